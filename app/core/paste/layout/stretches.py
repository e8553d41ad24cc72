"""The moments of a history with the lines of words before, between and after them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.layout.classify import says_event, share_of
from app.core.paste.layout.dated_runs import WIDEST
from app.core.paste.layout.timestamps import Stamp
from app.core.paste.lines.line import Line

# How many lines of an event's words stand above its moment: none, all, or a count between.
BELOW, ABOVE = 0, 99


class Stretch(NamedTuple):
    """Moments with the lines of words between, before and after them, as indices of lines.

    `inline` if the words of the events mostly stand in the lines of their moments.
    """

    stamps: list[Stamp]
    between: list[list[int]]
    ahead: list[int]
    tail: list[int]
    inline: bool

    @property
    def usual(self) -> int:
        """How many lines of words mostly stand between two moments."""
        lengths = sorted(len(span) for span in self.between)
        return lengths[len(lengths) // 2] if lengths else 0


def stretches(
    lines: Sequence[Line], parts: Sequence[list[Stamp]], walls: frozenset[int]
) -> list[Stretch]:
    """A stretch for each list of moments; none takes lines of another or from beyond a wall."""
    found: list[Stretch] = []
    for index, stamps in enumerate(parts):
        low = parts[index - 1][-1].last + 1 if index else 0
        high = parts[index + 1][0].first if index + 1 < len(parts) else len(lines)
        low = max((wall + 1 for wall in walls if low <= wall < stamps[0].first), default=low)
        high = min((wall for wall in walls if stamps[-1].last < wall < high), default=high)
        found.append(_stretch(lines, stamps, low, high))
    return found


def words_between(lines: Sequence[Line], low: int, high: int) -> list[int]:
    """The lines from `low` to before `high` that an event could have its words in, or headings."""
    return [at for at in range(low, high) if lines[at].kind]


def _stretch(lines: Sequence[Line], stamps: list[Stamp], low: int, high: int) -> Stretch:
    first, last = stamps[0].first, stamps[-1].last
    between = [words_between(lines, one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = words_between(lines, max(low, first - WIDEST), first)
    tail = words_between(lines, last + 1, min(high, last + 1 + WIDEST))
    return Stretch(stamps, between, ahead, tail, _is_inline(lines, stamps, between))


def _is_inline(lines: Sequence[Line], stamps: list[Stamp], between: list[list[int]]) -> bool:
    """Whether the words of events stand in the lines of their moments, rather than around them."""
    beside = [
        " ".join(words.text for at in one.lines for _, words in lines[at].cells) for one in stamps
    ]
    worded = [text for text in beside if text]
    if len(worded) * 2 < len(stamps):
        return False
    says = [lines[at].says for span in between for at in span]
    if len(says) * 2 < len(between):
        return True
    return share_of([says_event(text.lower()) for text in worded]) >= min(0.5, share_of(says))
