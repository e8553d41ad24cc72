"""Safety copies of the whole list: which of them are kept, and what a repair takes from one."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

from app.core.model.days import utc_day

T = TypeVar("T")
YEARS = range(1970, 2201)
MANY = 5
"""Parcels whose loss at one stroke is worth a copy beforehand."""


class Copy(NamedTuple):
    """A copy by the name under which it lies; `taken` is a UTC moment, `parcels` their number,
    `size` the characters of their records. A `daily` one was taken before no change."""

    name: str
    taken: datetime
    parcels: int
    size: int = 0
    daily: bool = False


def copy_of(head: Any) -> Copy | None:
    """The copy that a head tells of, as it lies in the store; None where that is no head.

    >>> copy_of({"name": "a1", "taken": "2026-11-30T10:00:00+00:00", "parcels": 2, "size": 9})[:1]
    ('a1',)
    >>> copy_of({"name": "a1"})
    """
    try:
        name, parcels, size = (head[key] for key in ("name", "parcels", "size"))
        taken, daily = datetime.fromisoformat(head["taken"]), head.get("daily") is True
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    known = isinstance(name, str) and type(parcels) is type(size) is int
    sound = known and taken.tzinfo is UTC and taken.year in YEARS
    return Copy(name, taken, parcels, size, daily) if sound else None


def kept(copies: tuple[Copy, ...], new: Copy) -> tuple[Copy, ...]:
    """The copies that stay when `new` is taken, in the order in which they were taken.

    They are at most four: the two newest that were taken before a change, the first of the new
    one's day, and the newest of before that day. So days that pass push out no copy that was taken
    before a change. "Newest" goes by the order of taking, which no clock can turn round. A copy of
    an empty list is not kept where there are others.
    """
    if new.parcels == 0 and copies:
        return copies
    listed = [*copies, new]
    today = [one for one in listed if utc_day(one.taken) == utc_day(new.taken)]
    before = [one for one in listed if utc_day(one.taken) != utc_day(new.taken)]
    newest = sorted(listed, key=lambda one: not one.daily)[-2:]
    chosen = {*newest, *today[:1], *before[-1:]}
    return tuple(one for one in listed if one in chosen)


def repaired(there: Mapping[str, T], copy: Mapping[str, T]) -> dict[str, T]:
    """The list with what only the copy has: a repair adds, and changes nothing.

    >>> repaired({"A1": "new"}, {"A1": "old", "B2": "old"})
    {'A1': 'new', 'B2': 'old'}
    """
    return {**copy, **there}
