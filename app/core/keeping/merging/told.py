"""What sources told of a parcel, from two copies of it: the union, whatever came first.

Of one source and number the events are united: what is the same is told once, as in
`app.core.parcel.history.accumulated`. Facts that stay (whence, whither, the weight) are taken from
either side; what a carrier may change its mind about is taken from the later answer as a whole.

What the visitor took off with a further number leaves a stamp (see `restamped`): a copy of before
that has it still does not bring it back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from app.core.keeping.merging.own import LINKED, one_of
from app.core.model import SHARED, Event, Failure, Linked, Parcel, Retrieval
from app.core.model.clock import NEVER, Stamp
from app.core.parcel.history import identity, moment, words_of
from app.core.parcel.record import TOLD
from app.core.statuses import SUBS
from app.core.understanding import understood

Told = tuple[Retrieval, ...]
T = TypeVar("T", str, int)


class Side(NamedTuple):
    """What a record tells, with the stamps of what was taken off and told again."""

    told: Told
    stamps: Mapping[str, Stamp]


def united(one: Side, other: Side) -> Told:
    """The retrievals of both, the latest first; they stay as they are where both are alike.

    Where something was taken off, or told again after that, the later stamp's side alone counts.
    """
    if one.told == other.told and _alike(one.told, one.stamps, other.stamps):
        return one.told
    found: dict[tuple[str, str, bool], Retrieval] = {}
    for mine, theirs in ((one, other), (other, one)):
        for each in mine.told:
            key, name = _key(each), name_of(each)
            if mine.stamps.get(name, NEVER) < theirs.stamps.get(name, NEVER):
                continue
            found[key] = _joined(found[key], each) if key in found else each
    listed = sorted(found.items(), key=lambda item: item[0])
    return tuple(each for _, each in sorted(listed, key=lambda item: item[1].at, reverse=True))


def _alike(told: Told, one: Mapping[str, Stamp], other: Mapping[str, Stamp]) -> bool:
    return all(one.get(name) == other.get(name) for name in map(name_of, told))


def name_of(one: Retrieval) -> str:
    """The name among the stamps for what a source told of a number; it does not say which."""
    return one_of(TOLD, repr(_key(one)))


def restamped(
    was: Told, now: Parcel, stamps: Mapping[str, Stamp], at: Stamp
) -> Mapping[str, Stamp]:
    """The stamps of what went with a further number, and of what is told anew: that bears the
    stamp with which its number was put there, so that whoever takes the number off takes it too.
    """
    before, after = set(map(name_of, was)), set(map(name_of, now.retrievals))
    own = {now.number, *(one.number for one in now.linked)}
    gone = {name_of(one) for one in was if one.report.number not in own} - after
    found = dict.fromkeys(gone, at)
    for one in now.retrievals:
        name, number = name_of(one), one_of(LINKED, one.report.number)
        if name not in before and one.report.number in own and number in stamps:
            found[name] = max(stamps[number], stamps.get(name, NEVER))
        elif name not in before and name in stamps:
            found[name] = at
    return found


def hold(theirs: Side, mine: Side) -> bool:
    """Whether what `mine` tells is also in `theirs`, from answers that are no older, but for what
    was taken off there."""
    found = {_key(each): each for each in theirs.told}
    for each in mine.told:
        name = name_of(each)
        if theirs.stamps.get(name, NEVER) > mine.stamps.get(name, NEVER):
            continue
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
    settling = [each.at for each in told if each.report.number == number]
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
