"""The list in a place for texts: one record for each parcel, so that one write touches one parcel.

Two tabs write into the same place and learn of each other's writing only after a while: what this
tab has read or written last is remembered, and joined with whatever else is found there.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from zlib import crc32

from app.core.keeping.aside import put_aside
from app.core.keeping.merging import caught_up, join, stamped
from app.core.keeping.texts import Texts
from app.core.model import Parcel
from app.core.model.clock import NEVER, Stamp
from app.core.parcel.glance import Glance, glance
from app.core.parcel.record import NO_STAMPS, Damaged, Newer, Record, read, unstamped, written

PARCEL = "parcelbook/parcel/"


class Known(NamedTuple):
    """What lay in the place when this tab looked last, and what it knows of the parcel since.

    `heard` is another tab's text that was found there before the tab was told of it.
    """

    text: str
    record: Record
    heard: str = ""


class Removed(NamedTuple):
    """What this tab has removed: what tells the text that lay there, the latest stamp that it
    knew, and when that was."""

    mark: tuple[int, int]
    stamp: Stamp
    at: datetime


HEARD = timedelta(days=1)
"""After this long nothing comes any more that another tab wrote before a removal: a tab is told of
that within seconds, and one that was asleep is told before it does anything else."""


class Found(NamedTuple):
    """What another tab's writing makes of a parcel; with `more` this tab knows what is not in
    there, so that it must be written again."""

    parcel: Parcel
    more: bool


class Records:
    """The parcels' records; `device` is this tab's own name for stamps, alike to no other's."""

    def __init__(self, texts: Texts, device: str) -> None:
        self.texts = texts
        self.device = device
        self._known: dict[str, Known] = {}
        self._removed: dict[str, Removed] = {}
        self._counts: dict[str, Mapping[str, Stamp]] = {}

    def open(self, number: str) -> Parcel:
        """One parcel with its history; raises Damaged."""
        text = self.texts.get(PARCEL + number)
        record = _read(number, text)
        self._known[number] = Known(text, record)
        return record.shown

    def save(self, parcel: Parcel, now: datetime, seen: Glance | None = None) -> Parcel:
        """Writes a record; returns what became of the parcel, joined with what another tab wrote.

        `seen` is the glance at it, where that is known. A damaged record is put aside. Raises Newer
        where a later version's record lies there, which stays, and whatever the place raises.
        """
        number = parcel.number
        there, known = self.texts.get(PARCEL + number), self._known.get(number)
        before = known.record if known else None
        removed = self._removed.get(number)
        seen_last = (removed.stamp,) if removed else ()
        counts = self._counts.get(number, NO_STAMPS)
        record = stamped(before, parcel, now, self.device, seen_last, counts)
        if there and (known is None or there != known.text):
            try:
                record = self._joined(before, record, Known(there, _read(number, there)), now)
            except Newer:
                raise
            except Damaged:
                put_aside(self.texts, number, there)
        shown = record.shown
        if seen is None or shown != parcel:
            seen = glance(shown)
        text = written(record, seen)
        self.texts.put(PARCEL + number, text)
        heard = known.heard if known and there == known.text else there
        self._known[number] = Known(text, record, heard)
        self._removed.pop(number, None)
        self._counts.pop(number, None)
        return shown

    def count(self, number: str, counts: Mapping[str, Stamp]) -> None:
        """The next writing of this record is made with knowledge of these counts of further
        numbers, which came with it in a file: else what is put there later would be older than
        what the file has seen going."""
        self._counts[number] = counts

    def heard(self, number: str, text: str, mine: Parcel | None, now: datetime) -> Found | None:
        """What another tab has written, joined with `mine`, as this tab shows the parcel; None
        where the record is gone. Raises Damaged. Nothing is written.

        It is heard of late: a removal (a `text` of "") may be over, and what was written may have
        been removed since. Where this tab did that without having seen the text, it is kept.
        """
        there, removed = self.texts.get(PARCEL + number), self._removed.get(number)
        if not there and (not text or removed is None or _mark(text) == removed.mark):
            self._known.pop(number, None)
            return None
        text = text or there
        theirs, known = _read(number, text), self._known.get(number)
        if known is None or mine is None:
            self._known[number] = Known(text, theirs)
            return Found(theirs.shown, more=not there)
        if text == known.heard:
            self._known[number] = known._replace(heard="")
            return Found(known.record.shown, more=False)
        before, record = known.record, known.record
        if mine != before.shown:
            record = stamped(before, mine, now, self.device)
        record = self._joined(before, record, Known(text, theirs), now)
        self._known[number] = Known(text, record)
        if there == known.text:
            # This tab's own writing may lie over what was heard, and who wrote that may forget it.
            more = record != before and (text != there or record != theirs)
        else:
            more = record != theirs
        return Found(record.shown, more)

    def _joined(self, before: Record | None, mine: Record, found: Known, now: datetime) -> Record:
        theirs = found.record
        if before is None:
            return join(mine, theirs)
        if before.stamps and not theirs.stamps and unstamped(found.text):
            # An older page has written, which drops stamps: what it changed is as new as now.
            theirs = stamped(before, theirs.shown, now, self.device)
        return caught_up(before, mine, theirs)

    def forget(self, number: str, now: datetime) -> None:
        """Removes one record for good, unless another tab has changed it and this one has not heard
        of it yet. What was removed long before is not remembered any more."""
        there = self.texts.get(PARCEL + number)
        if there and self._unseen(number, there):
            return
        known = self._known.pop(number, None)
        self.texts.remove(PARCEL + number)
        self._removed = {name: one for name, one in self._removed.items() if now - one.at < HEARD}
        if there:
            stamps = known.record.stamps.values() if known else ()
            self._removed[number] = Removed(_mark(there), max(stamps, default=NEVER), now)

    def _unseen(self, number: str, there: str) -> bool:
        """Whether something of what is to go is not known to this tab. Of what it has not opened it
        has seen on the list that it lies in the trash."""
        known = self._known.get(number)
        try:
            if known is None:
                return _read(number, there).shown.deleted is None
            mine = known.record
            return there != known.text and join(mine, _read(number, there)) != mine
        except Newer:
            return True
        except Damaged:
            return False

    def latest(self, number: str) -> bool:
        """Whether what lies there is what this tab has read or written last."""
        known = self._known.get(number)
        return known is not None and known.text == self.texts.get(PARCEL + number)

    def knows(self, number: str) -> bool:
        """Whether this tab has read or written the record."""
        return number in self._known


def _mark(text: str) -> tuple[int, int]:
    """What tells a text from another, without keeping it."""
    return len(text), crc32(text.encode("utf-8", "surrogatepass"))


def _read(number: str, text: str) -> Record:
    """The record of this number; raises Damaged, also where the text tells of another parcel."""
    record = read(text)
    if record.parcel.number != number:
        raise Damaged("of another parcel")
    return record
