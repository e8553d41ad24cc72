"""When a deleted parcel is forgotten for good, on a device whose clock may be wrong.

A clock is believed as far as the openings of the page bear it out: the thirty days of a parcel in
the trash begin with its deletion or with the first of an unbroken row of openings, whichever is
later, and their end must have been seen on several days. An opening after a pause longer than
`LONGEST_PAUSE`, or before the last one, begins a new row. So one day with a wrong clock, ahead or
behind, forgets nothing; whoever opens the page less often than that keeps what was deleted.
"""

import json
from datetime import datetime, timedelta
from typing import NamedTuple, cast

from app.core.model.days import utc_day
from app.core.model.nesting import shallow

KEPT = timedelta(days=30)
LONGEST_PAUSE = timedelta(days=14)
SET_RIGHT = timedelta(hours=1)
"""A step back of a clock that is only being set right."""
SEVERAL = 3
YEARS = range(1970, 2201)


class Openings(NamedTuple):
    """An unbroken row of openings: its first, and its latest on `SEVERAL` different days (UTC)."""

    first: datetime | None = None
    latest: tuple[datetime, ...] = ()


def opened(before: Openings, now: datetime) -> Openings:
    """The row after one more opening."""
    if before.first is None or not before.latest or not _follows(before.latest[-1], now):
        return Openings(now, (now,))
    earlier = [at for at in before.latest if utc_day(at) < utc_day(now)]
    return Openings(min(before.first, now), (*earlier, now)[-SEVERAL:])


def _follows(last: datetime, now: datetime) -> bool:
    return -SET_RIGHT <= now - last <= LONGEST_PAUSE


def forgettable(deleted: datetime, row: Openings) -> bool:
    """Whether what was deleted at this moment may go for good."""
    if row.first is None or len(row.latest) < SEVERAL:
        return False
    begun = max(deleted, row.first)
    return all(at - begun > KEPT for at in row.latest)


def dump(row: Openings) -> str:
    """The row as the text of its record."""
    moments = [row.first, *row.latest] if row.first else []
    return json.dumps([at.isoformat() for at in moments if at], separators=(",", ":"))


def load(text: str | None) -> Openings:
    """The row of a record; an empty one, which forgets nothing, where it cannot be read.

    >>> load("[7]"), load('["0001-01-01T00:00:00+00:00"]') == Openings()
    (Openings(first=None, latest=()), True)
    """
    try:
        found: object = json.loads(text) if text and shallow(text) else []
        listed = cast(list[object], found) if isinstance(found, list) else []
        moments = [datetime.fromisoformat(cast(str, at)) for at in listed]
    except (ValueError, TypeError):
        return Openings()
    if not moments or any(at.tzinfo is None or at.year not in YEARS for at in moments):
        return Openings()
    return Openings(moments[0], tuple(moments[1:][-SEVERAL:]))
