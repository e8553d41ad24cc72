"""A backup as the text of a JSON file, and read back from the value of one."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from app.core.backup.content import Content, Refused
from app.core.numbers import LONGEST as LONGEST_NUMBER
from app.core.numbers import compact
from app.core.parcel.record import Damaged, Record, plain, read

VERSION = 1
KIND = "backup"
MOST_PARCELS = 10_000
LONGEST_KEY = 2_000
MOST_KEYS = 200


def dump(content: Content) -> str:
    """The text of a backup, one parcel a line."""
    made = content.made.isoformat() if content.made else None
    head = {"parcelbook": KIND, "v": VERSION, "made": made}
    own = {"settings": dict(content.settings), "keys": dict(content.keys)}
    parts = [f"{_text(name)}:{_text(value)}" for name, value in head.items() if value]
    lines = ",\n".join(map(plain, content.records))
    parts.append(f'"parcels":[\n{lines}\n]')
    parts += [f"{_text(name)}:{_text(value)}" for name, value in own.items() if value]
    return "{" + ",\n".join(parts) + "}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def is_backup(value: object) -> bool:
    """Whether a JSON value is a backup of this page, of whatever version."""
    return isinstance(value, dict) and cast(dict[str, Any], value).get("parcelbook") == KIND


def load(value: Mapping[str, Any]) -> Content:
    """The content of a backup; what cannot be read of it is counted. Raises Refused."""
    version = value.get("v")
    if type(version) is not int or version < 1:
        raise Refused("damaged")
    if version > VERSION:
        raise Refused("newer")
    told = value.get("parcels")
    if not isinstance(told, list):
        raise Refused("damaged")
    return parcels(cast(list[object], told))._replace(
        settings=_object(value.get("settings")),
        keys=_keys(value.get("keys")),
        made=_moment(value.get("made")),
    )


def parcels(told: Iterable[object]) -> Content:
    """The content of records, each a JSON value."""
    entries = list(told)
    if len(entries) > MOST_PARCELS:
        raise Refused("many", count=MOST_PARCELS)
    return _content(map(_record, entries))


def of_texts(texts: Iterable[str]) -> Content:
    """The content of records as they lie in a store, each a text."""
    return _content(map(_sound, texts))


def _content(records: Iterable[Record | None]) -> Content:
    """What could be read; of two records with one number the first counts."""
    found: dict[str, Record] = {}
    unread = 0
    for record in records:
        if record is None:
            unread += 1
        else:
            found.setdefault(record.parcel.number, record)
    return Content(tuple(found.values()), unread=unread)


def _record(entry: object) -> Record | None:
    """The record of a JSON value; None for one that this page cannot read or show."""
    if not isinstance(entry, dict) or _packed(cast(dict[str, Any], entry)):
        return None
    return _sound(_text(cast(object, entry)))


def _packed(entry: Mapping[str, Any]) -> bool:
    """Whether reports are packed, as they are in no backup: a small file might hold any amount."""
    told = entry.get("r")
    return isinstance(told, list) and any(isinstance(one, str) for one in cast(list[Any], told))


def _sound(text: str) -> Record | None:
    try:
        record = read(text)
    except Damaged:
        return None
    numbers = [record.parcel.number, *(one.number for one in record.parcel.linked)]
    return record if all(map(is_number, numbers)) else None


def is_number(text: str) -> bool:
    """Whether a text may be a parcel's number as the list has it."""
    return 0 < len(text) <= LONGEST_NUMBER and text == compact(text)


def _object(value: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], value) if isinstance(value, dict) else {}


def _keys(value: object) -> Mapping[str, str]:
    pairs = list(_object(value).items())[:MOST_KEYS]
    return {name: key for name, key in pairs if _is_key(name) and _is_key(key)}


def _is_key(value: object) -> bool:
    """Whether a name or a key may be kept as it is: printable, of one line."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_KEY and value.isprintable()


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo and 1970 <= moment.year <= 2200 else None
