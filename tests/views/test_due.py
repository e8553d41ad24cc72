"""When a parcel is expected, in words: the days, and who says so."""

from datetime import date

import pytest

from app.core.forecast.expectation import Expectation, Usual
from app.core.forecast.lines import LINES
from app.pieces.due import due_line, due_short
from tests.conftest import make_parcel, make_state
from tests.views.reading import read

DAYS = (date(2026, 12, 2), date(2026, 12, 9))
LINE = {line.id: line for line in LINES}
TYPICAL = Expectation(*DAYS, "typical", Usual(15, 30, LINE["standard"]))
OWN = Expectation(*DAYS, "own", Usual(16, 21, LINE["standard"], 5, 19, 21))
EVEN = Expectation(*DAYS, "own", Usual(1, 2, LINE["standard"], 3, 1, 1))
CARRIERS = Expectation(*DAYS, "carrier")
GUIDED = Expectation(*DAYS, "typical", Usual(14, 35, LINE["ru_post"]))
FORWARDED = Expectation(*DAYS, "typical", Usual(10, 45, LINE["ali_standard"]))
ESTIMATE = Expectation(*DAYS, "typical", Usual(1, 7, LINE["domestic"]))


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (CARRIERS, "due.short_carrier(days=2 Dec – 9 Dec)"),
        (TYPICAL, "due.short_typical(days=2 Dec – 9 Dec)"),
        (OWN, "due.short_own(days=2 Dec – 9 Dec)"),
        (TYPICAL._replace(late_days=3), "due.late(count=3)"),
        (CARRIERS._replace(late_days=3), "due.late_promised(count=3)"),
    ],
)
def test_a_card_says_the_days_or_how_late_it_is(echo, expected, said: str) -> None:
    assert due_short(expected, make_state(), echo) == said


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (CARRIERS, "due.by_carrier"),
        (TYPICAL, "due.by_estimate(low=15, high=30, line=line.standard)"),
        (GUIDED, "due.by_guide(low=14, high=35, line=line.ru_post)"),
        (
            FORWARDED,
            "due.by_forwarder(low=10, high=45, line=line.ali_standard)",
        ),
        (ESTIMATE, "due.by_estimate(low=1, high=7, line=line.domestic)"),
        (OWN, "due.by_own(count=5, half=19, most=21)"),
        (EVEN, "due.by_own_same(count=1)"),
    ],
)
def test_the_page_says_what_the_days_are_made_of(echo, expected, said: str) -> None:
    line = read(due_line(expected, make_parcel(), make_state(), echo)).one("p", class_="due")
    assert line.one("b").words == "due.days(days=2 Dec – 9 Dec)"
    assert line.one("span").words.startswith(said)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_every_line_has_a_name(w, line) -> None:
    named = TYPICAL._replace(usual=Usual(1, 2, line))
    assert due_line(named, make_parcel(), make_state(), w)


LATE = (TYPICAL._replace(late_days=2), CARRIERS._replace(late_days=5))


@pytest.mark.parametrize("expected", [TYPICAL, GUIDED, FORWARDED, OWN, EVEN, CARRIERS, *LATE])
def test_there_are_words_for_it(w, expected) -> None:
    assert due_short(expected, make_state(), w)
    assert due_line(expected, make_parcel(), make_state(), w)
