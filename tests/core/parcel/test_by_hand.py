"""What the visitor marks by hand decides how a parcel stands, and is never the carrier's word."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.core.backup.reading import read_text
from app.core.backup.table import table
from app.core.concerns import Own, action, concerns
from app.core.forecast.deadlines import coming
from app.core.forecast.expectation import expectation
from app.core.forecast.trips import trips
from app.core.keeping.merging import join, stamped
from app.core.model import Eta, Mark, Order, Report, Retrieval
from app.core.parcel.by_hand import KINDS, otherwise
from app.core.parcel.glance import glance
from app.core.parcel.journey import Step, journey
from app.core.parcel.plain_copy import details
from app.core.parcel.record import NO_STAMPS, Damaged, Record, dump, glanced, load, read, written
from app.core.parcel.shelf import shelf
from app.core.parcel.visit import Visit, known, moves
from app.core.reach.freshness import maybe_due, wanted, watched
from app.statistics.figures import months
from tests.conftest import NOW, make_parcel, make_scan

N = "RR123456785CN"
THIRD = date(2026, 11, 3)
MOVING = (make_scan("HANDED_IN", 1), make_scan("IN_TRANSIT", 2))
every_kind = pytest.mark.parametrize("kind", KINDS)


def marked(kind: str, *scans, day: date = THIRD, **fields):
    return make_parcel(*scans, mark=Mark(kind, day), **fields)


@every_kind
def test_a_mark_ends_the_way_and_says_that_it_is_the_visitors(kind: str) -> None:
    way = journey(marked(kind, *MOVING))
    assert (way.sub, way.over, way.by_hand) == (f"hand.{kind}", True, True)
    assert (way.said, way.settled) == ("it.moving", False)
    assert [one.event for one in way.told] == [*MOVING[::-1]]


@every_kind
def test_a_parcel_of_which_nobody_tells_can_be_marked(kind: str) -> None:
    parcel = marked(kind)
    assert journey(parcel).sub == f"hand.{kind}"
    assert shelf(glance(parcel)) == "delivered"


@pytest.mark.parametrize(
    ("kind", "code"),
    [("delivered", "DELIVERED"), ("returned", "DELIVERED_SENDER")],
)
def test_where_the_carrier_says_the_same_its_word_counts(kind: str, code: str) -> None:
    way = journey(marked(kind, *MOVING, make_scan(code, 5)))
    assert not way.by_hand
    assert way.settled
    assert otherwise(Mark(kind, THIRD), way.told) is None


def test_a_kind_of_a_later_page_changes_nothing_and_is_kept() -> None:
    parcel = marked("pawned", *MOVING)
    assert journey(parcel).sub == "it.moving"
    assert read(dump(parcel)).parcel.mark == parcel.mark


def test_what_the_carrier_says_after_the_marked_day_stands_beside() -> None:
    mark = Mark("delivered", THIRD)
    later = make_scan("IN_TRANSIT", 5)
    way = journey(make_parcel(*MOVING, later, mark=mark))
    assert way.sub == "hand.delivered"
    other = otherwise(mark, way.told)
    assert other is not None
    assert other.event == later


@pytest.mark.parametrize("day", [1, 3])
def test_what_it_said_until_that_day_is_no_contradiction(day: int) -> None:
    mark = Mark("delivered", THIRD)
    assert otherwise(mark, journey(make_parcel(make_scan("IN_TRANSIT", day))).told) is None


@pytest.mark.parametrize(("kind", "last"), [("delivered", 7), ("returned", 7), ("lost", 2)])
def test_only_an_end_at_a_door_is_a_step(kind: str, last: int) -> None:
    parcel = marked(kind, *MOVING, make_scan("TRANSPORT_TO_RECIPIENT", 9))
    steps = glance(parcel).steps
    if last == 7:
        assert steps[-1] == Step(7, datetime(2026, 11, 3, 12, tzinfo=UTC))
        assert [step.stage for step in steps] == [2, 7]
    else:
        assert steps[-1].stage == 6


def test_an_end_on_the_day_of_the_last_scan_is_not_before_it() -> None:
    scan = replace(MOVING[0], time=datetime(2026, 11, 3, 20, tzinfo=UTC))
    seen = glance(marked("delivered", scan))
    assert seen.accepted == seen.ended == scan.time


def test_the_trip_and_the_month_count_the_marked_day() -> None:
    seen = glance(marked("delivered", *MOVING, day=date(2026, 11, 11)))
    assert [trip.days for trip in trips([seen])] == [10]
    assert months([seen], NOW)[-1].parcels == 1
    assert trips([glance(marked("lost", *MOVING))]) == ()


@every_kind
def test_nothing_is_expected_and_nothing_to_be_collected(kind: str) -> None:
    soon = NOW.date() + timedelta(days=2)
    report = Report(N, (make_scan("READY_FOR_PICKUP"),), Eta(soon, soon), collect_by=soon)
    parcel = marked(kind, retrievals=(Retrieval("bring", NOW, report),))
    seen = glance(parcel)
    assert expectation(seen, (), NOW) is None
    assert coming(seen, NOW.date()) == {}
    assert not action(seen, Own("NO"), NOW)


def ended(kind: str):
    soon = NOW.date() + timedelta(days=2)
    return glance(marked(kind, *MOVING, order=Order("Temu", protection=soon)))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("delivered", []),
        ("refunded", []),
        ("lost", ["protection", "marked_lost"]),
        ("returned", ["protection", "returned"]),
    ],
)
def test_a_mark_is_followed_by_the_warnings_that_still_matter(kind: str, said: list[str]) -> None:
    found = concerns(ended(kind), Own("NO"), NOW)
    assert [one.id for one in found] == said


def test_the_calendar_keeps_the_protection_until_the_money_is_back() -> None:
    assert list(coming(ended("lost"), NOW.date())) == ["protection"]
    assert coming(ended("refunded"), NOW.date()) == {}


def test_a_marked_parcel_is_watched_for_a_while_and_not_asked_with_the_others() -> None:
    seen = glance(marked("delivered", *MOVING, day=NOW.date()))
    today = NOW.date()
    assert not wanted(seen)
    assert watched(seen, today)
    assert watched(seen, today + timedelta(days=30))
    assert not watched(seen, today + timedelta(days=31))
    assert not watched(glance(replace(seen.cover, archived=NOW)), today)
    assert not maybe_due(seen, NOW + timedelta(hours=23))
    assert maybe_due(seen, NOW + timedelta(hours=24))


def test_a_mark_is_no_news_to_who_made_it_but_what_comes_after_is() -> None:
    before, after = make_parcel(*MOVING), marked("delivered", *MOVING)
    visit = Visit(NOW, known([glance(before)]))
    assert moves(visit, [glance(after)]) == ()
    news = glance(marked("delivered", *MOVING, make_scan("IN_TRANSIT", 5)))
    assert [move.after for move in moves(visit, [news])] == [news]


def test_what_is_copied_for_a_seller_tells_only_the_carriers_word() -> None:
    parcel = marked("delivered", *MOVING)
    told = details([(glance(parcel), journey(parcel))], NOW)
    plain = make_parcel(*MOVING)
    assert told == details([(glance(plain), journey(plain))], NOW)


def test_the_record_keeps_the_mark_and_an_older_page_leaves_it_alone() -> None:
    parcel = marked("lost", *MOVING)
    text = dump(parcel, glance(parcel))
    assert load(text) == parcel
    known_then = frozenset("vntcodmwaxsgfljkyr")
    record = json.loads(text)
    assert record["v"] == 1
    assert record["h"] == ["lost", "2026-11-03"]
    assert "h" not in known_then


def test_facts_that_an_older_page_wrote_without_the_mark_are_worked_out_anew() -> None:
    plain = make_parcel(*MOVING)
    head = json.loads(dump(plain, glance(plain)))
    head.pop("r")
    assert glanced(head) == glance(plain)
    assert glanced({**head, "h": ["lost", "2026-11-03"]}) is None


@pytest.mark.parametrize("row", [["lost"], ["", "2026-11-03"], "lost", [1, 2], ["lost", "soon"]])
def test_what_is_no_mark_damages_the_record(row) -> None:
    record = {**json.loads(dump(make_parcel())), "h": row}
    with pytest.raises(Damaged):
        read(json.dumps(record))


def test_a_mark_of_no_possible_day_is_dropped() -> None:
    assert read(dump(marked("lost", day=date(1, 1, 1)))).parcel.mark is None


def test_the_later_mark_wins_whoever_meets_whom() -> None:
    first = stamped(None, make_parcel(), NOW, "a")
    lost = stamped(first, marked("lost"), NOW + timedelta(hours=1), "a")
    later = stamped(first, marked("refunded"), NOW + timedelta(hours=2), "b")
    off = stamped(later, make_parcel(), NOW + timedelta(hours=3), "b")
    for one, other in ((lost, later), (later, lost)):
        assert join(one, other).shown.mark == Mark("refunded", THIRD)
    assert join(lost, off).shown.mark is None
    assert join(lost, first).shown.mark == Mark("lost", THIRD)
    assert read(written(lost)).stamps["mark"] == lost.stamps["mark"] != NO_STAMPS


def test_a_mark_without_a_stamp_wins_over_none() -> None:
    assert join(Record(marked("lost")), Record(make_parcel())).shown.mark == Mark("lost", THIRD)


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("lost 2026-11-03", Mark("lost", THIRD)), ("lost", None), ("eaten 2026-11-03", None)],
)
def test_a_mark_comes_back_from_a_table(cell: str, mark: Mark | None) -> None:
    text = table(("Track number", "Marked by hand"), [(N, cell)])
    assert [one.parcel.mark for one in read_text(text, NOW).records] == [mark]
