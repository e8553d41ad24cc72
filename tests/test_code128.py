"""Code 128: known symbols, and what a reader makes of our widths is the text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pieces.code128 import encodable, symbols, widths

BARS = {
    "start B": (2, 1, 1, 2, 1, 4),
    "start C": (2, 1, 1, 2, 3, 2),
    "A": (1, 1, 1, 3, 2, 3),
    "12": (1, 1, 2, 2, 3, 2),
    "stop": (2, 3, 3, 1, 1, 1, 2),
}
ZERO = (2, 1, 2, 2, 2, 2)
printable = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60)
numbers = st.text("0123456789", min_size=1, max_size=60)


def table() -> dict[tuple[int, ...], int]:
    """Each symbol's widths, found by letting every pair of digits be written after a start C."""
    known: dict[tuple[int, ...], int] = {}
    for value in range(100):
        known[widths(f"{value:02}")[6:12]] = value
    for letter in map(chr, range(32, 127)):
        known[widths(letter)[6:12]] = ord(letter) - 32
    to_b, to_c = widths("1111A")[18:24], widths("A1111")[12:18]
    return known | {to_b: 100, to_c: 99, BARS["start B"]: 104, BARS["start C"]: 105}


def decoded(bars: tuple[int, ...]) -> str:
    """What a reader makes of bars and spaces; it checks the sum."""
    assert bars[-7:] == BARS["stop"]
    known = table()
    cut = [bars[at : at + 6] for at in range(0, len(bars) - 13, 6)]
    start, *data = [known[one] for one in cut]
    total = start + sum(place * value for place, value in enumerate(data, 1))
    assert symbols_of_check(total % 103) == bars[-13:-7]
    said, in_c = "", start == 105
    for value in data:
        if value in (99, 100):
            if in_c and value == 99:
                said += "99"
            else:
                in_c = value == 99
        else:
            said += f"{value:02}" if in_c else chr(value + 32)
    return said


def symbols_of_check(value: int) -> tuple[int, ...]:
    """The widths of a check symbol; beyond 99 those of the switches and of what is never data."""
    others = {
        100: (1, 1, 4, 1, 3, 1),
        101: (3, 1, 1, 1, 4, 1),
        102: (4, 1, 1, 1, 3, 1),
    }
    return others.get(value) or widths(f"{value:02}")[6:12]


def test_a_text_of_letters_and_digits_is_written_as_the_standard_says() -> None:
    assert symbols("A12") == (104, 33, 17, 18, (104 + 33 + 2 * 17 + 3 * 18) % 103, 106)
    assert widths("A12")[:12] == BARS["start B"] + BARS["A"]


def test_digits_alone_take_half_the_room() -> None:
    assert symbols("123456") == (105, 12, 34, 56, (105 + 12 + 2 * 34 + 3 * 56) % 103, 106)
    assert widths("12")[:12] == BARS["start C"] + BARS["12"]


def test_the_set_is_switched_where_that_is_shorter() -> None:
    assert symbols("RR123456785CN")[:-2] == (104, 50, 50, 17, 99, 23, 45, 67, 85, 100, 35, 46)
    assert symbols("1Z12345E0205271688")[0] == 104
    assert len(symbols("1Z12345E0205271688")) == 17
    assert len(symbols("00340434161094042557")) == 13


def test_a_text_that_the_code_cannot_say_is_refused() -> None:
    assert not encodable("RR12345678Ж")
    assert not encodable("")
    with pytest.raises(ValueError, match="not a text"):
        widths("№ 1")


@given(printable)
def test_it_is_never_longer_than_in_one_set(text: str) -> None:
    assert len(symbols(text)) <= len(text) + 3


@given(numbers)
def test_digits_need_one_symbol_for_two_and_few_more(text: str) -> None:
    assert len(symbols(text)) <= (len(text) + 1) // 2 + 4


@given(printable | numbers)
def test_a_reader_finds_the_text_again(text: str) -> None:
    bars = widths(text)
    assert all(1 <= width <= 4 for width in bars)
    assert sum(bars) == 11 * (len(symbols(text)) - 1) + 13
    assert decoded(bars) == text
