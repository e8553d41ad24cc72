"""Runs of dated lines, and which words belong to which moment."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.clocks import Clock
from app.core.paste.dates import Written
from app.core.paste.days import several
from app.core.paste.layout import DEEPEST, WIDEST, Stretch, stretch, usual
from app.core.paste.likeness import STRONG, strange, voice
from app.core.paste.lines import Row
from app.core.paste.siding import ABOVE, BELOW, lines_above
from app.core.paste.speech import parcels, place_like
from app.core.paste.stamps import Stamp, alike, clocked, lines_of, stamps_of, vetoed
from app.core.paste.words import countries


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


def blocks(rows: Sequence[Row], walls: frozenset[int]) -> list[list[Draft]]:
    """The runs of events on a page; no run reaches over a line of `walls`."""
    runs: list[list[int]] = []
    for at, row in enumerate(rows):
        if not (row.day or row.clock) or at in walls or vetoed(rows, at):
            continue
        if runs and at - runs[-1][-1] <= WIDEST + 1 and walls.isdisjoint(range(runs[-1][-1], at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    runs = [kept for run in runs if (kept := alike(rows, run))]
    parts = [part for run in runs if (found := stamps_of(rows, run)) for part in clocked(found)]
    stretches: list[Stretch] = []
    for index, stamps in enumerate(parts):
        before = parts[index - 1][-1].last + 1 if index else 0
        after = parts[index + 1][0].first if index + 1 < len(parts) else len(rows)
        stretches.append(stretch(rows, stamps, _bounds(walls, stamps, before, after)))
    above = lines_above(rows, stretches)
    return [_told(rows, one, above) for one in stretches]


def _bounds(walls: frozenset[int], stamps: list[Stamp], low: int, high: int) -> tuple[int, int]:
    low = max((wall + 1 for wall in walls if low <= wall < stamps[0].first), default=low)
    high = min((wall for wall in walls if stamps[-1].last < wall < high), default=high)
    return low, high


def _told(rows: Sequence[Row], one: Stretch, above: int) -> list[Draft]:
    """Each moment with the words that belong to it, `above` lines of them before it."""
    if above == BELOW and (days := several(rows, one)):
        return [
            Draft(stamp.first, stamp.day, None, tuple(_pieces(rows, stamp, [], lines)))
            for stamp, events in zip(one.stamps, days, strict=True)
            for lines in events
        ]
    nothing: list[int] = []
    over = under = [nothing] * len(one.stamps)
    count = usual(one.between)
    if one.inline or above == BELOW:
        if not one.inline or sum(map(bool, one.between)) * 2 > len(one.between):
            under = [*(_near(rows, span, count) for span in one.between), _end(rows, one, count)]
        if one.inline and not rows[one.stamps[0].last].cells and not under[0]:
            over = [_headline(rows, one), *over[1:]]
    elif above == ABOVE or above >= count:
        over = [_begin(rows, one, max(1, count)), *(_led(rows, span) for span in one.between)]
    else:
        over = [one.ahead[-above:], *(span[-above:] for span in one.between)]
        under = [*(span[:-above] for span in one.between), _end(rows, one, count - above)]
    return [
        Draft(stamp.first, stamp.day, stamp.clock, tuple(_pieces(rows, stamp, before, after)))
        for stamp, before, after in zip(one.stamps, over, under, strict=True)
    ]


def _pieces(rows: Sequence[Row], stamp: Stamp, over: list[int], under: list[int]) -> list[Piece]:
    found = [Piece(at, slot, text) for at in lines_of(stamp) for slot, text in rows[at].cells]
    before = [Piece(at, 20 + i, rows[at].text) for i, at in enumerate(over[-DEEPEST:])]
    after = [Piece(at, 40 + i, rows[at].text) for i, at in enumerate(under[:DEEPEST])]
    return [*before, *found, *after]


def _headline(rows: Sequence[Row], one: Stretch) -> list[int]:
    """The line above a first moment that stands alone, where it tells an event."""
    last = one.ahead[-1:]
    close = last == [one.stamps[0].first - 1]
    return last if close and voice(rows[last[0]]) >= STRONG else []


def _near(rows: Sequence[Row], span: list[int], count: int) -> list[int]:
    """The lines below a moment up to a date or a heading that belongs to none."""
    for index, (one, other) in enumerate(pairwise(span), 1):
        if any(rows[at].day for at in range(one + 1, other)):
            return span[:index]
    while len(span) > max(1, count) and _heads(rows[span[-1]]):
        span = span[:-1]
    return span


def _heads(row: Row) -> bool:
    """Whether a line is a heading: trackers set the countries of the way between the scans."""
    return strange(row) or row.low in countries()


def _led(rows: Sequence[Row], span: list[int]) -> list[int]:
    """The lines above a moment from the first on that is no heading or button."""
    begin = next((i for i, at in enumerate(span) if not strange(rows[at])), 0)
    return span[begin:]


def _end(rows: Sequence[Row], one: Stretch, count: int) -> list[int]:
    """The lines of the last event: as many as the others have, up to an empty line."""
    if not one.inline and not one.between:
        count = 1
        if len(one.tail) > 1 and place_like(rows[one.tail[1]].text):
            count += not rows[one.tail[1]].gap
    gaps = sum(any(rows[at].gap for at in span[1:]) for span in one.between)
    loose = gaps * 2 >= max(1, len(one.between))
    end = next(
        (i for i, at in enumerate(one.tail) if i and (strange(rows[at]) or rows[at].gap > loose)),
        count,
    )
    end = min(end, count)
    silent = not any(parcels(rows[at].low) for at in one.tail[:end])
    following = one.tail[end : end + 1]
    if not one.inline and silent and following and parcels(rows[following[0]].low):
        end += not rows[following[0]].gap
    return one.tail[:end]


def _begin(rows: Sequence[Row], one: Stretch, count: int) -> list[int]:
    """The lines of the first event, where the words come before the moment."""
    if not one.ahead:
        return []
    span = one.ahead[-count:]
    longer = one.ahead[-count - 1 :]
    silent = not any(parcels(rows[at].low) for at in span)
    if silent and parcels(rows[longer[0]].low) and not rows[span[0]].gap:
        span = longer
    gaps = any(rows[at].gap for other in one.between for at in other[1:])
    start = max((i for i, at in enumerate(span) if i and rows[at].gap and not gaps), default=0)
    return span[start:]
