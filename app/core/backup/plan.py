"""What a file changes in the list: known before anything of it is taken in, and undone as a whole.

A file only adds and joins (`app.core.keeping.merging`): no parcel of the list is ever removed or
put into the trash by one. What lies in the trash here stays there unless it is to be brought back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from app.core.keeping.merging import join, stamped
from app.core.model import Parcel
from app.core.parcel.record import Record
from app.core.parcel.stepping import taken_back


class Change(NamedTuple):
    """A parcel of the list before, and its record after."""

    before: Parcel
    after: Record


class Plan(NamedTuple):
    """`new` are records of numbers that the list does not have, `same` counts the parcels to which
    the file adds nothing; `trashed` are those in the trash that the file has on its list."""

    new: tuple[Record, ...] = ()
    changed: tuple[Change, ...] = ()
    same: int = 0
    trashed: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """All that is to be written."""
        return (*self.new, *(one.after for one in self.changed))


def plan(there: Mapping[str, Record], told: Iterable[Record], revived: bool = False) -> Plan:
    """What these records make of those of the list, `there` by number.

    With `revived` what lies in the trash here, and does not in the file, comes back.
    """
    new: list[Record] = []
    changed: list[Change] = []
    trashed: list[str] = []
    same = 0
    for record in told:
        mine = there.get(record.parcel.number)
        if mine is None:
            new.append(record)
            continue
        after = join(mine, record)
        if not mine.shown.deleted:
            after = _back(after)
        if mine.shown.deleted and not record.shown.deleted:
            trashed.append(mine.parcel.number)
            after = _back(after) if revived else after
        if after.shown == mine.shown:
            same += 1
        else:
            changed.append(Change(mine.shown, after))
    return Plan(tuple(new), tuple(changed), same, tuple(trashed))


def by_now(
    found: Mapping[str, Record], parcels: Iterable[Parcel], now: datetime
) -> dict[str, Record]:
    """The records of these parcels of the list, by number, where `found` were read a while ago.

    What was said since, also in another tab, is newer than what any file says.
    """
    there: dict[str, Record] = {}
    for mine in parcels:
        record = found.get(mine.number)
        if record is None or record.shown != mine:
            record = stamped(record, mine, now, "")
        there[mine.number] = record
    return there


def _back(record: Record) -> Record:
    return record._replace(parcel=replace(record.parcel, deleted=None))


def undone(change: Change, now: Parcel) -> Parcel:
    """The parcel without what a file has changed of it."""
    return taken_back(change.before, change.after.shown, now)
