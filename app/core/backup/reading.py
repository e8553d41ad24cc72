"""The bytes of any file that a visitor may bring, as the content of a list; raises Refused.

Nothing is believed of a file: its size, nesting and number of entries are bounded before each is
worked on, and what cannot be a list is refused with what to do instead.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.core.backup import foreign, json_file, rows, table_file
from app.core.backup.code_pages import text_of
from app.core.backup.content import Content, Refused
from app.core.backup.locked import Locked, is_locked
from app.core.backup.locked import load as locked
from app.core.model.nesting import shallow
from app.core.numbers import find

KILOBYTE = 1024
MEGABYTE = KILOBYTE * KILOBYTE
LARGEST = 32 * MEGABYTE
"""Bytes of a file: what a store of five million characters may hold packed, and a lock around."""
LARGEST_TABLE = 8 * MEGABYTE
LARGEST_TEXT = 128 * KILOBYTE
"""Characters of a text without columns, in which numbers are looked for word by word."""
PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of spreadsheets and archives begin (zip, OLE)."""


def read(data: bytes, here: datetime, language: str = "en") -> Content | Locked:
    """What a file of somebody who reads this language holds; Locked where only a passphrase opens
    it."""
    if len(data) > LARGEST:
        raise Refused("large", size=LARGEST // MEGABYTE)
    return read_text(_text(data, language), here)


def read_text(text: str, here: datetime) -> Content | Locked:
    """What the text of a file holds."""
    stripped = text.strip().removeprefix("\ufeff").lstrip()
    if not stripped:
        raise Refused("empty")
    if stripped[0] in "{[":
        return _of_json(_parsed(stripped), here)
    if len(stripped) > LARGEST_TABLE:
        raise Refused("large", size=LARGEST_TABLE // MEGABYTE)
    found = table_file.rows(stripped)
    if found is not None:
        return rows.content(found, here)
    if len(stripped) > LARGEST_TEXT:
        raise Refused("large_text", size=LARGEST_TEXT // KILOBYTE)
    return rows.content(_numbers(stripped), here)


def _numbers(text: str) -> list[Mapping[str, str]]:
    return [{"number": number} for number in find(text)]


def _text(data: bytes, language: str) -> str:
    if data.startswith(PACKED):
        raise Refused("spreadsheet")
    text = text_of(data, language)
    if text is None:
        raise Refused("binary")
    return text


def _parsed(text: str) -> Any:
    if not shallow(text):
        raise Refused("damaged")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _by_lines(text)


def _by_lines(text: str) -> Any:
    """JSON of which each line is an object of its own, as some programs write it."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line.strip().endswith("}") for line in lines):
        raise Refused("damaged")
    try:
        return json.loads(f"[{','.join(lines)}]")
    except (ValueError, RecursionError):
        raise Refused("damaged") from None


def _of_json(value: Any, here: datetime) -> Content | Locked:
    if json_file.is_backup(value):
        return json_file.load(value)
    if is_locked(value):
        return locked(value)
    told = foreign.rows(value) or [{"number": one} for one in foreign.words(value)]
    if not told:
        raise Refused("foreign")
    return rows.content(told, here)
