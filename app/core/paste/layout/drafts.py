"""Events as the layout of a page shows them: each moment with the words that belong to it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.core.paste.layout.day_headings import events_under_days, untimed_events
from app.core.paste.layout.event_lines import (
    begin_lines,
    end_lines,
    headline,
    lines_below,
    lines_leading,
)
from app.core.paste.layout.stretches import ABOVE, BELOW, Stretch
from app.core.paste.layout.timestamps import Stamp
from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.line import Line, Words
from app.core.paste.lines.written_date import Written

# So many lines without a date can belong to one event, on either side of its moment.
DEEPEST = 6

# The slots of lines above and below a moment begin here, behind those of cells.
ABOVE_SLOT, BELOW_SLOT = 20, 40


class Piece(NamedTuple):
    """Some words of an event, the line they stand in, and their place in the layout.

    `slot` is the column of a cell, or `ABOVE_SLOT` or `BELOW_SLOT` and more for whole lines.
    """

    at: int
    slot: int
    words: Words


class Draft(NamedTuple):
    """An event: the index of its line, its moment as written, and its words."""

    at: int
    day: Written
    clock: Clock | None
    pieces: tuple[Piece, ...]


def drafts(lines: Sequence[Line], one: Stretch, above: int) -> list[Draft]:
    """The events of a stretch, of whose words `above` lines stand before each moment."""
    if above == BELOW and (days := events_under_days(lines, one)):
        return [
            Draft(stamp.first, stamp.day, None, _pieces(lines, stamp, [], event))
            for stamp, events in zip(one.stamps, days, strict=True)
            for event in events
        ]
    found: list[Draft] = []
    sides = zip(one.stamps, *_sides(lines, one, above), strict=True)
    for index, (stamp, over, under) in enumerate(sides):
        alone = untimed_events(lines, one, index, under)
        kept = [at for at in under if at not in alone]
        found.append(Draft(stamp.first, stamp.day, stamp.clock, _pieces(lines, stamp, over, kept)))
        found += [Draft(at, stamp.day, None, (Piece(at, 0, lines[at].words),)) for at in alone]
    return found


def _sides(
    lines: Sequence[Line], one: Stretch, above: int
) -> tuple[list[list[int]], list[list[int]]]:
    """The lines over each moment, and the lines under it, that belong to its event."""
    nothing: list[int] = []
    over = under = [nothing] * len(one.stamps)
    count = one.usual
    if one.inline or above == BELOW:
        if not one.inline or sum(map(bool, one.between)) * 2 > len(one.between):
            below = (lines_below(lines, span, count) for span in one.between)
            under = [*below, end_lines(lines, one, count)]
        if one.inline and not lines[one.stamps[0].last].cells and not under[0]:
            over = [headline(lines, one), *over[1:]]
    elif above == ABOVE or above >= count:
        leading = (lines_leading(lines, span) for span in one.between)
        over = [begin_lines(lines, one, max(1, count)), *leading]
    else:
        over = [one.ahead[-above:], *(span[-above:] for span in one.between)]
        under = [*(span[:-above] for span in one.between), end_lines(lines, one, count - above)]
    return over, under


def _pieces(
    lines: Sequence[Line], stamp: Stamp, over: list[int], under: list[int]
) -> tuple[Piece, ...]:
    beside = [Piece(at, column, words) for at in stamp.lines for column, words in lines[at].cells]
    before = [Piece(at, ABOVE_SLOT + i, lines[at].words) for i, at in enumerate(over[-DEEPEST:])]
    after = [Piece(at, BELOW_SLOT + i, lines[at].words) for i, at in enumerate(under[:DEEPEST])]
    return _without_carriers((*before, *beside, *after))


def _without_carriers(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces that are more than a carrier's name, if there are any."""
    return tuple(piece for piece in pieces if not piece.words.carrier) or pieces
