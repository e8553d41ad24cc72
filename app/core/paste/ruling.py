"""In which order a page writes day and month: decided for all of its dates at once."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.core.paste.dates import Written, day_of

# Tried in this order; the first of equals wins.
ORDERS = ("dmy", "mdy", "ymd")

FAR = timedelta(days=400)


def order(days: Sequence[Written], now: date, *, american: bool = False) -> str:
    """The order in which all dates make the most sense.

    Every date must exist, none lie in the future; dates that follow each other shall go one way,
    and lie close together and to today. `american` decides where nothing else does.

    >>> from app.core.paste.dates import written
    >>> order([*written("11/12/2026"), *written("11/20/2026")], date(2026, 11, 23))
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
    return min(orders, key=lambda name: _cost(doubtful, name, now))


def _cost(days: Sequence[Written], name: str, now: date) -> tuple[int, int, int, int]:
    read = [day_of(one, name, now) for one in days]
    known = [day for day in read if day]
    missing = len(read) - len(known)
    late = sum(day > now + timedelta(days=1) for day in known)
    old = sum(now - day > FAR for day in known)
    steps = [(other - one).days for one, other in pairwise(known)]
    turns = min(sum(step > 0 for step in steps), sum(step < 0 for step in steps))
    return missing * 3 + late, old, turns, sum(map(abs, steps)) // 20
