"""The moments of a page: a date, with a time if there is one, in one line or two."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.line import Line
from app.core.paste.lines.month_names import WORD
from app.core.paste.lines.written_date import Written
from app.core.paste.vocabulary import weekday_numbers

# A date without a year that lies no further ahead is not of last year.
SOON = 60


class Stamp(NamedTuple):
    """A moment in the lines from `first` to `last`."""

    first: int
    last: int
    day: Written
    clock: Clock | None

    @property
    def lines(self) -> range:
        return range(self.first, self.last + 1)


def stamps_of(lines: Sequence[Line], run: list[int]) -> list[Stamp]:
    """The moments of a run; a date that is a heading holds for the times below it."""
    behind = _date_behind(lines, run)
    found: list[Stamp] = []
    day: Written | None = None
    head: int | None = None
    week: int | None = None
    for index, at in enumerate(run):
        named = _weekday(lines, run[index - 1] + 1 if index else at, at)
        if lines[at].day or week is None:
            week = named
        elif named not in (None, week):
            day = None  # Another day of the week than that of the heading, and no date tells which.
        line, following = lines[at], lines[run[index + 1]] if index + 1 < len(run) else None
        if line.day and not line.clock and not line.cells:
            if behind and found and found[-1].last == at - 1 and found[-1].clock:
                found[-1] = found[-1]._replace(last=at, day=line.day)
                continue
            day, head = line.day, at
            if following and following.clock and not following.day:
                continue
            found.append(Stamp(at, at, line.day, None))
        elif line.day:
            day = line.day
            found.append(Stamp(at, at, line.day, line.clock))
        elif day or behind:
            first = head if head is not None and head == at - 1 else at
            nothing = Written(0, 0, "", 0, 0, None)
            found.append(Stamp(first, at, nothing if behind else day or nothing, line.clock))
        head = head if head == at else None
    return [stamp for stamp in found if stamp.day.style]


def _weekday(lines: Sequence[Line], low: int, at: int) -> int | None:
    """The day of the week that a moment names before its words, or a line above it, not above
    `low`, that is nothing else."""
    known = weekday_numbers()
    line = lines[at]
    begin = line.day or line.clock
    words = WORD.findall(line.low[: begin.start] if line.cells and begin else line.low)
    alone = [lines[i].low for i in range(low, at) if " " not in lines[i].low]
    return next((known[word] for word in (*words, *reversed(alone)) if word in known), None)


def without_days_to_come(stamps: Sequence[Stamp], today: date) -> list[Stamp]:
    """The moments without those that lie ahead: nothing has happened there yet.

    Of days alone tomorrow stays, for it is today in another part of the world.
    """
    clocks = any(stamp.clock for stamp in stamps)
    return [
        stamp
        for stamp in stamps
        if not _is_to_come(stamp.day, today, timed=bool(stamp.clock) or not clocks)
    ]


def _is_to_come(one: Written, today: date, *, timed: bool) -> bool:
    """Whether a date lies ahead however it is read; without a year, if it does soon.

    Tomorrow may be today elsewhere, but only a time of day shows that.
    """
    if one.style == "ago" or one.style[0] == "y":
        return False
    orders = [(one.second, one.first)]
    if one.style not in ("iso", "name") and one.first <= 12:
        orders.append((one.first, one.second))
    days = [
        date(one.year or today.year, month, day)
        for month, day in orders
        if 1 <= month <= 12 and 1 <= day <= monthrange(one.year or today.year, month)[1]
    ]
    ahead = [(day - today).days for day in days]
    return bool(ahead) and min(ahead) > timed and (bool(one.year) or max(ahead) <= SOON)


def is_repeated(stamps: Sequence[Stamp]) -> bool:
    """Whether a run of three moments or more begins with the same time of the same day twice."""
    if len(stamps) < 3 or not (stamps[0].clock and stamps[1].clock):
        return False
    days = [{one.day.first, one.day.second} for one in stamps[:2]]
    return days[0] == days[1] and stamps[0].clock.time == stamps[1].clock.time


def _date_behind(lines: Sequence[Line], run: list[int]) -> bool:
    """Whether a time stands on a line of its own with its date on the next one."""
    times = [at for at in run if lines[at].clock and not lines[at].day and not lines[at].cells]
    dates = [at for at in run if lines[at].day and not lines[at].clock and not lines[at].cells]
    pairs = set(times) & {at - 1 for at in dates}
    return bool(pairs) and run[0] in pairs and len(pairs) * 5 >= 4 * max(len(times), len(dates))


def parts_by_clock(stamps: list[Stamp]) -> list[list[Stamp]]:
    """Moments cut where those with a time of day begin and end: reviews follow a history so."""
    timed = [bool(stamp.clock) for stamp in stamps]
    if all(timed) or sum(timed) < 2:
        return [stamps]
    first, last = timed.index(True), len(timed) - timed[::-1].index(True)
    steps = {other.first - one.last for one, other in pairwise(stamps[first:last])}
    first -= _alike(stamps[:first], stamps[first], steps)
    last += _alike(stamps[last:], stamps[last - 1], steps)
    return [part for part in (stamps[:first], stamps[first:last], stamps[last:]) if part]


def _alike(stamps: list[Stamp], beside: Stamp, steps: set[int]) -> int:
    """Whether one date without a time is written like the moment beside it, and as far from it as
    moments with a time are from each other."""
    if len(stamps) != 1:
        return 0
    (one,) = stamps
    apart = max(one.first - beside.last, beside.first - one.last)
    return apart in steps | {1} and one.day.style == beside.day.style
