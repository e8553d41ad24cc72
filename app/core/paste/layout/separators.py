"""What separates events on a page shows where their words stand: headings, empty lines, tabs."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.stretches import ABOVE, Stretch
from app.core.paste.lines.line import Line


def separator_votes(
    lines: Sequence[Line], one: Stretch, positions: Sequence[int]
) -> tuple[dict[int, float], int, float]:
    """How much the separators of a history speak for a position.

    That is, by position, the share of headings of days that stand so between events; how many lines
    stand below the only empty line among them, 0 for none; and how many more rows of tables stay
    open at the end of a moment than before it, from -1 to 1.
    """
    ends = [lines[stamp.last].open for stamp in one.stamps]
    begins = [lines[stamp.first - 1].open for stamp in one.stamps if stamp.first]
    opened = sum(ends) / len(ends) - sum(begins) / max(1, len(begins))
    return _heading_votes(lines, one, positions), lines_below_gap(lines, one), opened


def lines_below_gap(lines: Sequence[Line], one: Stretch) -> int:
    """How many lines above each moment an empty line separates from the event before.

    0 if there is no empty line between most moments, or more than one, or none inside the words.
    """
    found: Counter[int] = Counter()
    for span, stamp in zip(one.between, one.stamps[1:], strict=True):
        gaps = [at for at in [*span, stamp.first] if lines[at].gap]
        if len(gaps) == 1 and gaps[0] in span[1:]:
            found[len(span) - span.index(gaps[0])] += 1
    over, count = found.most_common(1)[0] if found else (0, 0)
    return over if count * 4 >= 3 * len(one.between) else 0


def _heading_votes(
    lines: Sequence[Line], one: Stretch, positions: Sequence[int]
) -> dict[int, float]:
    """Where headings of days stand between the words of two events."""
    found: Counter[int] = Counter()
    if all(stamp.first < stamp.last for stamp in one.stamps):
        return {}
    for (before, after), span in zip(pairwise(one.stamps), one.between, strict=True):
        head = next(
            (at for at in range(before.last + 1, after.last) if _is_day_heading(lines[at])), None
        )
        if head is not None and span:
            over = sum(at > head for at in span)
            found[over if over < len(span) else ABOVE] += 1
    headed = found.total()
    return {way: found[way] / headed for way in positions if headed}


def _is_day_heading(line: Line) -> bool:
    return bool(line.day and not line.clock and not line.cells)
