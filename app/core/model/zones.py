"""Local times made aware by arithmetic, for there is no zone database in Pyodide.

Two kinds of zones: those with the European Union's rule (Directive 2000/84/EC, kept by Norway and
Ukraine too), one hour ahead of standard time from 01:00 UTC on the last Sunday of March until
01:00 UTC on the last Sunday of October; and those that keep one offset the whole year (IANA tz
2026a). Holds from 1997 on, and as long as the rules stand. Countries of several zones are absent,
but for Russia, whose post writes Moscow time.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

STANDARD_HOURS: Mapping[str, int] = {
    "Europe/Athens": 2,
    "Europe/Berlin": 1,
    "Europe/Bratislava": 1,
    "Europe/Bucharest": 2,
    "Europe/Helsinki": 2,
    "Europe/Kyiv": 2,
    "Europe/London": 0,
    "Europe/Madrid": 1,
    "Europe/Oslo": 1,
    "Europe/Paris": 1,
    "Europe/Prague": 1,
    "Europe/Sofia": 2,
    "Europe/Stockholm": 1,
    "Europe/Warsaw": 1,
}
"""Zones with the European rule, and their hours ahead of UTC in winter."""

FIXED_HOURS: Mapping[str, int] = {
    "Asia/Almaty": 5,
    "Asia/Bangkok": 7,
    "Asia/Ho_Chi_Minh": 7,
    "Asia/Jakarta": 7,
    "Asia/Kuala_Lumpur": 8,
    "Asia/Manila": 8,
    "Asia/Seoul": 9,
    "Asia/Shanghai": 8,
    "Asia/Singapore": 8,
    "Asia/Tokyo": 9,
    "Europe/Istanbul": 3,
    "Europe/Minsk": 3,
    "Europe/Moscow": 3,
}
"""Zones with one offset, in hours ahead of UTC."""

_BERLIN = "AT BE CH DE DK ES FR HR HU IT LU MT NL NO PL RS SE SI SK CZ BA ME MK AL XK"
_KYIV = "UA BG RO GR FI EE LV LT CY"

ZONE_OF: Mapping[str, str] = {
    **dict.fromkeys(_BERLIN.split(), "Europe/Berlin"),
    **dict.fromkeys(_KYIV.split(), "Europe/Kyiv"),
    **dict.fromkeys(("GB", "IE"), "Europe/London"),
    **dict.fromkeys(("CN", "HK", "MO", "TW"), "Asia/Shanghai"),
    **{"BY": "Europe/Minsk", "RU": "Europe/Moscow", "TR": "Europe/Istanbul"},
    **{"JP": "Asia/Tokyo", "KR": "Asia/Seoul", "KZ": "Asia/Almaty", "TH": "Asia/Bangkok"},
    **{"MY": "Asia/Kuala_Lumpur", "PH": "Asia/Manila", "SG": "Asia/Singapore"},
    **{"VN": "Asia/Ho_Chi_Minh"},
}
"""The zone whose clock a country's carriers write, by ISO 3166-1 alpha-2 code."""


def aware(local: datetime, zone: str) -> datetime:
    """A wall-clock time in `zone`, with its offset; KeyError for a zone that is in no table.

    The hour that comes twice in October is read as its first, summer one; the hour that is
    skipped in March as standard time, both as `zoneinfo` does.

    >>> aware(datetime(2026, 7, 1, 12), "Europe/Kyiv").isoformat()
    '2026-07-01T12:00:00+03:00'
    >>> aware(datetime(2026, 11, 22, 12), "Asia/Shanghai").isoformat()
    '2026-11-22T12:00:00+08:00'
    """
    if zone in FIXED_HOURS:
        return local.replace(tzinfo=timezone(timedelta(hours=FIXED_HOURS[zone])))
    standard = timedelta(hours=STANDARD_HOURS[zone])
    in_summer = local.replace(tzinfo=timezone(standard + timedelta(hours=1)))
    if _last_sunday(local.year, 3) <= in_summer < _last_sunday(local.year, 10):
        return in_summer
    return local.replace(tzinfo=timezone(standard))


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
