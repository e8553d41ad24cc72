"""A parcel's events from all its reports, in the order in which they happened, each told once."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from app.core.model import Event, Linked, Parcel, Report, Retrieval
from app.core.model.zones import ZONE_OF, aware
from app.core.numbers import compact, detect
from app.core.understanding import understood

BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)
SAME_MOMENT = timedelta(minutes=1)


class Told(NamedTuple):
    """An event with who told it and what it means (None where that is not known).

    `also` are the same event in the words of other sources.
    """

    event: Event
    source: str
    sub: str | None
    also: tuple["Told", ...] = ()


def events(parcel: Parcel) -> tuple[Told, ...]:
    """Everything told about a parcel, newest first; events of one moment keep their order.

    What two reports tell of the same moment, and mean the same by, is one event.
    """
    told = [_told(retrieval) for retrieval in parcel.retrievals]
    once = _united(told) if len(told) > 1 else [one for few in told for one in few]
    return tuple(sorted(once, key=lambda one: moment(one.event), reverse=True))


def _told(retrieval: Retrieval) -> list[Told]:
    source = retrieval.source
    return [Told(event, source, understood(source, event)) for event in retrieval.report.events]


def _united(reports: list[list[Told]]) -> list[Told]:
    """The events of several reports, each taking up its twins from the other reports."""
    united: list[Told] = []
    for report in sorted(reports, key=_richness, reverse=True):
        free = dict(enumerate(united))
        for one in report:
            twin = next((index for index, other in free.items() if _same(one, other)), None)
            if twin is None:
                united.append(one)
            else:
                united[twin] = united[twin]._replace(also=(*united[twin].also, one))
                del free[twin]
    return united


def _richness(report: list[Told]) -> tuple[bool, int]:
    """How well a report tells: with zones, and with much."""
    return any(one.event.zone_known for one in report), len(report)


def _same(one: Told, other: Told) -> bool:
    if not _same_moment(one.event, other.event):
        return False
    if one.sub and other.sub:
        return one.sub == other.sub
    said, heard = _words(one.event.text), _words(other.event.text)
    return bool(said and heard) and (said in heard or heard in said)


def _same_moment(one: Event, other: Event) -> bool:
    """Whether two times are the same: as instants, or as wall clocks where a zone is missing."""
    if one.time is None or other.time is None:
        return one.time is other.time
    if one.time.tzinfo and other.time.tzinfo:
        return abs(one.time - other.time) < SAME_MOMENT
    here, there = one.time.replace(tzinfo=None), other.time.replace(tzinfo=None)
    if here.date() == there.date() and time() in (here.time(), there.time()):
        return True  # one of them tells only the day
    return abs(here - there) < SAME_MOMENT


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def moment(event: Event) -> datetime:
    """When an event happened, for sorting; no time counts as the oldest.

    A wall clock without a zone is that of the event's country, or UTC where that is not known.
    """
    if event.time is None:
        return BEFORE_ALL
    if event.time.tzinfo:
        return event.time
    zone = ZONE_OF.get(event.country or "")
    return aware(event.time, zone) if zone else event.time.replace(tzinfo=UTC)


def latest(parcel: Parcel) -> Event | None:
    """The newest event of a parcel."""
    told = events(parcel)
    return told[0].event if told else None


def linked(parcel: Parcel) -> tuple[Linked, ...]:
    """The parcel's other numbers: added by hand, then those that its reports name.

    Each stands once, with its carrier if that is told or leaves no doubt.
    """
    reported = (one for retrieval in parcel.retrievals for one in retrieval.report.linked)
    found: dict[str, Linked] = {}
    for one in (*parcel.linked, *reported):
        number = compact(one.number)
        there = found.get(number)
        if number and number != parcel.number and (there is None or there.carrier is None):
            found[number] = Linked(number, one.carrier)
    return tuple(Linked(n, one.carrier or _certain(n)) for n, one in found.items())


def _certain(number: str) -> str | None:
    candidates = detect(number)
    if not candidates or candidates[0].tier == "possible":
        return None
    return candidates[0].carrier


def accumulated(old: Report, new: Report) -> Report:
    """The new report with those events of the old one that the carrier tells no more.

    Carriers drop scans after a while, and some tell only the present state; what was once seen
    stays. An event is the same when its time, code and place are, or when one of the two has lost
    its time: that happens under a wrong clock, to which it lies in the future. Facts of the parcel
    stay too; what is promised for a day does not.
    """
    told = _timed(new.events, old.events)
    seen = {identity(event) for event in told}
    timed = {words_of(event) for event in told if event.time}
    kept = tuple(
        event
        for event in old.events
        if identity(event) not in seen and (event.time or words_of(event) not in timed)
    )
    merged = sorted((*told, *kept), key=moment, reverse=True) if kept else told
    return Report(
        number=new.number,
        events=tuple(merged),
        eta=new.eta,
        origin=new.origin or old.origin,
        destination=new.destination or old.destination,
        service=new.service or old.service,
        weight_g=new.weight_g or old.weight_g,
        collect_by=new.collect_by,
        carrier=new.carrier or old.carrier,
        linked=tuple(dict.fromkeys((*new.linked, *old.linked))),
    )


def _timed(events: tuple[Event, ...], before: Iterable[Event]) -> tuple[Event, ...]:
    """The events, with the times that those of them without one had before."""
    if all(event.time for event in events):
        return events
    seen = {identity(event) for event in events}
    lost = [event for event in before if event.time and identity(event) not in seen]
    found: list[Event] = []
    for event in events:
        words = words_of(event)
        twin = None if event.time else next((o for o in lost if words_of(o) == words), None)
        if twin:
            lost.remove(twin)
            event = _dated(event, twin)
        found.append(event)
    return tuple(sorted(found, key=moment, reverse=True)) if found != list(events) else events


def _dated(event: Event, twin: Event) -> Event:
    """The event at the time of its twin: on the same clock, which is that of a country."""
    country = event.country or twin.country
    return replace(event, time=twin.time, zone_known=twin.zone_known, country=country)


def identity(event: Event) -> tuple[datetime, str, str]:
    """What is the same of an event however often its source tells it."""
    return moment(event), *words_of(event)


def words_of(event: Event) -> tuple[str, str]:
    """The part of an event's identity that no clock changes."""
    return event.code or event.text, event.place
