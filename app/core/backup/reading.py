"""The bytes of any file that a visitor may bring, as the content of a list; raises Refused.

Nothing is believed of a file: its size, nesting and number of entries are bounded before each is
worked on, and what cannot be a list is refused with what to do instead.
"""

import json
import re
from datetime import datetime
from typing import Any

from app.core.backup import foreign, json_file, rows, table_file
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
_CYRILLIC = re.compile(rb"[\xc0-\xff]{3}")


def read(data: bytes, here: datetime) -> Content | Locked:
    """What a file holds; Locked where only a passphrase opens it."""
    if len(data) > LARGEST:
        raise Refused("large", size=LARGEST // MEGABYTE)
    return read_text(_text(data), here)


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
    return rows.content(({"number": number} for number in find(stripped)), here)


def _text(data: bytes) -> str:
    """The text in whatever code page it was saved; a zero byte is in none of them."""
    if data.startswith(PACKED):
        raise Refused("spreadsheet")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise Refused("binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Spreadsheets on Windows save in the device's code page; Russian words are runs in it.
        page = "cp1251" if _CYRILLIC.search(data) else "cp1252"
        return data.decode(page, "replace")


def _parsed(text: str) -> Any:
    if not shallow(text):
        raise Refused("damaged")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Refused("damaged") from None


def _of_json(value: Any, here: datetime) -> Content | Locked:
    if json_file.is_backup(value):
        return json_file.load(value)
    if is_locked(value):
        return locked(value)
    told = foreign.rows(value)
    if not told:
        raise Refused("foreign")
    return rows.content(told, here)
