"""How a page is laid out: the moments of a run with the lines of words around them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.lines import Row
from app.core.paste.speech import spoken
from app.core.paste.stamps import Stamp, lines_of, worded

# How many lines without a date may stand between two events, and belong to one.
WIDEST, DEEPEST = 8, 6


class Stretch(NamedTuple):
    """Moments with the lines of words between, before and after them.

    `inline` when what happened mostly stands in the line of its moment.
    """

    stamps: list[Stamp]
    between: list[list[int]]
    ahead: list[int]
    tail: list[int]
    inline: bool


def stretch(rows: Sequence[Row], stamps: list[Stamp], bounds: tuple[int, int]) -> Stretch:
    """The moments of a run with the lines of words around them."""
    low, high = bounds
    between = [worded(rows, one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = worded(rows, max(low, stamps[0].first - WIDEST), stamps[0].first)
    tail = worded(rows, stamps[-1].last + 1, min(high, stamps[-1].last + 1 + WIDEST))
    return Stretch(stamps, between, ahead, tail, _inline(rows, stamps, between))


def usual(between: list[list[int]]) -> int:
    """How many lines of words mostly stand between two moments."""
    lengths = sorted(len(span) for span in between)
    return lengths[len(lengths) // 2] if lengths else 0


def _inline(rows: Sequence[Row], stamps: list[Stamp], between: list[list[int]]) -> bool:
    """Whether what happened stands in the lines of the moments, rather than around them."""
    cells = [" ".join(text for at in lines_of(one) for _, text in rows[at].cells) for one in stamps]
    worded = [cell for cell in cells if cell]
    if len(worded) * 2 < len(stamps):
        return False
    lines = [rows[at].low for span in between for at in span]
    if len(lines) * 2 < len(between):
        return True
    return spoken([cell.lower() for cell in worded]) >= min(0.5, spoken(lines))
