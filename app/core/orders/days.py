"""The days that a page of orders tells."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from app.core.orders.labels import DAY, DAYS_LEFT, FROM, PROTECTION
from app.core.orders.lines import Line, after_label
from app.core.paste.events.date_order import date_order, day_of
from app.core.paste.lines.dates import written_dates
from app.core.paste.lines.written_date import Written

LONGEST_PROTECTION = 730
# The time beside a day.
BESIDE_DAY = " ,.:0123456789apm"
# A label of a language that is not known: a few words and a colon.
FORM = re.compile(r"[^\W\d_][^:：.!?\d]{1,28}[:：]\s*")


def order_days(lines: list[Line]) -> dict[int, Written]:
    """The days on which orders were placed, by the line of their label."""
    found: dict[int, Written] = {}
    for at, line in enumerate(lines):
        begins = after_label(line.low, DAY)
        if begins is None:
            continue
        following = lines[at + 1].low if at + 1 < len(lines) else ""
        day = _first(line.low, begins) or (
            _first(following, 0) if begins >= len(line.low) else None
        )
        if day:
            found[at] = day
    return found


def day_beside(line: Line, end: int) -> Written | None:
    """The day that stands right behind an order's number, as in "№ 50345 от 2 ноября"."""
    begins = after_label(line.low[end:], FROM)
    return _first(line.low, end + begins) if begins is not None else None


def day_alone(low: str) -> Written | None:
    """The day of a line that tells nothing else but a time.

    >>> day_alone("18 ноября, 14:02").first, day_alone("20 november delivered")
    (18, None)
    """
    day = _first(low, 0)
    return day if day and not (low[: day.start] + low[day.end :]).strip(BESIDE_DAY) else None


def day_by_form(low: str) -> Written | None:
    """The day behind a few words and a colon, in whatever language.

    >>> day_by_form("datum objednavky: 12. lis 2026").second, day_by_form("12. lis 2026")
    (11, None)
    """
    label = FORM.match(low)
    return day_alone(low[label.end() :]) if label else None


def _first(low: str, begins: int) -> Written | None:
    return next((one for one in written_dates(low[begins:]) if one.start <= 12), None)


def reading(days: Iterable[Written], today: date) -> str:
    """The order of day and month on the page."""
    return date_order(list(days), today)


def protection(lines: list[Line], order: str, today: date) -> date | None:
    """The last day of the shop's protection, where a line tells it or the days that are left."""
    for at, line in enumerate(lines):
        label = next((one for one in PROTECTION if one in line.low), "")
        if not label:
            continue
        begins = line.low.find(label) + len(label)
        for low in (line.low[begins:], *(one.low for one in lines[at + 1 : at + 2])):
            for day in (_future(one, order, today) for one in written_dates(low)):
                if day:
                    return day
            if left := _days_left(low):
                return today + timedelta(days=left)
    return None


def _future(written: Written, order: str, today: date) -> date | None:
    """A day of the protection: without a year the next one, and none that is far away."""
    day = day_of(written, order, today)
    if day and written.year is None and day < today - timedelta(days=180):
        day = date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
    far = timedelta(days=LONGEST_PROTECTION)
    return day if day and today - far <= day <= today + far else None


def _days_left(low: str) -> int:
    words = low.split()
    for number, word in pairwise(words):
        if number.isdecimal() and len(number) <= 3 and word.startswith(DAYS_LEFT):
            return int(number)
    return 0
