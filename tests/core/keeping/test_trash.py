"""Nothing is forgotten for a clock that is wrong for a day; in the end the trash is emptied."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.keeping.trash import KEPT, Openings, dump, forgettable, load, opened
from tests.strategies import moments

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
YEAR = timedelta(days=365)


def daily(days: int, start: datetime = START, row: Openings | None = None) -> Openings:
    found = row or Openings()
    for turn in range(days):
        found = opened(found, start + turn * DAY)
    return found


def test_what_was_deleted_goes_once_thirty_days_were_seen_on_three() -> None:
    deleted = START + timedelta(hours=1)
    went = [days for days in range(1, 40) if forgettable(deleted, daily(days))]
    assert went == list(range(34, 40))


def test_an_end_that_was_seen_on_two_days_only_forgets_nothing() -> None:
    late = (START + 40 * DAY, START + 41 * DAY)
    assert not forgettable(START, Openings(START, late))
    assert forgettable(START, Openings(START, (*late, START + 42 * DAY)))


def test_many_openings_on_one_day_are_one() -> None:
    row = daily(32)
    for hour in range(10):
        row = opened(row, START + 32 * DAY + timedelta(hours=hour))
    assert not forgettable(START + timedelta(hours=1), row)


@pytest.mark.parametrize("wrong", [YEAR, 31 * DAY, 10 * YEAR, 13 * DAY])
@pytest.mark.parametrize("way", [1, -1])
def test_a_parcel_deleted_on_any_day_stays_over_one_day_with_a_wrong_clock(wrong, way) -> None:
    for deleted in range(3):
        row = daily(2)
        for hour in range(5):
            row = opened(row, START + 2 * DAY + way * wrong + timedelta(hours=hour))
            assert not forgettable(START + deleted * DAY, row)
        for days in range(1, 25):
            assert not forgettable(START + deleted * DAY, daily(days, START + 3 * DAY, row))


@pytest.mark.parametrize("behind", [YEAR, 31 * DAY, 15 * DAY])
def test_a_parcel_deleted_while_the_clock_was_behind_has_its_thirty_days(behind) -> None:
    deleted = START + 2 * DAY - behind
    row = opened(daily(2), deleted)
    went = [d for d in range(1, 50) if forgettable(deleted, daily(d, START + 3 * DAY, row))]
    assert went == list(range(34, 50))


def test_a_clock_that_leaps_at_each_opening_empties_nothing() -> None:
    row = daily(3)
    for turn in range(1, 10):
        row = opened(row, START + turn * YEAR)
        assert not forgettable(START, row)


def test_after_a_long_absence_the_thirty_days_begin_anew() -> None:
    row = daily(3)
    assert not forgettable(START, daily(30, START + YEAR, row))
    assert forgettable(START, daily(34, START + YEAR, row))


def test_what_was_deleted_ahead_of_now_stays() -> None:
    assert not forgettable(START + YEAR, daily(100))


@given(st.lists(moments, max_size=9))
def test_a_row_comes_back_as_it_was(openings) -> None:
    row = Openings()
    for now in openings:
        row = opened(row, now)
    assert load(dump(row)) == row


@given(moments, moments, st.lists(moments, max_size=9))
def test_nothing_goes_in_its_first_thirty_days(deleted, first, more) -> None:
    row = Openings()
    for now in [first, *more]:
        row = opened(row, now)
        if forgettable(deleted, row):
            assert now - deleted > KEPT


UNREADABLE = ["", "{", "null", "7", "[7]", '["2026-11-22"]', '["9999-01-01T00:00:00+00:00"]']


@pytest.mark.parametrize("text", [None, *UNREADABLE, "[" * 10_000 + "]" * 10_000])
def test_what_cannot_be_read_forgets_nothing(text) -> None:
    assert load(text) == Openings()
