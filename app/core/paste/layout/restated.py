"""A moment above a history that is its first event once more, as in a summary."""

from collections.abc import Sequence

from app.core.paste.layout.stretches import words_between
from app.core.paste.layout.timestamps import Stamp, is_repeated
from app.core.paste.lines.line import Line


def without_restated(lines: Sequence[Line], stamps: list[Stamp]) -> list[Stamp]:
    """The moments of a run without the first, where that one only restates the second."""
    return stamps[1:] if is_repeated(stamps) and _restates(lines, *stamps[:2]) else stamps


def _restates(lines: Sequence[Line], one: Stamp, other: Stamp) -> bool:
    """Whether the first of two equal moments is of a summary, and not of an event of its own."""
    if bool(lines[one.last].cells) != bool(lines[other.last].cells):
        return True
    apart = words_between(lines, one.last + 1, other.first)
    following = words_between(lines, other.last + 1, min(len(lines), other.last + 3))
    if apart and following and lines[apart[0]].low == lines[following[0]].low:
        return True
    leading = lines[one.first - 1].low if one.first else ""
    if apart[1:] and other.first == apart[-1] + 1 and lines[apart[-1]].low == leading:
        return True
    beside = lines[one.last].cells and other.first == one.last + 1
    return not beside and all(lines[at].kind == "heading" for at in apart)
