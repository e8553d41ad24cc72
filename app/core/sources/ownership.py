"""Whose answer it is: nothing is taken that speaks of another number than the one asked for."""

import re
from collections.abc import Iterable

from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.json_body import Row, text


def compact(value: object) -> str:
    """A number as it is asked for: capitals, without spaces and hyphens.

    >>> compact("rr 1234-5678 5 cn")
    'RR123456785CN'
    """
    return re.sub(r"[\s-]", "", text(value)).upper()


def require(number: str, told: object, *, may_be_absent: bool = False) -> None:
    """Raise `Unreadable` unless the number told is the one asked for."""
    named = text(told).upper()
    if named != number and (named or not may_be_absent):
        raise Unreadable()


def own(number: str, items: Iterable[Row], field: str) -> tuple[Row, ...]:
    """The items whose `field` is the number; `Unreadable` where all are of other numbers."""
    listed = tuple(items)
    named = tuple(item for item in listed if text(item.get(field)).upper() == number)
    if listed and not named:
        raise Unreadable()
    return named


def only(number: str, items: Iterable[Row], field: str) -> Row:
    """The first item of the number; `NotFound` without items, `Unreadable` with others only."""
    named = own(number, items, field)
    if not named:
        raise NotFound()
    return named[0]
