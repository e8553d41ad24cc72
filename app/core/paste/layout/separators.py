"""What separates events on a page shows where their words stand: headings, empty lines, tabs."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.stretches import ABOVE, BELOW, Stretch
from app.core.paste.lines.line import Line

# Votes: where the headings of days stand between events, and where rows of tables stay open.
HEADED, OPEN = 3.0, 3.0

# Vote: where the only empty line among the words between events stands.
SPLIT = 4.0


def separator_votes(
    lines: Sequence[Line], one: Stretch, positions: Sequence[int]
) -> dict[int, float]:
    """How much the separators of a history speak for each of `positions`."""
    votes = _heading_votes(lines, one, positions)
    if over := lines_below_gap(lines, one):
        votes[over] = votes.get(over, 0) + SPLIT
    ends = [lines[stamp.last].open for stamp in one.stamps]
    begins = [lines[stamp.first - 1].open for stamp in one.stamps if stamp.first]
    votes[BELOW] = votes.get(BELOW, 0) + OPEN * sum(ends) / len(ends)
    votes[ABOVE] = votes.get(ABOVE, 0) + OPEN * sum(begins) / max(1, len(begins))
    return votes


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
    return {way: HEADED * found[way] / headed for way in positions if headed}


def _is_day_heading(line: Line) -> bool:
    return bool(line.day and not line.clock and not line.cells)
