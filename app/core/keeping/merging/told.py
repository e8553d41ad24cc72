"""What sources told of a parcel, from two copies of it: the union, whatever came first.

Of one source and number the events are united: what is the same is told once, as in
`app.core.parcel.history.accumulated`. Facts that stay (whence, whither, the weight) are taken from
either side; what a carrier may change its mind about is taken from the later answer as a whole.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from app.core.model import PAGE, SHARED, Event, Failure, Linked, Retrieval
from app.core.parcel.history import identity, moment, words_of
from app.core.statuses import SUBS
from app.core.understanding import understood

Told = tuple[Retrieval, ...]
T = TypeVar("T", str, int)


def united(one: Told, other: Told) -> Told:
    """The retrievals of both, the latest first; they stay as they are where both are alike."""
    if one == other:
        return one
    found: dict[tuple[str, str, bool], Retrieval] = {}
    for each in (*one, *other):
        key = _key(each)
        found[key] = _joined(found[key], each) if key in found else each
    listed = sorted(found.items(), key=lambda item: item[0])
    return tuple(each for _, each in sorted(listed, key=lambda item: item[1].at, reverse=True))


def hold(whole: Told, part: Told) -> bool:
    """Whether what `part` tells is also in `whole`, from answers that are no older."""
    found = {_key(each): each for each in whole}
    for each in part:
        own = found.get((each.source, each.report.number, False))
        there = found.get(_key(each), own)
        if there is None or there.at < each.at:
            return False
        if not _once(each.report.events).keys() <= _once(there.report.events).keys():
            return False
    return True


def last_failure(ones: Iterable[Failure | None], told: Told, number: str) -> Failure | None:
    """The latest failure, unless the parcel's own number was told of after it."""
    failed = max(filter(None, ones), key=lambda one: (one.at, repr(one)), default=None)
    settling = [each.at for each in told if each.report.number == number or each.source == PAGE]
    return failed if failed and not any(at > failed.at for at in settling) else None


def _key(one: Retrieval) -> tuple[str, str, bool]:
    return one.source, one.report.number, one.via == SHARED


def _joined(one: Retrieval, other: Retrieval) -> Retrieval:
    if one == other:
        return one
    newer = max(one, other, key=_changing)
    mine, theirs = one.report, other.report
    report = replace(
        newer.report,
        events=_events(one, other),
        origin=_greater(mine.origin, theirs.origin),
        destination=_greater(mine.destination, theirs.destination),
        weight_g=_greater(mine.weight_g, theirs.weight_g),
        linked=_linked(mine.linked, theirs.linked),
    )
    return replace(newer, report=report)


def _changing(one: Retrieval) -> tuple[datetime, str]:
    """What is taken as a whole from the later answer, with its moment first."""
    told = one.report
    return one.at, repr((one.at, one.via, told.eta, told.collect_by, told.service, told.carrier))


def _greater(one: T | None, other: T | None) -> T | None:
    if one is None or other is None:
        return other if one is None else one
    return max(one, other)


def _linked(one: tuple[Linked, ...], other: tuple[Linked, ...]) -> tuple[Linked, ...]:
    return one if one == other else tuple(sorted({*one, *other}, key=repr))


def _events(one: Retrieval, other: Retrieval) -> tuple[Event, ...]:
    """The events of both.

    The order of those that happened at one moment is their carrier's where the later answer holds
    them all, else that of the way.
    """
    whole = _once((*one.report.events, *other.report.events))
    latest = max(one.at, other.at)
    holding = [
        side.report.events
        for side in (one, other)
        if side.at == latest and _once(side.report.events) == whole
    ]
    if len(holding) == 1:
        return holding[0]
    in_order = _in_order(one.source, whole.values())
    return max(holding, key=lambda events: (events != in_order, repr(events)), default=in_order)


def _once(events: Iterable[Event]) -> dict[tuple[datetime, str, str], Event]:
    """Each event once, at its best; one without a time is the same as one with its words."""
    listed = tuple(events)
    timed = {words_of(event) for event in listed if event.time}
    found: dict[tuple[datetime, str, str], Event] = {}
    for event in listed:
        key = identity(event)
        if event.time or words_of(event) not in timed:
            found[key] = max(found.get(key, event), event, key=_quality)
    return found


def _quality(event: Event) -> tuple[bool, bool, int, str]:
    return event.country is not None, event.zone_known, len(event.text), repr(event)


def _in_order(source: str, events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(sorted(events, key=repr), key=lambda one: _rank(source, one), reverse=True))


def _rank(source: str, event: Event) -> tuple[datetime, int]:
    sub = understood(source, event)
    return moment(event), (SUBS[sub].stage or 0) if sub else 0
