"""Foreign JSON read without trust: each function gives the type it names, or raises `Unreadable`.

A field that is absent or null is normal and gives an empty value; a field of another type means
that the service has changed, and then no part of the answer is taken.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from math import isfinite
from typing import cast

from app.core.model import Eta
from app.core.model.exchange import Response
from app.core.model.nesting import shallow
from app.core.model.zones import aware
from app.core.sources.errors import Unreadable

Row = Mapping[str, object]

LARGEST_BODY = 5_000_000
LONGEST_TEXT = 4_000
MOST_ROWS = 1_000
SHORTEST = 5
"""The letters of the shortest number that is registered at a service: no credit is lost to a slip,
or to a trial of the key."""

_CENTURY = range(2000, 2100)
_MILLISECONDS = (946_684_800_000, 4_102_444_800_000)
_EMPTY: Row = {}


def json_object(response: Response) -> Row:
    """The object that the body holds."""
    value = _json(response)
    if not isinstance(value, dict):
        raise Unreadable()
    return cast(Row, value)


def json_rows(response: Response) -> tuple[Row, ...]:
    """The list of objects that the body holds."""
    value = _json(response)
    if not isinstance(value, list):
        raise Unreadable()
    return rows(cast(object, value))


def _json(response: Response) -> object:
    if len(response.body) > LARGEST_BODY or not shallow(response.body):
        raise Unreadable()
    try:
        return json.loads(response.body)
    except ValueError:
        raise Unreadable() from None


def row(value: object) -> Row:
    """An object, an absent one as an empty one."""
    if value is None:
        return _EMPTY
    if not isinstance(value, dict):
        raise Unreadable()
    return cast(Row, value)


def rows(value: object) -> tuple[Row, ...]:
    """A list of objects, at most `MOST_ROWS` of them."""
    return tuple(row(item) for item in _items(value) if item is not None)


def one_or_more(value: object) -> tuple[Row, ...]:
    """A list of objects where a service writes a list of one as the object itself."""
    return (row(cast(Row, value)),) if isinstance(value, dict) else rows(value)


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(text(item) for item in _items(value))


def _items(value: object) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise Unreadable()
    items = cast(list[object], value)
    if len(items) > MOST_ROWS:
        raise Unreadable()
    return items


def text(value: object) -> str:
    """A text on one line, whole numbers too; always storable as UTF-8, without control characters.

    >>> text("  At the\\nterminal "), text(370), text(None)
    ('At the terminal', '370', '')
    """
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**40:
        return str(value)
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise Unreadable()
    clean = " ".join(value.split())
    if not clean.isprintable():
        clean = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", clean).split())
    return clean if clean.isascii() else clean.encode("utf-8", "replace").decode("utf-8")


def joined(*parts: str) -> str:
    """Texts that belong together as one that is no longer than a text may be, each said once.

    >>> joined("Post office", "", "Bratislava", "Bratislava")
    'Post office, Bratislava'
    """
    return text(", ".join(dict.fromkeys(part for part in parts if part)))


def plain(value: object) -> str:
    """A text that may hold HTML, without its tags and entities.

    >>> plain('Collect at <a href="/x">Kiosk</a>&nbsp;&amp; bring <b>ID</b>.')
    'Collect at Kiosk & bring ID.'
    """
    from html import unescape

    return text(unescape(re.sub(r"<[^<>]*>", "", text(value))))


def other_number(value: object, number: str) -> str:
    """A further number of the same parcel; "" for `number` itself and for what can be no number.

    >>> other_number("rr 1234-5678 5 cn", "N"), other_number("N/A", "N"), other_number(None, "N")
    ('RR123456785CN', '', '')
    """
    found = re.sub(r"[\s-]", "", text(value)).upper()
    return found if found != number and re.fullmatch(r"(?=.*\d)[A-Z0-9]{5,40}", found) else ""


def country(value: object) -> str | None:
    """An ISO 3166-1 alpha-2 code, None for anything else that is a text.

    >>> country("no"), country("Norway"), country(None)
    ('NO', None, None)
    """
    code = text(value).upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def grams(kilograms: object) -> int | None:
    """A weight in kilograms as whole grams; None where it is absent, zero or no weight at all.

    >>> grams(1.2), grams("0,5"), grams(0), grams(None)
    (1200, 500, None, None)
    """
    if kilograms is None or kilograms == "":
        return None
    if isinstance(kilograms, bool) or not isinstance(kilograms, int | float | str):
        raise Unreadable()
    try:
        weight = float(str(kilograms).replace(",", "."))
    except ValueError:
        return None
    return round(weight * 1000) if isfinite(weight) and 0 < weight < 100_000 else None


def moment(value: object, zone: str | None, *formats: str) -> datetime | None:
    """A time as the carrier writes it: ISO 8601, or one of the `strptime` formats if any is given.

    A time without an offset is made aware by `zone`, or stays naive if that is None. Years
    outside this century are placeholders such as 0001-01-01 or 9999-12-31 and give None.

    >>> moment("2026-11-20T10:00:00+01:00", None).isoformat()
    '2026-11-20T10:00:00+01:00'
    >>> moment("20-11-2026 10:00:00", "Europe/Kyiv", "%d-%m-%Y %H:%M:%S").isoformat()
    '2026-11-20T10:00:00+02:00'
    """
    written = text(value)
    if not written or written.startswith("0000"):
        return None
    time = _parsed(written, formats)
    if time is None:
        raise Unreadable()
    if time.year not in _CENTURY:
        return None
    return aware(time, zone) if zone and time.tzinfo is None else time


def instant(milliseconds: object) -> datetime | None:
    """A moment in UTC from milliseconds since 1970; None where it is absent or zero.

    >>> instant(1795255200000).isoformat()
    '2026-11-21T10:00:00+00:00'
    """
    if milliseconds is None or milliseconds in (0, ""):
        return None
    if isinstance(milliseconds, str) and milliseconds.isascii() and milliseconds.isdigit():
        milliseconds = int(milliseconds[:20])
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int):
        raise Unreadable()
    if not _MILLISECONDS[0] <= milliseconds < _MILLISECONDS[1]:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def day(value: object, *formats: str) -> date | None:
    """The date of a time that is only a fact beside the history: None where it cannot be read.

    >>> day("24.11.2026", "%d.%m.%Y"), day("soon")
    (datetime.date(2026, 11, 24), None)
    """
    time = _parsed(text(value), formats)
    return time.date() if time and time.year in _CENTURY else None


def _parsed(written: str, formats: tuple[str, ...]) -> datetime | None:
    for form in formats or ("",):
        try:
            return datetime.strptime(written, form) if form else datetime.fromisoformat(written)
        except ValueError:
            continue
    return None


def eta(earliest: date | None, latest: date | None) -> Eta | None:
    """The expected days; one known end stands for both."""
    known = sorted(end for end in (earliest, latest) if end is not None)
    return Eta(known[0], known[-1]) if known else None
