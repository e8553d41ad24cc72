"""Two states of a parcel's record become one, in which nothing of either is lost.

`join(one, other)` is a pure function of two `Record`s of one number (`read(text)` of
`app.core.parcel.record` gives one, `written(record)` its text): commutative, associative and
idempotent, so tabs, backups, links and devices may meet in any order and any number of times.

- What the visitor said (see `own`): the later stamp wins, name by name. A record without stamps is
  older than any change; where neither has one, a value wins over none: an archived parcel is not
  taken out of the archive by a copy from before.
- What sources told (see `told`): the union, but for what the visitor took off with a further
  number. Such a number is taken off and put there in turns, which are counted: the side that has
  counted further says what is there of it.
- A deletion covers the changes that it had seen (`Record.grave`); a change that it had not seen,
  and that no later change of the same name has replaced, brings the parcel back. What sources told
  is no change.

`stamped(before, parcel, now, device)` is the record after the visitor's changes, and
`caught_up(before, mine, theirs)` joins two records of which both began from `before`.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from app.core.keeping.merging import registers
from app.core.keeping.merging.own import LINKED, values_of, with_values
from app.core.keeping.merging.registers import Registers
from app.core.keeping.merging.told import Side, behind, counted, counts, hold, last_failure, united
from app.core.model import Parcel
from app.core.model.clock import NEVER, Stamp, following, newest, within
from app.core.parcel.record import NO_STAMPS, TOLD, Record

__all__ = ["caught_up", "counts", "join", "stamped"]

T = TypeVar("T")
LISTED = "listed."
"""Before a device: the stamp with which that put the parcel on the list, or took it out of the
trash. Each device has its own, so that none hides another which a deletion has not seen."""


def join(one: Record, other: Record) -> Record:
    """What both records know of a parcel. `Record.shown` of it is what the list shows.

    Raises ValueError where they are of two parcels.
    """
    mine, theirs = one.parcel, other.parcel
    if mine.number != theirs.number:
        raise ValueError("records of two parcels")
    if one == other:
        return one
    values, stamps = registers.joined(_registers(one, other), _registers(other, one))
    parcel = with_values(mine, values)
    told = united(_told(one), _told(other))
    parcel = replace(
        parcel,
        tags=mine.tags if mine.tags == theirs.tags else parcel.tags,
        linked=mine.linked if mine.linked == theirs.linked else parcel.linked,
        retrievals=told,
        failure=last_failure((mine.failure, theirs.failure), told, mine.number),
    )
    grave = newest((*one.grave.values(), *other.grave.values()))
    return Record(parcel, stamps, grave, _more(one.more, other.more))


def stamped(
    before: Record | None,
    parcel: Parcel,
    now: datetime,
    device: str,
    seen: Iterable[Stamp] = (),
    came: Mapping[str, Stamp] = NO_STAMPS,
) -> Record:
    """The record of a parcel in which `device` changed something: what differs from `before` is
    later than all that stands there, however wrong the clock is, and than the stamps `seen`.

    Without `before` the parcel is new on the list. `came` are counts of further numbers
    that came with it from another record.
    """
    known = before or Record(Parcel(parcel.number, parcel.added))
    known = known._replace(stamps=registers.latest(known.stamps, came))
    at = following((*known.stamps.values(), *known.grave.values(), *seen), now, device)
    shown = Registers(values_of(known.shown), known.stamps)
    stamps = dict(registers.changed(shown, values_of(parcel), at).stamps)
    stamps |= counted(known.parcel, parcel, stamps)
    back = known.shown.deleted is not None and parcel.deleted is None
    if before is None or back:
        stamps[LISTED + device] = at
    if parcel.deleted is None:
        # A deletion that missed a change is kept: together with another it may have seen all.
        parcel = parcel if back else replace(parcel, deleted=known.parcel.deleted)
        return Record(parcel, stamps, known.grave, known.more)
    made = (one for name, one in stamps.items() if not name.startswith(TOLD))
    return Record(parcel, stamps, newest((*known.grave.values(), *made)), known.more)


def caught_up(before: Record, mine: Record, theirs: Record) -> Record:
    """What both made of `before`. Where theirs holds all of that, only what is new in mine is
    added to it: what the other has left out, or words in another way, stays so."""
    if not _holds(theirs, before):
        return join(mine, theirs)
    was, parcel = before.parcel, mine.parcel
    told = tuple(one for one in parcel.retrievals if one not in was.retrievals)
    failure = None if parcel.failure == was.failure else parcel.failure
    news = mine._replace(parcel=replace(parcel, retrievals=told, failure=failure))
    same = news.stamps == before.stamps and not told and failure is None
    return theirs if same else join(news, theirs)


def _holds(theirs: Record, before: Record) -> bool:
    """Whether theirs was made with knowledge of all that stood in `before`."""
    later = (at <= theirs.stamps.get(name, NEVER) for name, at in before.stamps.items())
    if not all(later) or not within(before.grave.values(), theirs.grave):
        return False
    return hold(_told(theirs), _told(before))


def _told(record: Record) -> Side:
    return Side(record.parcel.number, record.parcel.retrievals, record.stamps)


def _registers(mine: Record, theirs: Record) -> Registers:
    """What the visitor said there; nothing of the numbers of which theirs has counted further."""
    values = values_of(mine.parcel)
    past = {
        name
        for name in values.keys() | mine.stamps.keys()
        if name.startswith(LINKED)
        and behind(name.replace(LINKED, TOLD), mine.stamps, theirs.stamps)
    }
    return Registers(_without(values, past), _without(mine.stamps, past))


def _without(named: Mapping[str, T], names: Collection[str]) -> Mapping[str, T]:
    return {name: one for name, one in named.items() if name not in names} if names else named


def _more(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """What other versions keep there, of both; no version knows which is later."""
    return {
        key: max((side[key] for side in (one, other) if key in side), key=_text)
        for key in {**one, **other}
    }


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
