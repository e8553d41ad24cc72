"""The days on which a page expects delivery."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.core.model import Eta
from app.core.paste.events.date_order import day_of
from app.core.paste.lines.dates import written_dates
from app.core.paste.lines.filler import DIGIT
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern


def delivery_date(lines: Sequence[Line], order: str, today: date) -> Eta | None:
    """The first and last day on which delivery is expected; None where that is not certain."""
    wanted = pattern("expected")
    for at, line in enumerate(lines):
        if line.day and line.lead and line.cells:
            continue
        match = wanted.search(line.low) if len(line.low) < 160 else None
        if not match:
            continue
        rest = line.low[match.end() :]
        below = lines[at + 1].low if at + 1 < len(lines) and not DIGIT.search(rest) else ""
        for told in (rest, below if len(below) < 60 else ""):
            days = _days(told, order, today)
            if (
                days
                and today - days[0] <= timedelta(days=60)
                and days[-1] - days[0] <= timedelta(90)
            ):
                return Eta(days[0], days[-1])
    return None


def _days(line: str, order: str, today: date) -> list[date]:
    """One day or two of a range, the year being the one that brings them closest to today."""
    found: list[date] = []
    for one in written_dates(line)[:2]:
        if one.year is None and one.style != "ago":
            near = [
                day
                for year in (today.year - 1, today.year, today.year + 1)
                if (day := day_of(one._replace(year=year), order, today))
            ]
            day = min(near, key=lambda day: abs(day - today), default=None)
        else:
            day = day_of(one, order, today)
        if day:
            found.append(day)
    return sorted(found)
