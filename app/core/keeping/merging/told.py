"""What sources told of a parcel, from two copies of it: the union, whatever came first.

Of one source and number the events are united: what is the same is told once, as in
`app.core.parcel.history.accumulated`. Facts that stay (whence, whither, the weight) are taken from
either side; what a carrier may change its mind about is taken from the later answer as a whole.

What the visitor took off with a further number does not come back from a copy of before: of each
such number it is counted how often it was taken off and put there again, and the side that has
counted further alone says whether it is there and what was told of it. Sides that have counted
alike both have a say, so that a number that two devices put there keeps what either was told. (The
"causal length" of Yu and Rostad, 2020: even while the number is there, odd while it is not.)

Whose count is further is not always who came later: a number that one device put there and took
off is also taken from another that put it there for the first time meanwhile. There it is put
again, which counts, and then stays on both. Without the counts a copy of before would bring back
what was taken off, which is seen far more often. A page of before the counts, open beside this
one, tells of such a number again; that is left so, for it cannot be told from a page of it that
the visitor has pasted there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple, TypeVar

from app.core.keeping.merging.own import one_of
from app.core.model import SHARED, Event, Failure, Linked, Parcel, Retrieval
from app.core.model.clock import NEVER, Stamp, following
from app.core.parcel.history import identity, moment, words_of
from app.core.parcel.record import TOLD
from app.core.statuses import SUBS
from app.core.understanding import understood

Told = tuple[Retrieval, ...]
T = TypeVar("T", str, int)
ZERO = datetime(1970, 1, 1, tzinfo=UTC)
NOBODY = "0"
"""The device of a count: two that count on from the same have the same."""


class Side(NamedTuple):
    """What the record of a parcel tells, with its counts of further numbers among the stamps."""

    number: str
    told: Told
    stamps: Mapping[str, Stamp]

    def past(self, one: Retrieval, other: "Side") -> bool:
        """Whether this is told of a further number with which the other side has gone on."""
        number = one.report.number
        return number != self.number and behind(count_of(number), self.stamps, other.stamps)


def united(one: Side, other: Side) -> Told:
    """The retrievals of both, the latest first; they stay as they are where both are alike."""
    if one.told == other.told:
        return one.told
    found: dict[tuple[str, str, bool], Retrieval] = {}
    for mine, theirs in ((one, other), (other, one)):
        for each in mine.told:
            if mine.past(each, theirs):
                continue
            key = _key(each)
            found[key] = _joined(found[key], each) if key in found else each
    listed = sorted(found.items(), key=lambda item: item[0])
    return tuple(each for _, each in sorted(listed, key=lambda item: item[1].at, reverse=True))


def count_of(number: str) -> str:
    """The name among the stamps for the count of a further number; it does not say which."""
    return one_of(TOLD, number)


def counts(stamps: Mapping[str, Stamp]) -> dict[str, Stamp]:
    """The counts among the stamps of a record."""
    return {name: at for name, at in stamps.items() if name.startswith(TOLD)}


def behind(name: str, mine: Mapping[str, Stamp], theirs: Mapping[str, Stamp]) -> bool:
    """Whether theirs has counted further there."""
    return mine.get(name, NEVER) < theirs.get(name, NEVER)


def counted(was: Parcel, now: Parcel, stamps: Mapping[str, Stamp]) -> Mapping[str, Stamp]:
    """The counts of the further numbers that were taken off, or put there again."""
    before, after = _further(was), _further(now)
    found: dict[str, Stamp] = {}
    for number in before ^ after:
        count = stamps.get(count_of(number), NEVER)
        if (number in after) == (count.turn % 2 == 1):
            found[count_of(number)] = following((count,), ZERO, NOBODY)
    return found


def _further(parcel: Parcel) -> set[str]:
    linked = {one.number for one in parcel.linked}
    return (linked | {one.report.number for one in parcel.retrievals}) - {parcel.number}


def hold(theirs: Side, mine: Side) -> bool:
    """Whether what `mine` tells is also in `theirs`, from answers that are no older, but for what
    was taken off there."""
    found = {_key(each): each for each in theirs.told}
    for each in mine.told:
        if mine.past(each, theirs):
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
