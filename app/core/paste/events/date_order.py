"""In which order a page writes day and month, decided for all of its dates at once."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.core.paste.lines.line import Line
from app.core.paste.lines.written_date import Written

# Tried in this order; the first of equals wins.
ORDERS = ("dmy", "mdy", "ymd")

FAR = timedelta(days=400)

EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def date_order(days: Sequence[Written], today: date, *, american: bool = False) -> str:
    """The order of `ORDERS` in which all dates make the most sense.

    Every date must exist and none lie in the future; dates in sequence shall go one way and lie
    close together and to today. `american` decides where nothing else does: month before day.

    >>> from app.core.paste.lines.dates import written_dates
    >>> date_order([*written_dates("11/12/2026"), *written_dates("11/20/2026")], date(2026, 11, 23))
    'mdy'
    """
    doubtful = [one for one in days if one.style not in ("iso", "name", "ago")]
    if not doubtful:
        return "dmy"
    orders = [
        name for name in ORDERS if name != "ymd" or any(one.style[0] == "y" for one in doubtful)
    ]
    if american:
        orders.sort(key=lambda name: name != "mdy")
    return min(orders, key=lambda name: _cost(doubtful, name, today))


def months_first(lines: Sequence[Line], days: Sequence[Written]) -> bool:
    """Whether dates with slashes likely begin with the month: by the clock, or by the script."""
    if not any("/" in day.style for day in days):
        return False
    clocks = [line.low for line in lines if line.clock]
    american = sum("m" in low and ("am" in low or "pm" in low) for low in clocks) * 2 > len(clocks)
    return american or sum(bool(EASTERN.search(line.low)) for line in lines) * 2 > len(lines)


def _cost(days: Sequence[Written], name: str, today: date) -> tuple[int, int, int, int]:
    """How many dates are impossible or late, how many old, how many turns, and how far apart."""
    read = [day_of(one, name, today) for one in days]
    known = [day for day in read if day]
    missing = len(read) - len(known)
    late = sum(day > today + timedelta(days=1) for day in known)
    old = sum(today - day > FAR for day in known)
    steps = [(other - one).days for one, other in pairwise(known)]
    turns = min(sum(step > 0 for step in steps), sum(step < 0 for step in steps))
    return missing * 3 + late, old, turns, sum(map(abs, steps)) // 20


def day_of(one: Written, order: str, today: date) -> date | None:
    """The day of a written date, read in one of `ORDERS`; None if there is no such day.

    Where no year is written, it is the latest that does not lead beyond tomorrow.

    >>> from app.core.paste.lines.dates import written_dates
    >>> day_of(written_dates("11/20 14:05")[0], "mdy", date(2026, 1, 5))
    datetime.date(2025, 11, 20)
    """
    if one.style == "ago":
        return today - timedelta(days=one.first)
    day, month, year = one.first, one.second, one.year
    if one.style[0] == "y" and year is not None:
        if order == "ymd":
            day, year = year, day
        year += 2000
    if order == "mdy" and one.style not in ("iso", "name"):
        day, month = month, day
    try:
        if year is not None:
            return date(year, month, day)
        near = date(today.year, month, day)
        return near if near <= today + timedelta(days=1) else date(today.year - 1, month, day)
    except ValueError:
        return None
