"""What has moved between two visits."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.parcel.glance import glance
from app.core.parcel.visit import PAUSE, Visit, dump, known, load, moves
from tests.conftest import NOW, make_parcel, make_scan
from tests.strategies import moments

BEFORE = make_parcel(make_scan("IN_TRANSIT", 18))
AFTER = make_parcel(make_scan("READY_FOR_PICKUP", 21), make_scan("IN_TRANSIT", 18))
OTHER = make_parcel(make_scan("IN_TRANSIT", 3), number="A1")


def left_with(*parcels) -> Visit:
    """A visit that begins after these parcels were seen."""
    seen = known(map(glance, parcels))
    return Visit(left=NOW - PAUSE, last=seen).resumed(NOW)


def told(visit: Visit, *parcels) -> list[tuple[str, str | None]]:
    return [(move.before, move.after.sub) for move in moves(visit, map(glance, parcels))]


def test_a_parcel_with_another_last_event_has_moved() -> None:
    visit = left_with(BEFORE, OTHER)
    assert told(visit, AFTER, OTHER) == [("it.moving", "ap.ready")]
    assert visit.since == NOW - PAUSE


def test_what_is_as_it_was_has_not() -> None:
    assert told(left_with(BEFORE, OTHER), BEFORE, OTHER) == []


def test_at_the_first_visit_nothing_is_new() -> None:
    assert told(Visit().resumed(NOW), AFTER) == []


@pytest.mark.parametrize(("minutes", "over"), [(29, False), (30, True), (31, True)])
def test_half_an_hour_away_ends_a_visit(minutes: int, over: bool) -> None:
    visit = Visit(left=NOW - timedelta(minutes=minutes), last=known([glance(BEFORE)]))
    assert bool(told(visit.resumed(NOW), AFTER)) is over


def test_what_was_not_on_the_list_then_is_no_news_of_it() -> None:
    assert told(left_with(OTHER), AFTER, OTHER) == []


@pytest.mark.parametrize("field", ["archived", "deleted"])
def test_what_was_put_away_since_is_no_news(field: str) -> None:
    assert told(left_with(BEFORE), replace(AFTER, **{field: NOW})) == []


def test_the_newest_news_come_first() -> None:
    later = make_parcel(make_scan("DELIVERED", 22), number="A1")
    found = moves(left_with(BEFORE, OTHER), map(glance, (AFTER, later)))
    assert [move.after.cover.number for move in found] == ["A1", AFTER.number]


def test_a_short_look_away_ends_no_visit() -> None:
    visit = Visit(NOW - timedelta(days=1), {"A1": "x"}, NOW, {"A1": "y"})
    assert visit.resumed(NOW + PAUSE - timedelta(seconds=1)) == visit
    assert visit.resumed(NOW + PAUSE).base == {"A1": "y"}


records = st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3)
visits = st.builds(Visit, st.none() | moments, records, st.none() | moments, records)


@given(visits)
def test_a_visit_comes_back_as_it_was(visit: Visit) -> None:
    assert load(dump(visit)) == visit


@given(st.text())
def test_any_other_text_is_the_first_visit_or_a_sound_one(text: str) -> None:
    assert load(dump(load(text))) == load(text)


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "[]", "7", "null", '{"base": []}', '{"since": "yesterday"}', "[" * 1000),
        '{"left": "2026-11-22T12:00:00"}',
    ],
)
def test_what_is_no_record_of_a_visit_is_the_first_one(text: str | None) -> None:
    assert load(text) == Visit()
