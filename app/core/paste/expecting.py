"""The days on which a page expects delivery."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.core.model import Eta
from app.core.paste.dates import day_of, written
from app.core.paste.lines import DIGIT, Row
from app.core.paste.words import speaks


def expected(rows: Sequence[Row], order: str, now: date) -> Eta | None:
    """The days on which delivery is expected, where a page tells them for certain."""
    wanted = speaks("expected")
    for at, row in enumerate(rows):
        if row.day and row.lead and row.cells:
            continue
        match = wanted.search(row.low) if len(row.low) < 160 else None
        if not match:
            continue
        rest = row.low[match.end() :]
        below = rows[at + 1].low if at + 1 < len(rows) and not DIGIT.search(rest) else ""
        for line in (rest, below if len(below) < 60 else ""):
            days = _days(line, order, now)
            if days and now - days[0] <= timedelta(days=60) and days[-1] - days[0] <= timedelta(90):
                return Eta(days[0], days[-1])
    return None


def _days(line: str, order: str, now: date) -> list[date]:
    """One day or two of a range, the year being the one that brings them closest to today."""
    found: list[date] = []
    for one in written(line)[:2]:
        if one.year is None and one.style != "ago":
            near = [
                day
                for year in (now.year - 1, now.year, now.year + 1)
                if (day := day_of(one._replace(year=year), order, now))
            ]
            day = min(near, key=lambda day: abs(day - now), default=None)
        else:
            day = day_of(one, order, now)
        if day:
            found.append(day)
    return sorted(found)
