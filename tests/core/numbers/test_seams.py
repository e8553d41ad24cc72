"""Where one number ends and what is none begins: hints, slips, line breaks, glue, dates and
telephone numbers."""

import json
from pathlib import Path

import pytest

from app.core.numbers.checks import CHECKS
from app.core.numbers.corrections import corrections, lead
from app.core.numbers.detecting.accepted_strings import parse
from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.detecting.hints import Hints, prefix
from app.core.numbers.finding.finder import STRONG, find
from app.core.numbers.finding.gluing import unglued
from app.core.numbers.finding.other_numbers import grouped_otherwise, timestamp
from app.core.numbers.finding.wrapped_lines import rejoined

ROWS = json.loads(Path("app/core/carriers/carriers.json").read_text("utf-8"))
EXAMPLES = [
    (row, example.replace(" ", ""))
    for row in ROWS
    for told in row.get("formats", ())
    for example in told.get("examples", ())
]


def test_hints_make_nobody_sure_of_a_number_that_nothing_in_it_proves() -> None:
    """However much of them: a list full of one carrier is no check digit."""
    for row, number in EXAMPLES:
        shop = next(iter(row.get("shops", ())), None)
        hints = Hints(shop, frozenset({row["id"]}), {prefix(number): row["id"]})
        here = row.get("country")
        sure = {one.carrier for one in detect(number) if one.tier == "sure"}
        for one in detect(number, origin=here, destination=here, hints=hints):
            assert one.check == "pass" or one.tier != "sure" or one.carrier in sure, number


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [("RROOOOOOO14CN", 2, 9), ("RR000OOOO14CN", 5, 9), ("RR0O0O0O014CN", 3, 8)],
)
def test_a_slip_that_was_made_throughout_is_shown_from_its_first_to_its_last(
    number: str, start: int, end: int
) -> None:
    [told] = corrections(number)
    assert (told.number, told.kind, told.start, told.end) == (
        *("RR000000014CN", "misread"),
        *(start, end),
    )


def test_two_lines_of_as_many_digits_are_one_number_only_where_both_are_grouped() -> None:
    """Two numbers below each other are as long, too; groups of four tell that one goes on."""
    line, below = "94001291417", "77631706696"
    grouped = [f"{one[:4]} {one[4:8]} {one[8:]}" for one in (line, below)]
    assert rejoined(grouped) == [line + below, ""]
    for lines in ([line, below], [grouped[0], below], [line, grouped[1]]):
        assert rejoined(lines) == lines


@pytest.mark.parametrize(
    "number", ["CNWW123456789WR", "CNAL123456789012345BI", "AEMX1234567890IF1", "SYBK12345678"]
)
@pytest.mark.parametrize("word", ["NUMBER", "TRACKING"])
def test_a_number_that_begins_with_four_letters_is_cut_from_the_word_before_it(
    word: str, number: str
) -> None:
    assert unglued(word + number) == number


@pytest.mark.parametrize(
    "printed",
    [
        *("2026-11-22", "22.11.2026", "555-867-5309", "1 555 867 5309", "8 800 555 35 35"),
        *("800 555 35 35", "48 555 867 35 35", "800 55 35 35", "06 12 34 56 78", "555 867 530"),
        *("48 555 867 530", "304 1234567 7654321"),
    ],
)
def test_groups_as_dates_and_telephone_numbers_have_them_are_no_track_number(printed: str) -> None:
    chunks = printed.replace("-", " ").replace(".", " ").split()
    assert grouped_otherwise(tuple(map(len, chunks)), "".join(chunks))


@pytest.mark.parametrize("groups", [(4, 3, 2), (1, 3, 3, 3, 2), (4, 4, 4)])
def test_other_groups_may_be_one(groups: tuple[int, ...]) -> None:
    assert not grouped_otherwise(groups, "1" * sum(groups))


@pytest.mark.parametrize(
    ("pattern", "head"),
    [(r"A[BC]{1,3}\d{4}", "AB12"), (r"J?JD\d{16}", "JD00"), (r"A\d{2,5}", "A12")],
)
def test_a_number_may_go_on_after_a_part_of_any_length(pattern: str, head: str) -> None:
    assert parse(pattern).opens(head)
    assert not parse(pattern).opens("Z" + head)


def test_the_working_of_a_check_letter_is_that_of_its_last_step() -> None:
    found = CHECKS["iso3736"].working("A12425GABC1234002M")
    assert (found.total, found.expected) == (found.terms[-1], "M")
    assert found.remainder == (37 - found.total) % found.modulus
    assert found.terms[0] != found.terms[-1]


def test_the_check_of_pos_laju_is_that_of_the_posts_on_its_own_places() -> None:
    for serial in range(0, 10**8, 7_654_321):
        number = f"RR{serial:08}0MY"
        assert CHECKS["poslaju"].expected(f"E{number}") == CHECKS["s10"].expected(number)


@pytest.mark.parametrize(("name", "number"), [("mod7", "1234567891"), ("awb", "02012345675")])
def test_the_working_of_a_division_by_seven_is_its_remainder(name: str, number: str) -> None:
    found = CHECKS[name].working(number)
    assert (found.total % 7, found.remainder) == (found.remainder, int(found.expected))


@pytest.mark.parametrize("typed", ["6I1234567890", "26B123456789"])
def test_a_slip_is_not_mended_into_a_number_that_is_only_possible(typed: str) -> None:
    """Almost any digits are possible for some carrier."""
    mended = typed.replace("I", "1").replace("B", "8")
    assert best(mended).tier == "possible" and len(lead(best(mended))) > 1
    assert corrections(typed) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12 345678901234567890123456", "12345678901234567890123456"),
        ("123 456789012", "123456789012"),
    ],
)
def test_groups_are_one_number_that_is_proved_by_its_check_or_by_its_form(
    text: str, number: str
) -> None:
    [one] = {best(number).check == "pass", best(number).proof >= STRONG} ^ {False}
    assert one
    assert find(text) == (number,)


@pytest.mark.parametrize(
    ("token", "moment"),
    [
        *(("19900101000000", True), ("19891231235959", False)),
        *(("20391231235959", True), ("20400101000000", False)),
        *(("20260001000000", False), ("20261301000000", False), ("20260132000000", False)),
        *(("20260101240000", False), ("20260101006000", False), ("20260101000060", False)),
    ],
)
def test_fourteen_digits_are_a_moment_of_these_fifty_years_or_none(
    token: str, moment: bool
) -> None:
    assert timestamp(token) is moment
