"""One parcel as it lies in a store: compact, versioned JSON, and what two tabs made of it.

An object with "v" and short keys; empty values are left out. Times are ISO 8601, with offset where
the zone is known. The reports come last, under "r": the text before them is the record's head (cut
off by static/heads.js), from which the list is made without reading the reports. What it needs to
know of them stands under "j". Under "k" are the stamps of what was changed, by the field of the
parcel ("order.shop" for one of its order, "told.9af31c02" for how often a further number was taken
off and put there again), and under "y" the newest stamp of each device that its deletion has seen.
"k" stands in every record that is written for a store, be it empty: a record without it is that of
an older page, which drops stamps.

Version 1: "r" holds rows. Version 2: it may also hold texts, each of them rows that are packed (see
`packing`); a record without such a text is still written as version 1. Whatever an older page would
read wrongly, or lose when it writes the record again, needs another version: an older page leaves a
newer record as it is (`Newer`). Keys of the object that are not known here are kept.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from app.core.model import Order, Parcel
from app.core.model.clock import Stamp, stamp, within
from app.core.parcel.glance import Glance
from app.core.parcel.record import facts, rows, values
from app.core.parcel.record.bounds import held
from app.core.parcel.record.packing import packed, unpacked
from app.core.parcel.record.values import Damaged, Newer

__all__ = [
    "NO_STAMPS",
    "TOLD",
    "VERSION",
    "Damaged",
    "Newer",
    "Record",
    "cover",
    "dump",
    "glanced",
    "load",
    "plain",
    "read",
    "unstamped",
    "written",
]

VERSION = 2
PACKED_FROM = 1000
"""Characters of reports from which packing them is worth that nobody can read them as they lie, and
no page of before there was packing: 2,000 parcels with less have room in a store all the same."""
_KEYS = frozenset("vntcodmwaxsgfljkyrhpe")
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
DELETED, CODE = "deleted", "code"
TOLD = "told."
"""Before the name of a further number: how often it was taken off and put there again."""
STAMPS = "k"
NO_STAMPS: Mapping[str, Stamp] = {}
NOTHING_MORE: Mapping[str, Any] = {}


class Record(NamedTuple):
    """A parcel with what a store remembers besides it.

    `stamps` are those of its changes by field, `grave` is the newest stamp of each device that
    its deletion has seen; `parcel.deleted` says when it was made. `more`
    is what another version of the page keeps there.
    """

    parcel: Parcel
    stamps: Mapping[str, Stamp] = NO_STAMPS
    grave: Mapping[str, Stamp] = NO_STAMPS
    more: Mapping[str, Any] = NOTHING_MORE

    @property
    def shown(self) -> Parcel:
        """The parcel as the list shows it: not deleted where the deletion missed a change."""
        return _shown(self.parcel, self.stamps, self.grave)


def dump(parcel: Parcel, seen: Glance | None = None, more: Mapping[str, Any] = NOTHING_MORE) -> str:
    """A parcel as the text of a record of version 1; with `seen`, its head tells the glance at
    it. `more` is what another version of the page keeps there."""
    head = _head(Record(parcel, more=more), seen)
    return _joined(head, [rows.retrieval_row(r) for r in parcel.retrievals])


def written(record: Record, seen: Glance | None = None) -> str:
    """The text of a record for a store that is short of room."""
    head = _head(record, seen)
    told = [rows.retrieval_row(one) for one in record.parcel.retrievals]
    text = _text(told)
    if len(text) < PACKED_FROM:
        return _joined(head, told, STAMPS)
    return _joined({**head, "v": VERSION}, [packed(text)], STAMPS)


def plain(record: Record) -> str:
    """The text of a record for other programs and devices to read: nothing in it is packed, and it
    tells nothing of the code that opens the locker, nor that there was one."""
    stamps = {name: at for name, at in record.stamps.items() if name != CODE}
    record = record._replace(parcel=replace(record.parcel, code=""), stamps=stamps)
    return _joined(_head(record, None), [rows.retrieval_row(r) for r in record.parcel.retrievals])


def load(text: str) -> Parcel:
    """The parcel of a record of version 1, exactly as it is told there; raises Damaged."""
    try:
        record = values.parsed(text)
        told = values.of_kind(list, record.get("r", []))
        return replace(cover(record, 1), retrievals=tuple(map(rows.retrieval, told)))
    except _BROKEN as error:
        raise _damage(error) from error


def read(text: str) -> Record:
    """The record of a text, held to what can be (see `bounds`); raises Damaged, and Newer for a
    version that is not known here."""
    try:
        record = values.parsed(values.whole(text))
        parcel = cover(record)
        told = _unpacked(values.of_kind(list, record.get("r", [])))
        parcel = replace(parcel, retrievals=tuple(map(rows.retrieval, told)))
        more = {key: value for key, value in record.items() if key not in _KEYS}
        return Record(held(parcel), *_clocks(record), more)
    except _BROKEN as error:
        raise _damage(error) from error


def unstamped(text: str) -> bool:
    """Whether a sound record is that of an older page, which knows no stamps."""
    return STAMPS not in values.parsed(values.whole(text))


def _clocks(record: Mapping[str, Any]) -> tuple[dict[str, Stamp], dict[str, Stamp]]:
    made = values.of_kind(dict, record.get(STAMPS, {}))
    seen = map(stamp, values.of_kind(list, record.get("y", [])))
    return {name: stamp(at) for name, at in made.items()}, {one.device: one for one in seen}


def _shown(parcel: Parcel, stamps: Mapping[str, Stamp], grave: Mapping[str, Stamp]) -> Parcel:
    made = [at for name, at in stamps.items() if name != DELETED and not name.startswith(TOLD)]
    return parcel if within(made, grave) else replace(parcel, deleted=None)


def _unpacked(listed: list[Any]) -> list[Any]:
    found: list[Any] = []
    for one in listed:
        found += values.of_kind(list, values.parsed(unpacked(one))) if type(one) is str else [one]
    return found


def _damage(error: Exception) -> Damaged:
    return error if isinstance(error, Damaged) else Damaged(str(error))


def glanced(record: Mapping[str, Any]) -> Glance | None:
    """The glance that a record's head tells, None where it tells none that can be read; raises
    Damaged where the rest of the head cannot."""
    try:
        parcel, row = _shown(held(cover(record)), *_clocks(record)), record.get("j")
    except _BROKEN as error:
        raise _damage(error) from error
    try:
        return facts.read(parcel, row) if row is not None else None
    except _BROKEN:
        return None


def cover(record: Mapping[str, Any], latest: int = VERSION) -> Parcel:
    """The parcel of a record without its reports; raises Damaged, or as `dict` and `list` do."""
    version = values.of_kind(int, record["v"])
    if version > latest:
        raise Newer(version)
    if version < 1:
        raise Damaged(f"version {version}")
    return Parcel(
        number=values.number(record["n"]),
        added=values.aware(record["t"]),
        carrier=values.text(record.get("c")) or None,
        origin=values.country(record.get("o")),
        destination=values.country(record.get("d")),
        name=values.of_kind(str, record.get("m", "")),
        note=values.of_kind(str, record.get("w", "")),
        archived=values.aware(record["a"]) if "a" in record else None,
        deleted=values.aware(record["x"]) if "x" in record else None,
        failure=rows.failure(record["f"]) if "f" in record else None,
        linked=values.linked(record.get("l")),
        order=rows.order(record["s"]) if "s" in record else Order(),
        tags=tuple(values.of_kind(str, tag) for tag in values.of_kind(list, record.get("g", []))),
        mark=rows.mark(record.get("h")),
        code=values.of_kind(str, record.get("p", "")),
        sent=values.of_kind(bool, record.get("e", False)),
    )


def _head(record: Record, seen: Glance | None) -> dict[str, Any]:
    """A record without its reports: what this version does not know comes after what it does."""
    parcel = record.parcel
    return {
        "v": 1,
        "n": parcel.number,
        "t": parcel.added.isoformat(),
        "c": parcel.carrier,
        "o": parcel.origin,
        "d": parcel.destination,
        "m": parcel.name,
        "w": parcel.note,
        "a": values.iso(parcel.archived),
        "x": values.iso(parcel.deleted),
        "s": rows.order_row(parcel.order),
        "g": list(parcel.tags),
        "h": rows.mark_row(parcel.mark),
        "p": parcel.code,
        "e": parcel.sent or None,
        "f": rows.failure_row(parcel.failure),
        "l": values.linked_rows(parcel.linked),
        "j": facts.row(seen) if seen and parcel.retrievals else None,
        STAMPS: {name: str(at) for name, at in sorted(record.stamps.items())},
        "y": [str(at) for at in sorted(record.grave.values())],
    } | {key: value for key, value in record.more.items() if key not in _KEYS}


def _joined(head: dict[str, Any], told: list[Any], always: str = "") -> str:
    empty: tuple[object, ...] = (None, "", [], {})
    kept = {k: v for k, v in head.items() if k not in _KEYS or k == always or v not in empty}
    # What cuts off the head looks for the first ',"r":[', and nothing unknown may hold another.
    text = _text(kept).replace(',"r":[', ',"\\u0072":[')
    return f'{text[:-1]},"r":{_text(told)}}}' if told else text


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
