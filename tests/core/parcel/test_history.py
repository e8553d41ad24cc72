"""All events of a parcel stand in the order in which they happened, and none is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Event, Linked, Parcel, Report, Retrieval
from app.core.parcel.history import accumulated, events, latest, linked, moment
from app.core.sources.history import newest_first
from tests.strategies import moments, parcels, reports

LATER = Eta(date(2026, 11, 28), date(2026, 11, 28))


def identity(event: Event) -> tuple[datetime, str, str]:
    return moment(event), *words_of(event)


def words_of(event: Event) -> tuple[str, str]:
    return event.code or event.text, event.place


def told_by(report: Report) -> set[tuple[datetime, str, str]]:
    return {identity(event) for event in report.events}


def stays(event: Event, report: Report) -> bool:
    """Whether an event is told as it was, or has got back the time that it had lost."""
    timed = {words_of(other) for other in report.events if other.time}
    return identity(event) in told_by(report) or (not event.time and words_of(event) in timed)


@pytest.mark.parametrize(("seconds", "told"), [(0, 1), (59, 1), (60, 2), (120, 2), (299, 2)])
def test_what_two_sources_tell_within_a_minute_is_one_event(seconds: int, told: int) -> None:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    here = Event(at, "Out for delivery")
    there = Event(at + timedelta(seconds=seconds), "In Zustellung")
    reports = (
        Retrieval("bring", at, Report("N", (here,))),
        Retrieval("dhl", at, Report("N", (there,))),
    )
    assert len(events(Parcel("N", at, retrievals=reports))) == told


def test_an_event_without_words_is_not_what_others_tell_of_its_minute() -> None:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    mute, worded = Event(at, "", code="Q7"), Event(at, "Something of ours")
    for one, other in ((mute, worded), (worded, mute)):
        told = (
            Retrieval("bring", at, Report("N", (one,))),
            Retrieval("dhl", at, Report("N", (other,))),
        )
        assert len(events(Parcel("N", at, retrievals=told))) == 2


def test_words_of_no_known_meaning_are_one_event_where_one_source_says_more() -> None:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    short, long, other = (Event(at, f"Zork {text}") for text in ("one", "one two", "three"))
    for one, two, many in ((short, long, 1), (long, short, 1), (short, other, 2)):
        told = (
            Retrieval("bring", at, Report("N", (one,))),
            Retrieval("dhl", at, Report("N", (two,))),
        )
        assert len(events(Parcel("N", at, retrievals=told))) == many


def test_a_further_number_has_the_carrier_that_somebody_told_first() -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    number = "ZZ-1234-5678-ZZ"
    for hand, reported, known in (
        (None, "dhl", "dhl"),
        ("dhl", "gls", "dhl"),
        ("dhl", None, "dhl"),
        (None, None, None),
    ):
        report = Report("N", linked=(Linked(number, reported),))
        parcel = Parcel("N", at, linked=(Linked(number, hand), Linked("N")))
        told = replace(parcel, retrievals=(Retrieval("bring", at, report),))
        assert linked(told) == (Linked("ZZ12345678ZZ", known),)


def test_events_of_all_reports_stand_newest_first(scan) -> None:
    reports = [
        Report("N", (scan("IN_TRANSIT", 5), scan("HANDED_IN", 2))),
        Report("N", (scan(day=3),)),
    ]
    parcel = Parcel(
        "N",
        datetime(2026, 11, 1, tzinfo=UTC),
        retrievals=tuple(
            Retrieval(source, datetime(2026, 11, 6, tzinfo=UTC), report)
            for source, report in zip(("bring", "dhl"), reports, strict=True)
        ),
    )
    told = events(parcel)
    assert [one.event.time.day for one in told] == [5, 3, 2]
    assert [one.source for one in told] == ["bring", "dhl", "bring"]
    assert [one.sub for one in told] == ["it.moving", None, "it.accepted"]


def test_events_are_ordered_across_zones_by_the_moment_and_not_by_the_clock(parcel, scan) -> None:
    tokyo = datetime(2026, 11, 20, 9, tzinfo=timezone(timedelta(hours=9)))
    berlin = datetime(2026, 11, 20, 2, tzinfo=timezone(timedelta(hours=1)))
    told = events(parcel(scan(time=tokyo), scan(time=berlin)))
    assert [one.event.time for one in told] == [berlin, tokyo]


def test_a_time_without_a_zone_counts_as_utc(parcel, scan) -> None:
    naive = scan(time=datetime(2026, 11, 20, 12), zone_known=False)
    before, after = scan(day=20, text="before"), scan(day=20.01, text="after")
    told = events(parcel(before, naive, after))
    assert [one.event for one in told] == [after, before, naive]


def test_an_event_without_a_time_is_the_oldest(parcel, scan) -> None:
    timeless = scan(time=None)
    assert [one.event for one in events(parcel(timeless, scan(day=1)))][-1] == timeless


def test_events_of_one_moment_keep_the_order_in_which_they_were_told(parcel, scan) -> None:
    same = [scan(text=text) for text in "cab"]
    assert [one.event.text for one in events(parcel(*same))] == ["c", "a", "b"]


def test_the_latest_event_is_the_newest_and_there_may_be_none(parcel, scan) -> None:
    assert latest(parcel(scan(day=2), scan(day=9), scan(day=4))) == scan(day=9)
    assert latest(parcel()) is None


def test_the_codes_of_a_source_that_this_version_does_not_know_have_no_meaning(
    parcel, scan
) -> None:
    told = events(parcel(scan("DELIVERED", text="Status 7"), source="made-in-2031"))
    assert [one.sub for one in told] == [None]


def test_the_words_of_any_source_have_one(parcel, scan) -> None:
    told = events(parcel(scan("77", text="Out for delivery"), source="made-in-2031"))
    assert [one.sub for one in told] == ["od.out"]


@given(parcels())
def test_no_event_of_any_parcel_is_lost_or_added(parcel) -> None:
    listed = [event for one in parcel.retrievals for event in one.report.events]
    told = events(parcel)
    once = [other.event for one in told for other in (one, *one.also)]
    assert sorted(map(repr, listed)) == sorted(map(repr, once))


@given(parcels())
def test_no_event_stands_above_a_newer_one(parcel) -> None:
    when = [moment(one.event) for one in events(parcel)]
    assert when == sorted(when, reverse=True)


@given(moments)
def test_a_moment_is_always_aware(when: datetime) -> None:
    assert moment(Event(when.replace(tzinfo=None), "")).tzinfo is not None
    assert moment(Event(when, "")) == when
    assert moment(Event(None, "")) < when


def test_what_the_carrier_has_dropped_is_kept(scan) -> None:
    old = Report("N", (scan("IN_TRANSIT", 3), scan("HANDED_IN", 2), scan("PRE_NOTIFIED", 1)))
    new = Report("N", (scan("DELIVERED", 5), scan("IN_TRANSIT", 3)))
    assert [event.code for event in accumulated(old, new).events] == [
        *("DELIVERED", "IN_TRANSIT", "HANDED_IN", "PRE_NOTIFIED")
    ]


def test_an_event_told_again_in_other_words_is_not_kept_twice(scan) -> None:
    old = Report("N", (scan("IN_TRANSIT", text="On the way", place="OSLO"),))
    new = Report("N", (scan("IN_TRANSIT", text="Underveis", place="OSLO"),))
    assert accumulated(old, new).events == new.events


def test_an_event_at_another_place_is_another_event(scan) -> None:
    old = Report("N", (scan("TERMINAL", place="BERGEN"),))
    new = Report("N", (scan("TERMINAL", place="OSLO"),))
    assert {event.place for event in accumulated(old, new).events} == {"OSLO", "BERGEN"}


def test_facts_that_are_told_no_more_are_kept_and_new_ones_win() -> None:
    old = Report("N", (), None, "CN", "NO", "Parcel", 1200)
    assert accumulated(old, Report("N")) == old
    assert accumulated(old, Report("N", origin="SE", weight_g=900)) == replace(
        old, origin="SE", weight_g=900
    )


def test_what_is_promised_holds_only_as_long_as_it_is_told(scan) -> None:
    promise = replace(Report("N", (scan(),)), eta=LATER, collect_by=date(2026, 12, 1))
    after = accumulated(promise, Report("N", (scan(day=2),)))
    assert after.eta is None
    assert after.collect_by is None
    assert accumulated(Report("N", (scan(),)), promise).eta == LATER


@given(reports(), reports())
def test_everything_once_told_stays_told(old: Report, new: Report) -> None:
    both = accumulated(old, new)
    assert all(stays(event, both) for event in (*old.events, *new.events))


@given(reports(), reports())
def test_nothing_is_told_that_was_not(old: Report, new: Report) -> None:
    told = {(event.time, words_of(event)) for event in (*old.events, *new.events)}
    both = accumulated(old, new)
    assert {(event.time, words_of(event)) for event in both.events} <= told


def test_an_event_without_a_time_is_not_kept_beside_itself_with_one(scan) -> None:
    timeless, timed = scan("IN_TRANSIT", time=None), scan("IN_TRANSIT", 3)
    assert accumulated(Report("N", (timeless,)), Report("N", (timed,))).events == (timed,)
    assert accumulated(Report("N", (timed,)), Report("N", (timeless,))).events == (timed,)


def test_a_time_that_is_found_again_is_that_of_the_country_it_was_told_in(scan) -> None:
    wall = scan("IN_TRANSIT", time=datetime(2026, 11, 20, 9), zone_known=False, country="CN")
    timeless = scan("IN_TRANSIT", time=None)
    (found,) = accumulated(Report("N", (wall,)), Report("N", (timeless,))).events
    assert moment(found) == moment(wall)


@given(reports(), reports())
def test_being_told_the_same_again_changes_nothing(old: Report, new: Report) -> None:
    both = accumulated(old, new)
    assert accumulated(both, new).events == both.events


@given(reports(), st.randoms())
def test_the_order_in_which_events_are_listed_does_not_lose_any(old: Report, dice) -> None:
    listed = list(old.events)
    dice.shuffle(listed)
    assert told_by(accumulated(old, replace(old, events=tuple(listed)))) == told_by(old)


RIGHT = datetime(2026, 11, 22, tzinfo=UTC)
CLOCKS = [RIGHT, RIGHT - timedelta(days=365), RIGHT + timedelta(days=365)]
TOLD = tuple(
    Event(RIGHT - timedelta(hours=7 * turn), f"scan {turn % 3}", "OSLO") for turn in range(4)
)


@pytest.mark.parametrize("clocks", [*product(CLOCKS, repeat=3)])
def test_no_event_is_doubled_by_a_wrong_clock_nor_loses_its_time_for_good(clocks) -> None:
    kept = Report("N")
    for now in (*clocks, RIGHT):
        kept = accumulated(kept, Report("N", newest_first(TOLD, now=now)))
    assert kept.events == TOLD


def test_what_a_wrong_clock_had_doubled_is_mended_by_the_next_answer() -> None:
    timeless = tuple(replace(event, time=None) for event in TOLD)
    assert accumulated(Report("N", TOLD + timeless), Report("N", TOLD)).events == TOLD
