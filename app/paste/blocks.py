"""Runs of dated lines, and which words belong to which moment."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.paste.clocks import Clock
from app.paste.dates import Written
from app.paste.lines import Row
from app.paste.words import junk, speaks

# How many lines without a date may stand between two events, and belong to one.
WIDEST, DEEPEST = 8, 6

PLACE_LENGTH = 60
LETTER = re.compile(r"[^\W\d_]")
DIGITS = re.compile(r"\d")


class Piece(NamedTuple):
    """Some words of an event: in which line and in which column, or how far below the moment."""

    row: int
    slot: int
    text: str


class Draft(NamedTuple):
    """An event as far as the page's layout tells it: the moment still as written."""

    row: int
    day: Written
    clock: Clock | None
    pieces: tuple[Piece, ...]


class Stamp(NamedTuple):
    """A moment in lines `first` to `last`."""

    first: int
    last: int
    day: Written
    clock: Clock | None


class Stretch(NamedTuple):
    """Moments with the lines of words between, before and after them.

    `inline` when the words mostly stand in the line of their moment; `above` as `_above` says.
    """

    stamps: list[Stamp]
    between: list[list[int]]
    ahead: list[int]
    tail: list[int]
    inline: bool
    above: float


def blocks(rows: Sequence[Row], walls: frozenset[int]) -> list[list[Draft]]:
    """The runs of events on a page; no run reaches over a line of `walls`."""
    runs: list[list[int]] = []
    for at, row in enumerate(rows):
        if not (row.day or row.clock) or _vetoed(rows, at):
            continue
        if runs and at - runs[-1][-1] <= WIDEST + 1 and walls.isdisjoint(range(runs[-1][-1], at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    runs = [kept for run in runs if (kept := _alike(rows, run))]
    stretches: list[Stretch] = []
    for index, run in enumerate(runs):
        before = runs[index - 1][-1] + 1 if index else 0
        after = runs[index + 1][0] if index + 1 < len(runs) else len(rows)
        if stamps := _stamps(rows, run):
            stretches.append(_stretch(rows, stamps, _bounds(walls, stamps, before, after)))
    above = sum(one.above for one in stretches) > 0
    return [_told(rows, one, above) for one in stretches]


def _alike(rows: Sequence[Row], run: list[int]) -> list[int]:
    """The lines of a run that date events in the run's own way.

    A date at the end of a sentence tells no event by itself, and a date written unlike most
    others belongs to a summary.
    """
    worded = [at for at in run if rows[at].cells]
    behind = [at for at in worded if not rows[at].lead]
    if len(behind) < 2 or len(behind) * 2 < len(worded):
        run = [at for at in run if at not in behind]
    styles = Counter(day.style for at in run if (day := rows[at].day) and day.style != "ago")
    if len(styles) < 2:
        return run
    style, most = styles.most_common(1)[0]
    if most < 3 or (styles.total() - most) * 3 > most:
        return run
    return [at for at in run if not (day := rows[at].day) or day.style in (style, "ago")]


def _bounds(walls: frozenset[int], stamps: list[Stamp], low: int, high: int) -> tuple[int, int]:
    low = max((wall + 1 for wall in walls if low <= wall < stamps[0].first), default=low)
    high = min((wall for wall in walls if stamps[-1].last < wall < high), default=high)
    return low, high


def _vetoed(rows: Sequence[Row], at: int) -> bool:
    """Whether the date of a line is labelled as another than an event's."""
    row = rows[at]
    if not row.day:
        return False
    before = row.low[: row.day.start] if row.cells else row.low
    if not before:
        return False
    if speaks("expected").search(before) or speaks("other").search(before):
        return True
    if row.cells or not at or row.gap:
        return False
    above = rows[at - 1]
    if above.day or above.clock or len(above.low) > PLACE_LENGTH:
        return False
    return bool(speaks("expected").search(above.low) or speaks("other").search(above.low))


def _stamps(rows: Sequence[Row], run: list[int]) -> list[Stamp]:
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
    return [stamp for stamp in found if stamp.day.style]


def _date_behind(rows: Sequence[Row], run: list[int]) -> bool:
    """Whether a time stands on a line of its own with its date on the next one."""
    times = [at for at in run if rows[at].clock and not rows[at].day and not rows[at].cells]
    dates = [at for at in run if rows[at].day and not rows[at].clock and not rows[at].cells]
    pairs = set(times) & {at - 1 for at in dates}
    return bool(pairs) and run[0] in pairs and len(pairs) * 5 >= 4 * max(len(times), len(dates))


def _stretch(rows: Sequence[Row], stamps: list[Stamp], bounds: tuple[int, int]) -> Stretch:
    """The moments of a run with the lines of words around them."""
    low, high = bounds
    between = [_words(rows, one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = _words(rows, max(low, stamps[0].first - WIDEST), stamps[0].first)
    tail = _words(rows, stamps[-1].last + 1, min(high, stamps[-1].last + 1 + WIDEST))
    worded = sum(any(rows[at].cells for at in _lines(stamp)) for stamp in stamps)
    inline = worded * 2 >= len(stamps)
    above = 0.0 if inline else _above(rows, stamps, between, ahead, tail)
    return Stretch(stamps, between, ahead, tail, inline, above)


def _told(rows: Sequence[Row], one: Stretch, above: bool) -> list[Draft]:
    """Each moment with the words that belong to it."""
    if one.inline and not _usual(one.between):
        spans: list[list[int]] = [[]] * len(one.stamps)
    elif not one.inline and above:
        spans = [_begin(rows, one), *one.between]
    else:
        spans = [*one.between, _end(rows, one)]
    return [
        Draft(stamp.first, stamp.day, stamp.clock, tuple(_pieces(rows, stamp, span)))
        for stamp, span in zip(one.stamps, spans, strict=True)
    ]


def _words(rows: Sequence[Row], low: int, high: int) -> list[int]:
    """The lines that hold words of an event, without headings of days and buttons."""
    return [
        at
        for at in range(low, high)
        if LETTER.search(rows[at].low)
        and not (rows[at].day and not rows[at].cells)
        and rows[at].low.strip(" .…:") not in junk()
    ]


def _lines(stamp: Stamp) -> range:
    return range(stamp.first, stamp.last + 1)


def _pieces(rows: Sequence[Row], stamp: Stamp, span: list[int]) -> list[Piece]:
    found = [Piece(at, slot, text) for at in _lines(stamp) for slot, text in rows[at].cells]
    over = bool(span) and span[0] < stamp.first
    near = span[-DEEPEST:] if over else span[:DEEPEST]
    around = [Piece(at, 20 + index, rows[at].text) for index, at in enumerate(near)]
    return [*around, *found] if over else [*found, *around]


def _above(
    rows: Sequence[Row],
    stamps: list[Stamp],
    between: list[list[int]],
    ahead: list[int],
    tail: list[int],
) -> float:
    """How much speaks for words above their moment; below zero for words below it."""
    weight = len(stamps)
    if not ahead or not tail:
        return 2.0 * weight * (bool(ahead) - bool(tail))
    grouped = 0
    for (_, other), span in zip(pairwise(stamps), between, strict=True):
        if span:
            grouped += rows[other.first].gap - rows[span[0]].gap
    if abs(grouped) * 2 > len(stamps):
        return -2.0 * grouped
    count = max(1, _usual(between))
    over = _fits(rows, ahead[-count:], between)
    under = _fits(rows, tail[:count], between)
    if rows[stamps[0].first].gap != rows[tail[0]].gap:
        under += 0.5 - rows[tail[0]].gap
    return over - under - 0.5


def _fits(rows: Sequence[Row], span: list[int], between: list[list[int]]) -> float:
    """How much some lines look like those of the other events, line by line."""
    others = [other for other in between if len(other) == len(span)]
    said = sum(parcels(rows[at].low) for at in span) / len(span)
    alike = 0.0
    for index, at in enumerate(span):
        row = rows[at]
        for other in others:
            that = rows[other[index]]
            alike += bool(parcels(row.low)) == bool(parcels(that.low))
            alike += place_like(row.text) == place_like(that.text)
            alike += 0.5 * (row.text == that.text)
    strange = sum(_strange(rows[at]) for at in span)
    return said / 2 + (alike / len(others) / len(span) if others else 0) - 2 * strange


def _strange(row: Row) -> bool:
    """Whether a line is a heading or a footer rather than of an event."""
    if row.day or row.text[-1] == ":" or speaks("other").search(row.low):
        return True
    return bool(speaks("expected").search(row.low))


@lru_cache(maxsize=4096)
def parcels(low: str) -> int:
    """How clearly a text speaks of parcels: 2 strongly, 1 perhaps, 0 not at all."""
    return 2 if speaks("strong").search(low) else 1 if speaks("weak").search(low) else 0


def _usual(between: list[list[int]]) -> int:
    lengths = sorted(len(span) for span in between)
    return lengths[len(lengths) // 2] if lengths else 0


def _end(rows: Sequence[Row], one: Stretch) -> list[int]:
    """The lines of the last event: as many as the others have, up to an empty line."""
    count = _usual(one.between)
    if not one.inline:
        count = max(1, count)
        if not one.between and len(one.tail) > 1 and place_like(rows[one.tail[1]].text):
            count += not rows[one.tail[1]].gap
    gaps = sum(any(rows[at].gap for at in span[1:]) for span in one.between)
    loose = gaps * 2 >= max(1, len(one.between))
    end = next((i for i, at in enumerate(one.tail) if i and rows[at].gap and not loose), count)
    return one.tail[: min(end, count)]


def _begin(rows: Sequence[Row], one: Stretch) -> list[int]:
    """The lines of the first event, where the words come before the moment."""
    span = one.ahead[-max(1, _usual(one.between)) :]
    gaps = any(rows[at].gap for other in one.between for at in other[1:])
    start = max((i for i, at in enumerate(span) if i and rows[at].gap and not gaps), default=0)
    return span[start:]


@lru_cache(maxsize=4096)
def place_like(text: str) -> bool:
    """Whether a text could be the name of a place: short, capitalised, nothing about parcels.

    >>> place_like("Moscow, RU"), place_like("Arrived at the sorting centre")
    (True, False)
    """
    words = text.split()
    if not words or len(text) > PLACE_LENGTH or len(words) > 7 or text[-1] in ".!?。":
        return False
    letters = [word for word in words if word[0].isalpha()]
    if not letters or letters[0][0].islower() or DIGITS.subn("", text)[1] > 8:
        return False
    return not parcels(text.lower())
