"""The moments of a page: which dated lines tell of events, and which dates belong to others."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.clocks import Clock
from app.core.paste.dates import Written
from app.core.paste.likeness import ADDRESS, strange
from app.core.paste.lines import LETTER, Row, quiet
from app.core.paste.naming import unsigned
from app.core.paste.speech import DIGITS, PLACE_LENGTH
from app.core.paste.words import junk, speaks

# When a mail was sent, as its head says (RFC 5322, section 3.3).
MAILED = re.compile(r"\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}(?: \(\w+\))?")

# So many sentences that end with a date can be a history, fewer are prose.
FEWEST = 3


class Stamp(NamedTuple):
    """A moment in lines `first` to `last`."""

    first: int
    last: int
    day: Written
    clock: Clock | None


def alike(rows: Sequence[Row], run: list[int]) -> list[int]:
    """The lines of a run that date events in the run's own way.

    A date at the end of a sentence tells no event by itself, and a date written unlike most
    others belongs to a summary.
    """
    dated = [at for at in run if rows[at].day]
    behind = [at for at in run if rows[at].cells and not rows[at].lead and rows[at].day]
    loose = [at for at in behind if "\t" not in rows[at].text]
    if len(loose) < FEWEST:
        run = [at for at in run if at not in loose]
    if len(behind) * 2 < len(dated):
        run = [at for at in run if at not in behind]
    hours = [at for at in run if not rows[at].day]
    behind = [at for at in hours if rows[at].cells and not rows[at].lead]
    if len(behind) * 2 < len(hours) or len(behind) < FEWEST:
        run = [at for at in run if at not in behind]
    styles = Counter(day.style for at in run if (day := rows[at].day) and day.style != "ago")
    if len(styles) < 2:
        return run
    style, most = styles.most_common(1)[0]
    if most < 3 or (styles.total() - most) * 3 > most:
        return run
    return [at for at in run if not (day := rows[at].day) or day.style in (style, "ago")]


def vetoed(rows: Sequence[Row], at: int) -> bool:
    """Whether the date of a line is labelled as another than an event's."""
    row = rows[at]
    if not row.day:
        return False
    if MAILED.fullmatch(row.low) and sum(bool(MAILED.fullmatch(one.low)) for one in rows) == 1:
        return True
    if any(ADDRESS.search(one.low) for one in rows[max(0, at - 1) : at + 2]):
        return True
    before = row.low[: row.day.start] if row.cells else row.low
    if before and speaks("expected").search(before) and not _in_table(rows, at):
        return True
    if before and speaks("other").search(before):
        return True
    if speaks("sent").search(row.low) and _in_head(rows, at):
        return True
    if not at or row.gap:
        return False
    above = rows[at - 1]
    if row.cells and above.text[-1] != ":":
        return False
    if DIGITS.search(above.low) or len(above.low) > PLACE_LENGTH:
        return False
    return bool(speaks("expected").search(above.low) or speaks("other").search(above.low))


def _in_table(rows: Sequence[Row], at: int) -> bool:
    """Whether a line is a row of a table like the one above it, both with a time."""
    row, above = rows[at], rows[max(0, at - 1)]
    columns = row.text.count("\t")
    return columns > 1 and bool(row.clock and above.clock) and above.text.count("\t") == columns


def _in_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a line stands among the sender, addressee and subject of an e-mail."""
    near = rows[max(0, at - 3) : at + 4]
    return sum(bool(speaks("head").search(row.low)) for row in near) >= 2


def stamps_of(rows: Sequence[Row], run: list[int]) -> list[Stamp]:
    """The moments of a run, with a date as a heading carried on to the times below it."""
    behind = _date_behind(rows, run)
    found: list[Stamp] = []
    day: Written | None = None
    head: int | None = None
    for index, at in enumerate(run):
        row, following = rows[at], rows[run[index + 1]] if index + 1 < len(run) else None
        if row.day and not row.clock and not row.cells:
            if behind and found and found[-1].last == at - 1 and found[-1].clock:
                found[-1] = found[-1]._replace(last=at, day=row.day)
                continue
            day, head = row.day, at
            if following and following.clock and not following.day:
                continue
            found.append(Stamp(at, at, row.day, None))
        elif row.day:
            day = row.day
            found.append(Stamp(at, at, row.day, row.clock))
        elif day or behind:
            first = head if head is not None and head == at - 1 else at
            nothing = Written(0, 0, "", 0, 0, None)
            found.append(Stamp(first, at, nothing if behind else day or nothing, row.clock))
        head = head if head == at else None
    found = [stamp for stamp in found if stamp.day.style]
    return found[1:] if len(found) > 2 and _summary(rows, *found[:2]) else found


def _summary(rows: Sequence[Row], one: Stamp, other: Stamp) -> bool:
    """Whether a moment only says in another way, before the history, when its first event was."""
    if not one.clock or not other.clock or one.clock.time != other.clock.time:
        return False
    if {one.day.first, one.day.second} != {other.day.first, other.day.second}:
        return False
    if bool(rows[one.last].cells) != bool(rows[other.last].cells):
        return True
    apart = worded(rows, one.last + 1, other.first)
    following = worded(rows, other.last + 1, min(len(rows), other.last + 3))
    if apart and following and rows[apart[0]].low == rows[following[0]].low:
        return True
    leading = rows[one.first - 1].low if one.first else ""
    if apart[1:] and other.first == apart[-1] + 1 and rows[apart[-1]].low == leading:
        return True
    beside = rows[one.last].cells and other.first == one.last + 1
    return not beside and all(strange(rows[at]) for at in apart)


def _date_behind(rows: Sequence[Row], run: list[int]) -> bool:
    """Whether a time stands on a line of its own with its date on the next one."""
    times = [at for at in run if rows[at].clock and not rows[at].day and not rows[at].cells]
    dates = [at for at in run if rows[at].day and not rows[at].clock and not rows[at].cells]
    pairs = set(times) & {at - 1 for at in dates}
    return bool(pairs) and run[0] in pairs and len(pairs) * 5 >= 4 * max(len(times), len(dates))


def worded(rows: Sequence[Row], low: int, high: int) -> list[int]:
    """The lines that hold words of an event: no headings of days, buttons, names of carriers."""
    return [
        at
        for at in range(low, high)
        if LETTER.search(rows[at].low)
        and not _apart(rows[at])
        and rows[at].text[-1] != ":"
        and rows[at].low.strip(" .…") not in junk()
        and unsigned(rows[at].text)
        and not quiet(rows[at].low)
    ]


def _apart(row: Row) -> bool:
    """Whether a line is the heading of a day, or dates something else: an update, the delivery."""
    if not row.day or not row.cells:
        return bool(row.day)
    return any(speaks(kind).search(row.low, 0, row.day.start) for kind in ("other", "expected"))


def clocked(stamps: list[Stamp]) -> list[list[Stamp]]:
    """Moments cut where those with a time of day end: reviews below a history, a date above it."""
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


def lines_of(stamp: Stamp) -> range:
    return range(stamp.first, stamp.last + 1)
