"""The small values of a record, written and read; reading raises Damaged, or ValueError."""

import json
import re
from datetime import date, datetime, time
from typing import Any, cast

from app.core.model import Eta, Linked
from app.core.model.nesting import shallow

_HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


class Damaged(ValueError):
    """Raised when a record cannot be read: cut off, of another form, or of a newer version."""


class Newer(Damaged):
    """Raised when a record is of a version after this one: to be left alone as it is."""

    def __init__(self, version: int) -> None:
        super().__init__(f"version {version}")
        self.version = version


def parsed(text: str) -> Any:
    """The value of a JSON text; raises Damaged, or ValueError.

    A text nested too deep is refused before it is parsed.
    """
    if not shallow(text):
        raise Damaged("nested too deep, or cut off")
    return json.loads(text)


def whole(text: str) -> str:
    """A JSON text with U+FFFD for each half of a character (lone surrogate), which no file and no
    page can take; raises ValueError where it is none.

    >>> whole('["a", "\\\\ud83d"]')
    '["a", "�"]'
    """
    if not _HALF.search(text):
        return text
    found = json.dumps(parsed(text), ensure_ascii=False).encode("utf-16", "surrogatepass")
    return found.decode("utf-16", "replace")


def of_kind(kind: type[Any], value: object) -> Any:
    """The value itself if it is of exactly this type."""
    if type(value) is not kind:
        raise Damaged(f"not a {kind.__name__}")
    return value


def text(value: object) -> str | None:
    """A text, or None."""
    return None if value is None else of_kind(str, value)


def number(value: object) -> str:
    """A number that is not empty."""
    if not of_kind(str, value):
        raise Damaged("no number")
    return cast(str, value)


def country(value: object) -> str | None:
    """A country of two letters, or None."""
    code = text(value)
    if code is not None and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise Damaged("not a country")
    return code


def iso(moment: date | None) -> str | None:
    """A day or a moment as text, or None."""
    return moment.isoformat() if moment else None


def aware(told: object) -> datetime:
    """A moment that has a zone."""
    moment = datetime.fromisoformat(of_kind(str, told))
    if moment.tzinfo is None:
        raise Damaged("not a moment")
    return moment


def day(told: object) -> date | None:
    """A day, or None."""
    return None if told is None else date.fromisoformat(of_kind(str, told))


def eta(ends: object) -> Eta | None:
    """A range of days, of one day with its hours, or None."""
    if ends is None:
        return None
    earliest, latest, *hours = full(ends, 4)
    return Eta(date.fromisoformat(earliest), date.fromisoformat(latest), *map(_hour, hours))


def eta_row(told: Eta | None) -> list[Any] | None:
    """A range of days as a list, hours only where they are told.

    >>> eta_row(Eta(date(2026, 11, 24), date(2026, 11, 24), None, time(20)))
    ['2026-11-24', '2026-11-24', None, '20:00']
    """
    if told is None:
        return None
    hours = [one and one.isoformat("minutes") for one in (told.since, told.until)]
    return trimmed([told.earliest.isoformat(), told.latest.isoformat(), *hours])


def _hour(told: object) -> time | None:
    if told is None:
        return None
    hour = time.fromisoformat(of_kind(str, told))
    if hour.tzinfo:
        raise Damaged("an hour with a zone")
    return hour


def trimmed(values: list[Any]) -> list[Any]:
    """The list without the empty values at its end."""
    while values and values[-1] in (None, "", []):
        values.pop()
    return values


def full(row: object, length: int) -> list[Any]:
    """A list of this length: filled up with None, or without what this version does not know."""
    found = of_kind(list, row)
    return (found + [None] * (length - len(found)))[:length]


def linked_rows(ones: tuple[Linked, ...]) -> list[list[str]]:
    """Further numbers as lists."""
    return [trimmed([one.number, one.carrier]) for one in ones]


def linked(rows: object) -> tuple[Linked, ...]:
    """Further numbers, from lists."""
    found = [full(row, 2) for row in of_kind(list, [] if rows is None else rows)]
    return tuple(Linked(number(one), text(carrier) or None) for one, carrier in found)
