"""Numbers are found in whatever a visitor pastes, and other figures are left alone."""

import re
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.numbers import find

RR = "RR123456785CN"
LP = "LP12345678901234"
USPS = "9400123456789012345674"


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
        ("420 22153 9101026837331000039521", "9101026837331000039521"),
    ],
)
def test_a_number_in_groups_is_joined(grouped: str, number: str) -> None:
    assert find(grouped) == (number,)


@pytest.mark.parametrize(
    "grouped", ["RR 123 456 785 CN", "9400 1234 5678 9012 3456 74", "1Z 5R8 939 03 5756 712 7"]
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
        "9400 1234 5678 word ",
        "%31",
        "@1 ",
    ],
)
def test_work_grows_with_the_length_of_the_text_only(pattern: str) -> None:
    def calls(length: int) -> int:
        text = pattern * (length // len(pattern))
        counted = Counter[str]()
        sys.setprofile(lambda frame, event, about: counted.update((event,)))
        try:
            find(text)
        finally:
            sys.setprofile(None)
        return counted["call"] + counted["c_call"]

    calls(1_000)
    assert calls(16_000) <= 4.5 * calls(4_000) + 1_000


def test_an_email_gives_its_track_number_only() -> None:
    mail = """Hi Anna,
    Your order 8012345678901234 has shipped!
    Order date: 22 Nov 2026 14:35. Total: US $12.34 (incl. VAT 2.05)
    Tracking number: LP12345678901234
    Estimated delivery: Dec 10 - Dec 24
    Questions? Call +1 (800) 555-0199 or write to help@shop.example
    Ship to: Anna K., 1600 Pennsylvania Ave NW, Washington, DC 20500"""
    assert find(mail) == (LP,)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ваше замовлення. ТТН: 20 4500 1234 5678, вартість 1250", "20450012345678"),
        ("快递单号：SF1234567890123，电话：13800138000", "SF1234567890123"),
        ("订单号：202611221234567890 单号：SF1234567890123", "SF1234567890123"),
        ("お問い合わせ番号 1234-5678-9013 電話 03-1234-5678", "123456789013"),
        ("Paket 00340434292135100186, DE89 3704 0044 0532 0130 00", "00340434292135100186"),
        ("N.º de envío PQAB120712345670128013J, pedido 1234567890", "PQAB120712345670128013J"),
        ("رقم التتبع \u200fRR123456785CN\u200f شكرا", RR),
        ("#RR123456785CN", RR),
        ("№ RR123456785CN", RR),
        ("№RR123456785CN", RR),
        ("<td>RR123456785CN</td>", RR),
        ("**RR123456785CN**", RR),
    ],
)  # fmt: skip
def test_sentences_in_any_language_are_read(text: str, number: str) -> None:
    assert find(text) == (number,)


def test_numbers_of_other_kinds_that_are_named_are_left_alone() -> None:
    text = (
        "Invoice INV-2026-000123, PO 4500012345, SKU ABC12345XYZ, EAN 4006381333931, "
        "ISBN 978-3-16-148410-0, serial C02XK1ZZJGH5, IMEI 356938035643809, VIN 1HGCM82633A004352"
    )
    assert find(text) == ()


def test_a_shopper_may_call_the_parcel_an_order() -> None:
    assert find("где мой заказ 20450012345678?") == ("20450012345678",)
    assert find("Where is my order 520000012345678901234567") == ("520000012345678901234567",)


def test_a_cell_of_a_table_needs_less_proof_than_a_sentence() -> None:
    assert find("2026-11-22,986578788855,20.00") == ("986578788855",)
    assert find("We sold 986578788855 pieces") == ()


def test_glued_numbers_of_posts_are_cut() -> None:
    assert find("RR123456785CNRB123456785GB") == (RR, "RB123456785GB")


@pytest.mark.parametrize("times", [2, 3, 5])
def test_numbers_whose_checks_pass_are_not_joined_to_one_that_fails(times: int) -> None:
    numbers = ("8008 2480 1234 51", "8008 2480 1234 68", "8008 2480 1234 75") * 2
    text = " ".join(numbers[:times])
    expected = tuple(dict.fromkeys(number.replace(" ", "") for number in numbers[:times]))
    assert find(f"Трек-номера: {text}")[:2] == expected[:2]
    assert all(len(number) == 14 for number in find(f"Трек-номера: {text}"))


@pytest.mark.parametrize("between", [", ", " "])
@pytest.mark.parametrize("before", ["", "USPS ", "your ", "Tracking: "])
def test_long_numbers_in_groups_of_four_are_never_cut(before: str, between: str) -> None:
    numbers = ("9400 1112 0255 5842 3614 89", "9400 1112 0255 5842 3614 96")
    whole = tuple(number.replace(" ", "") for number in numbers)
    assert find(before + between.join(numbers)) == whole


@pytest.mark.parametrize(
    "text",
    [
        "1Z999AA10123456784 and 1Z12345E0205271688",
        "1Z12345E0205271688 and 1Z999AA10123456784",
        "LB123456785CN or 1Z999AA10123456784",
        "FedEx: 986578788855, 123456789012",
        "FedEx: 986578788855, 123456789012 and 523456789012",
        "FedEx numbers: 123456789012 and 523456789012",
        "DPD 09980000020033, 09980000020034",
        "GLS 12345678901, 12345678902",
        "CDEK 1234567890 и 1234567891",
        "СДЭК 1234567890, 1234567891 и 1234567892",
        "DHL 1234567890 and 1234567891",
        "DHL 1234567890 und 1234567891 sind unterwegs",
    ],
)
def test_every_number_of_a_list_is_found(text: str) -> None:
    assert find(text) == tuple(re.findall(r"\b(?=\w*\d)\w{9,}", text))


@pytest.mark.parametrize(
    "text",
    [
        "CDEK 1234567890, заказ 1234567891",
        "CDEK 1234567890 1234567891",
        "CDEK 1234567890 and 12345678",
        "CDEK 1234567890, price 1500 and 2000",
    ],
)
def test_other_figures_beside_a_number_are_not_of_its_list(text: str) -> None:
    assert find(text) == ("1234567890",)


def test_what_is_sold_for_a_telephone_names_no_telephone() -> None:
    text = f"Phone case: {RR}, boots: 00340434161094021501"
    assert find(text) == (RR, "00340434161094021501")
    assert find(f"Phone: 00340434161094021501, {RR}") == (RR,)
