"""Runs of dated lines, and which words belong to which moment."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.paste.clocks import Clock
from app.paste.dates import Written
from app.paste.lines import Row
from app.paste.words import junk, speaks

# How many lines without a date may stand between two events, and belong to one.
WIDEST, DEEPEST = 8, 6

PLACE_LENGTH = 60


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


def blocks(rows: Sequence[Row], walls: frozenset[int]) -> list[list[Draft]]:
    """The runs of events on a page; no run reaches over a line of `walls`."""
    anchors = [
        at for at, row in enumerate(rows) if (row.day or row.clock) and not _vetoed(rows, at)
    ]
    runs: list[list[int]] = []
    for at in anchors:
        if runs and at - runs[-1][-1] <= WIDEST + 1 and walls.isdisjoint(range(runs[-1][-1], at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    found: list[list[Draft]] = []
    for index, run in enumerate(runs):
        before = runs[index - 1][-1] + 1 if index else 0
        after = runs[index + 1][0] if index + 1 < len(runs) else len(rows)
        if stamps := _stamps(rows, run):
            found.append(_told(rows, stamps, _bounds(walls, stamps, before, after)))
    return found


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


def _told(rows: Sequence[Row], stamps: list[Stamp], bounds: tuple[int, int]) -> list[Draft]:
    """Each moment with the words that belong to it."""
    between = [range(one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = range(max(bounds[0], stamps[0].first - WIDEST), stamps[0].first)
    tail = range(stamps[-1].last + 1, min(bounds[1], stamps[-1].last + 1 + WIDEST))
    worded = sum(any(rows[at].cells for at in _lines(stamp)) for stamp in stamps)
    if worded * 2 >= len(stamps):
        spans = [*between, _end(rows, tail, between, bare=False)]
    elif _above(rows, stamps, ahead, tail):
        spans = [_begin(rows, ahead, between), *between]
    else:
        spans = [*between, _end(rows, tail, between, bare=True)]
    return [
        Draft(stamp.first, stamp.day, stamp.clock, tuple(_pieces(rows, stamp, span)))
        for stamp, span in zip(stamps, spans, strict=True)
    ]


def _lines(stamp: Stamp) -> range:
    return range(stamp.first, stamp.last + 1)


def _pieces(rows: Sequence[Row], stamp: Stamp, span: range) -> list[Piece]:
    found = [Piece(at, slot, text) for at in _lines(stamp) for slot, text in rows[at].cells]
    if len(span) > DEEPEST:
        span = span[:DEEPEST] if span.start > stamp.last else span[-DEEPEST:]
    below = [
        Piece(at, 20 + index, rows[at].text) for index, at in enumerate(span) if _says(rows[at])
    ]
    return [*below, *found] if span and span.start < stamp.first else [*found, *below]


def _says(row: Row) -> bool:
    return any(c.isalpha() for c in row.low) and row.low.strip(" .…:") not in junk()


def _above(rows: Sequence[Row], stamps: list[Stamp], ahead: range, tail: range) -> bool:
    """Whether the words of an event stand above its moment."""
    if not len(ahead) or not len(tail):
        return bool(len(ahead))
    grouped = 0
    for one, other in pairwise(stamps):
        if other.first - one.last > 1:
            grouped += rows[other.first].gap - rows[one.last + 1].gap
    if abs(grouped) * 2 > len(stamps):
        return grouped < 0
    between = [range(one.last + 1, other.first) for one, other in pairwise(stamps)]
    count = max(1, _usual(between))
    over, under = ahead[-count:], tail[:count]
    above, below = _fits(rows, over, between), _fits(rows, under, between)
    if above == below and rows[stamps[0].first].gap != rows[tail[0]].gap:
        return rows[tail[0]].gap
    return above > below


def _fits(rows: Sequence[Row], span: range, between: list[range]) -> float:
    """How much some lines look like those of the other events, line by line."""
    others = [other for other in between if len(other) == len(span)]
    if len(span) > 1 and any(rows[at].gap for at in span[1:]):
        others = [other for other in others if any(rows[at].gap for at in other[1:])]
    said = sum(parcels(rows[at].low) for at in span) / len(span)
    alike = 0.0
    for at, row in enumerate(rows[span.start : span.stop]):
        for other in others:
            that = rows[other[at]]
            alike += parcels(row.low) == parcels(that.low)
            alike += place_like(row.text) == place_like(that.text)
            alike += 0.5 * (row.text == that.text)
    label = any(_label(rows[at]) for at in span)
    return said / 2 + (alike / len(others) / len(span) if others else 0) - label


def _label(row: Row) -> bool:
    """Whether a line is a heading or a footer rather than an event."""
    return bool(row.text[-1] == ":" or speaks("other").search(row.low))


def parcels(low: str) -> int:
    """How clearly a text speaks of parcels: 2 strongly, 1 perhaps, 0 not at all."""
    return 2 if speaks("strong").search(low) else 1 if speaks("weak").search(low) else 0


def _usual(between: list[range]) -> int:
    lengths = sorted(len(span) for span in between)
    return lengths[len(lengths) // 2] if lengths else 0


def _end(rows: Sequence[Row], tail: range, between: list[range], *, bare: bool) -> range:
    """The lines of the last event: as many as the others have, up to an empty line."""
    count = _usual(between)
    if bare:
        count = max(1, count)
        if (
            not between
            and len(tail) > 1
            and not rows[tail[1]].gap
            and place_like(rows[tail[1]].text)
        ):
            count = 2
    open_ = sum(any(rows[at].gap for at in span[1:]) for span in between) * 2 >= max(
        1, len(between)
    )
    end = tail.start
    for at in tail[:count]:
        if rows[at].gap and not open_ and not (bare and at == tail.start):
            if at > tail.start or not any(rows[s.start].gap for s in between if len(s)):
                break
        end = at + 1
    return range(tail.start, end)


def _begin(rows: Sequence[Row], ahead: range, between: list[range]) -> range:
    """The lines of the first event, where the words come before the moment."""
    count = max(1, _usual(between))
    start = ahead.stop
    for at in reversed(ahead[-count:]):
        start = at
        if rows[at].gap and not any(rows[i].gap for span in between for i in span[1:]):
            break
    return range(start, ahead.stop)


def place_like(text: str) -> bool:
    """Whether a text could be the name of a place: short, capitalised, nothing about parcels.

    >>> place_like("Moscow, RU"), place_like("Arrived at the sorting centre")
    (True, False)
    """
    words = text.split()
    if not words or len(text) > PLACE_LENGTH or len(words) > 7 or text[-1] in ".!?。":
        return False
    letters = [word for word in words if word[0].isalpha()]
    if not letters or letters[0][0].islower() or sum(c.isdigit() for c in text) > 8:
        return False
    return not parcels(text.lower())
