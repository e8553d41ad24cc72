"""Numbers are found in whatever a visitor pastes, and other figures are left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.numbers import find

RR = "RR123456785CN"
LP = "LP12345678901234"
USPS = "9400123456789012345676"


def test_a_sentence_gives_its_three_numbers_in_order() -> None:
    text = "Где посылка? RR123456785CN и 20450012345678, 520000012345678901234567"
    assert find(text) == (RR, "20450012345678", "520000012345678901234567")


@pytest.mark.parametrize("odd", ["123456789012", "ABC123456789XYZ", "9400111899223197428490"])
def test_one_odd_token_alone_is_taken(odd: str) -> None:
    assert find(odd) == (odd,)
    assert find(f"  {odd.lower()}\n") == (odd,)


@pytest.mark.parametrize(
    ("grouped", "number"),
    [
        ("RR 123 456 785 CN", RR),
        ("rr-1234-5678-5-cn", RR),
        ("2045 0012 3456 78", "20450012345678"),
        ("9400 1118 9922 3197 4284 90", "9400111899223197428490"),
        ("520000 012345 678901 234567", "520000012345678901234567"),
        ("1 Z 5 R 8 9 3 9 0 3 5 7 5 6 7 1 2 7", "1Z5R89390357567127"),
        ("420 22153 9101026837331000039521", "420221539101026837331000039521"),
    ],
)
def test_a_number_in_groups_is_joined(grouped: str, number: str) -> None:
    assert find(grouped) == (number,)


@pytest.mark.parametrize(
    "grouped", ["RR 123 456 785 CN", "9400 1234 5678 9012 3456 76", "1Z 5R8 939 03 5756 712 7"]
)
def test_a_number_in_groups_is_joined_within_a_sentence(grouped: str) -> None:
    assert find(f"it is {grouped} and no more") == (grouped.replace(" ", ""),)


@pytest.mark.parametrize(
    "pair",
    [
        ("20450012345678", "20450012345679"),
        ("123456789012", "123456789013"),
        (RR, "RB123456785GB"),
    ],
)
@pytest.mark.parametrize("between", [" ", ", ", "\n", "\t", "; ", "|"])
def test_two_numbers_stay_two(pair: tuple[str, str], between: str) -> None:
    assert find(between.join(pair)) == pair


def test_two_grouped_numbers_on_a_line_stay_two() -> None:
    assert find("2045 0012 3456 78 2045 0012 3456 79") == ("20450012345678", "20450012345679")


def test_a_repeat_is_given_once() -> None:
    assert find(f"{RR} {LP} rr123456785cn") == (RR, LP)


@pytest.mark.parametrize(
    "text",
    [
        "ＲＲ１２３４５６７８５ＣＮ",
        "RR123\u200b456785CN",
        "\u200eRR123456785CN\u200f",
        "R\ufeffR123456785CN",
        "RR١٢٣٤٥٦٧٨٥CN",
        "RR123456785СN",
        "单号RR123456785CN请查收",
        "RR\u00a01234\u20115678\u00a05\u00a0CN",
    ],
)
def test_other_ways_of_writing_are_understood(text: str) -> None:
    assert find(text) == (RR,)


@pytest.mark.parametrize(
    "text",
    [
        "Total: $1,299.00 or 1 299 000 ₽ on 2026-11-22 at 23:17:05",
        "Call +7 916 123-45-67 or (555) 123-4567, 8 916 123-45-67",
        "555-123-4567",
        "2026-11-22 2026-11-23",
        "Order 113-1234567-1234567 is paid with 4111 1111 1111 1111",
        "4111 1111 1111 1111",
        "Заказ № 8012345678901234 оплачен",
        "Invoice 20261122231726, 190000 Санкт-Петербург",
        "id 550e8400-e29b-41d4-a716-446655440000",
        "550e8400-e29b-41d4-a716-446655440000",
        "PO-211-01234567890123456 and 12-34567-89012",
        "write to track123456789@example.com",
        "RFC 2119, ISO 8601, Python 3.14.2, 192.168.100.200",
        "",
        "Where is it?",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert find(text) == ()


def test_a_table_gives_its_column_of_numbers() -> None:
    table = f"Date;Number;Price\n2026-11-22;{RR};10,50\n2026-11-23;{LP};7,99\n"
    assert find(table) == (RR, LP)
    assert find(table.replace(";", "\t")) == (RR, LP)


def test_an_announced_number_needs_less_proof() -> None:
    assert find("Your tracking number is 986578788850.") == ("986578788850",)
    assert find("Трек-номер: ABC123456789XYZ") == ("ABC123456789XYZ",)
    assert find("Our sum is 986578788850.") == ()


def test_the_nearest_announcement_counts() -> None:
    text = f"Order number 123456789012, tracking number 986578788855 ({LP})"
    assert find(text) == ("986578788855", LP)


@given(st.text())
def test_any_text_gives_compact_numbers_without_repeats(text: str) -> None:
    found = find(text)
    assert len(set(found)) == len(found)
    for number in found:
        assert number.isalnum() and number.isascii() and number == number.upper()


@given(st.text(alphabet="RRCN0123456789 -\n\t,;/.:#?&=%@ОС", max_size=300))
def test_text_much_like_numbers_never_raises(text: str) -> None:
    assert isinstance(find(text), tuple)


@pytest.mark.parametrize(
    "pattern",
    [
        "1 ",
        "12345 ",
        "A1 ",
        "RR123456785CN ",
        "1-",
        "a",
        "a.b/",
        "9400 1112 0250 word ",
        "%31",
        "@1 ",
    ],
)
def test_time_grows_with_the_length_of_the_text_only(pattern: str) -> None:
    def seconds(length: int) -> float:
        text = pattern * (length // len(pattern))
        start = time.perf_counter()
        find(text)
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(80_000) < 20 * seconds(10_000) + 0.1
