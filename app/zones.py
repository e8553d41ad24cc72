"""European local times made aware by arithmetic, for there is no zone database in Pyodide.

All zones here follow the European Union's rule (Directive 2000/84/EC, kept by Norway and
Ukraine): one hour ahead of standard time from 01:00 UTC on the last Sunday of March until
01:00 UTC on the last Sunday of October. Holds from 1997 on, and as long as the rule stands.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

STANDARD_HOURS: Mapping[str, int] = {
    "Europe/Berlin": 1,
    "Europe/Bratislava": 1,
    "Europe/Kyiv": 2,
    "Europe/Oslo": 1,
    "Europe/Warsaw": 1,
}


def aware(local: datetime, zone: str) -> datetime:
    """A wall-clock time in `zone`, with its offset; KeyError for a zone that is not in the table.

    The hour that comes twice in October is read as its first, summer one; the hour that is
    skipped in March as standard time, both as `zoneinfo` does.

    >>> aware(datetime(2026, 7, 1, 12), "Europe/Kyiv").isoformat()
    '2026-07-01T12:00:00+03:00'
    >>> aware(datetime(2026, 11, 22, 12), "Europe/Bratislava").isoformat()
    '2026-11-22T12:00:00+01:00'
    """
    standard = timedelta(hours=STANDARD_HOURS[zone])
    in_summer = local.replace(tzinfo=timezone(standard + timedelta(hours=1)))
    if _last_sunday(local.year, 3) <= in_summer < _last_sunday(local.year, 10):
        return in_summer
    return local.replace(tzinfo=timezone(standard))


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
