"""Foreign JSON read without trust: each function gives the type it names, or raises `Unreadable`.

A field that is absent or null is normal and gives an empty value; a field of another type means
that the service has changed, and then no part of the answer is taken.
"""

import json
import re
from collections.abc import Mapping
from typing import cast

from app.core.model.exchange import Response
from app.core.model.nesting import shallow
from app.core.sources.errors import Unreadable

Row = Mapping[str, object]

LARGEST_BODY = 5_000_000
MOST_QUOTES = 1_000_000
"""More quotation marks than an answer of that size has: to look at each would take seconds."""
LONGEST_TEXT = 4_000
MOST_ROWS = 1_000

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
    body = response.body
    if len(body) > LARGEST_BODY or body.count('"') > MOST_QUOTES or not shallow(body):
        raise Unreadable()
    try:
        return json.loads(body)
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
