"""The events that a service told of, put in order and held to what can be."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.core.model import Event
from app.core.sources.errors import NotFound, Unreadable

AHEAD = timedelta(days=2)
"""How far a time may be ahead of now: clocks of places without a zone, and those set wrong."""


def history(events: Iterable[Event], *, now: datetime | None = None) -> tuple[Event, ...]:
    """The events `newest_first`; raises `NotFound` where there are none."""
    ordered = newest_first(events, now=now)
    if not ordered:
        raise NotFound()
    return ordered


def newest_first(events: Iterable[Event], *, now: datetime | None = None) -> tuple[Event, ...]:
    """Events in order of time, those of one moment as the carrier lists them.

    An event without a time stays beside the one listed before it, and so does one that is said to
    happen later than `AHEAD` of now: it loses that time. Where only some times have a zone, wall
    clocks are compared. An event that says nothing at all is `Unreadable`.
    """
    told = list(events)
    if not all(event.text or event.code for event in told):
        raise Unreadable()
    latest = (now or datetime.now(UTC)) + AHEAD
    listed = [_sound(event, latest) for event in told]
    clocks = _clocks(listed)
    everywhere_aware = all(clock.tzinfo for clock in clocks)
    if _begins_with_oldest(clocks) or (not clocks and _begins_with_oldest(_clocks(told))):
        listed.reverse()
    stamps: list[float] = []
    for event in listed:
        before = stamps[-1] if stamps else float("inf")
        stamps.append(_stamp(event.time, everywhere_aware) if event.time else before)
    order = sorted(range(len(listed)), key=lambda index: -stamps[index])
    return tuple(listed[index] for index in order)


def with_latest(events: tuple[Event, ...], told_apart: Iterable[Event]) -> tuple[Event, ...]:
    """The history of a service that tells the newest events beside its list too.

    Those of them are added that are of another moment than all in the list; one without a time
    only where the list is empty.
    """
    moments = {event.time for event in events}
    latest = dict.fromkeys(
        event
        for event in told_apart
        if (event.text or event.code) and event.time not in moments and (event.time or not events)
    )
    return newest_first((*latest, *events)) if latest else events


def _sound(event: Event, latest: datetime) -> Event:
    """The event without a time that cannot be, and with `zone_known` as its time has it."""
    time = event.time
    if time and (time if time.tzinfo else time.replace(tzinfo=UTC)) > latest:
        time = None
    zone_known = time is None or time.tzinfo is not None
    if time is event.time and zone_known is event.zone_known:
        return event
    return replace(event, time=time, zone_known=zone_known)


def _clocks(listed: list[Event]) -> list[datetime]:
    return [event.time for event in listed if event.time]


def _begins_with_oldest(clocks: list[datetime]) -> bool:
    with_zone = all(clock.tzinfo for clock in clocks)
    return bool(clocks) and _stamp(clocks[0], with_zone) < _stamp(clocks[-1], with_zone)


def _stamp(time: datetime, with_zone: bool) -> float:
    local = time if with_zone else time.replace(tzinfo=None)
    epoch = datetime.fromisoformat("2000-01-01T00:00:00+00:00" if with_zone else "2000-01-01")
    return (local - epoch).total_seconds()
