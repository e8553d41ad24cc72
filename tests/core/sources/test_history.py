"""The events of an answer are put in order, and none is left in a time that cannot be."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.core.model import Event
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.history import history, newest_first

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


def event(label, time):
    return Event(time, label)


def at(hour, offset=None, day=22):
    zone = None if offset is None else timezone(timedelta(hours=offset))
    return datetime(2026, 11, day, hour, tzinfo=zone)


def labels(*events):
    return "".join(event.text for event in newest_first(events, now=NOW))


def test_events_are_ordered_across_zones():
    assert labels(event("a", at(10, 1)), event("b", at(10, 0)), event("c", at(10, 2))) == "bac"


def test_events_of_one_moment_keep_the_carriers_order_whichever_way_it_lists():
    assert labels(event("a", at(10, 0)), event("b", at(9, 0)), event("c", at(9, 0))) == "abc"
    assert labels(event("c", at(9, 0)), event("b", at(9, 0)), event("a", at(10, 0))) == "abc"


def test_an_event_without_a_time_stays_by_the_one_listed_before_it():
    assert labels(event("a", at(10)), event("b", None), event("c", at(9))) == "abc"
    assert labels(event("a", None), event("b", at(10)), event("c", at(9))) == "abc"


def test_a_mixture_of_zones_is_ordered_by_wall_clocks():
    assert labels(event("a", at(10)), event("b", at(12, -5)), event("c", at(9))) == "bac"


def test_an_event_that_says_nothing_is_unreadable():
    with pytest.raises(Unreadable):
        newest_first([Event(datetime(2026, 1, 1, tzinfo=UTC), "")])


def test_no_events_are_an_unknown_number():
    assert newest_first([]) == ()
    with pytest.raises(NotFound):
        history([])


@pytest.mark.parametrize(("day", "kept"), [(24, True), (25, False), (30, False)])
@pytest.mark.parametrize("offset", [None, 0])
def test_a_time_more_than_two_days_ahead_is_no_time(day, kept, offset):
    (told,) = newest_first([event("a", at(17, offset, day))], now=NOW)
    assert told == (event("a", told.time) if not told.time or offset == 0 else told)
    assert (told.time is not None) is kept
    assert told.zone_known is (not kept or offset == 0)


def test_an_announced_delivery_keeps_its_place_and_turns_nothing_round():
    oldest_first = (event("a", at(9, 0)), event("b", at(10, 0)), event("c", at(9, 0, 30)))
    assert labels(*oldest_first) == labels(*reversed(oldest_first)) == "cba"


def test_a_device_whose_clock_is_slow_still_puts_the_newest_first():
    oldest_first = (event("a", at(9, 0)), event("b", at(10, 0)))
    slow = NOW - timedelta(days=60)
    assert [one.text for one in newest_first(oldest_first, now=slow)] == ["b", "a"]
    assert [one.text for one in newest_first(oldest_first[::-1], now=slow)] == ["b", "a"]


def test_the_zone_is_known_where_the_time_has_one():
    told = newest_first([event("a", at(10, 1)), event("b", at(9)), event("c", None)], now=NOW)
    assert [one.zone_known for one in told] == [True, False, True]
