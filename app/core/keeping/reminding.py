"""When the visitor is reminded, in one line, of taking a copy of the list: seldom, and only for a
reason."""

from collections.abc import Collection
from datetime import datetime, timedelta

WORTH = 5
"""Parcels from which a list without any copy is worth one."""
GROWN = 10
"""Parcels that are new since the last copy."""
SETTLED = timedelta(days=7)
QUIET = timedelta(days=60)


def due(added: Collection[datetime], last: datetime | None, now: datetime) -> bool:
    """Whether the line is shown, by when the parcels were added.

    `last` is the later of the last copy and of the last time the line was closed. A moment that is
    still to come was written by a wrong clock, and counts as none.

    >>> day = timedelta(days=1)
    >>> now = datetime(2026, 11, 22)
    >>> due([now - 8 * day] * 5, None, now), due([now - 8 * day] * 4, None, now)
    (True, False)
    """
    if last is None or last > now:
        return len(added) >= WORTH and now - min(added) >= SETTLED
    new = sum(one > last for one in added)
    return (new > 0 and now - last >= QUIET) or (new >= GROWN and now - last >= SETTLED)
