"""Parcels in JSON of another program, wherever in it they stand.

A parcel is an object with a key that means "track number" (`columns.json`); the names of the other
keys say what they hold. So 17TRACK's, AfterShip's and Parcel's own forms need no words of theirs.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from app.core.backup.cells import is_telling
from app.core.backup.columns import field

MOST_VALUES = 500_000
EXACT = 2**53
"""Below it a number with a point is exact."""


def rows(value: object) -> list[Mapping[str, str]]:
    """What each object with a number says, in the order of the file."""
    return list(_objects(value))


def _objects(value: object) -> Iterator[Mapping[str, str]]:
    waiting = [value]
    seen = 0
    while waiting and seen < MOST_VALUES:
        seen += 1
        one = waiting.pop()
        if isinstance(one, dict):
            told = cast(dict[str, Any], one)
            row = _row(told)
            if "number" in row:
                yield row
                continue
            waiting += reversed(list(told.values()))
        elif isinstance(one, list):
            waiting += reversed(cast(list[Any], one))


def _row(told: Mapping[str, Any]) -> Mapping[str, str]:
    row: dict[str, str] = {}
    for key, value in told.items():
        name = field(key)
        if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
            value = int(value)
        if name and isinstance(value, str | int) and not isinstance(value, bool):
            row.setdefault(name, str(value))
    return row


def words(value: object) -> list[str]:
    """The texts of a plain list of numbers, or the names of an object that has them for names."""
    listed = list(cast(dict[str, Any], value)) if isinstance(value, dict) else value
    told = cast(list[object], listed) if isinstance(listed, list) else []
    return [one for one in told[:MOST_VALUES] if isinstance(one, str) and is_telling(one)]
