"""Which of the lines around a moment belong to its event, and which are headings or footers."""

from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.classify import share_of
from app.core.paste.layout.event_certainty import STRONG, event_certainty
from app.core.paste.layout.stretches import Stretch
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import countries
from app.core.statuses.phrases import said


def headline(lines: Sequence[Line], one: Stretch) -> list[int]:
    """The line right above the first moment of a history, if it tells an event."""
    last = one.ahead[-1:]
    close = last == [one.stamps[0].first - 1]
    return last if close and event_certainty(lines[last[0]]) >= STRONG else []


def lines_below(lines: Sequence[Line], span: list[int], count: int) -> list[int]:
    """The lines below a moment, up to a date or a heading that belongs to no event."""
    for index, (one, other) in enumerate(pairwise(span), 1):
        if any(lines[at].day for at in range(one + 1, other)):
            return span[:index]
    while len(span) > max(1, count) and _is_heading(lines[span[-1]]):
        span = span[:-1]
    return span


def lines_leading(lines: Sequence[Line], span: list[int]) -> list[int]:
    """The lines above a moment, from the first that is no heading or button."""
    begin = next((i for i, at in enumerate(span) if lines[at].kind != "heading"), 0)
    return span[begin:]


def end_lines(lines: Sequence[Line], one: Stretch, count: int) -> list[int]:
    """The lines below the last moment: as many as others have (`count`), up to an empty line."""
    if not one.inline and not one.between:
        count = 1
        if len(one.tail) > 1 and lines[one.tail[1]].place:
            count += not lines[one.tail[1]].gap
    gaps = sum(any(lines[at].gap for at in span[1:]) for span in one.between)
    loose = gaps * 2 >= max(1, len(one.between))
    ends = (
        i
        for i, at in enumerate(one.tail)
        if i and (lines[at].kind == "heading" or lines[at].gap > loose)
    )
    end = min(next(ends, count), count)
    silent = not any(lines[at].says for at in one.tail[:end])
    following = one.tail[end : end + 1]
    if not one.inline and silent and following and _tells(lines[following[0]]):
        end += not lines[following[0]].gap
    return one.tail[:end]


def begin_lines(lines: Sequence[Line], one: Stretch, count: int) -> list[int]:
    """The lines above the first moment: as many as others have (`count`), from an empty line on."""
    if not one.ahead:
        return []
    span = one.ahead[-count:]
    if (
        count > 1
        and lines[span[-1]].says
        and (said(lines[span[-1]].text) or not said(lines[span[0]].text))
        and _are_places(lines, [each[-1:] for each in one.between])
    ):
        span = span[-1:]
    longer = one.ahead[-count - 1 :]
    silent = not any(lines[at].says for at in span)
    if silent and _tells(lines[longer[0]]) and not lines[span[0]].gap:
        span = longer
    gaps = any(lines[at].gap for other in one.between for at in other[1:])
    start = max((i for i, at in enumerate(span) if i and lines[at].gap and not gaps), default=0)
    return span[start:]


def _tells(line: Line) -> bool:
    """Whether a line tells an event, and is no heading or button."""
    return bool(line.says) and line.kind != "heading"


def _are_places(lines: Sequence[Line], spans: list[list[int]]) -> bool:
    """Whether most of some lines tell no event: one that does is not where words usually are."""
    return share_of([lines[at].says for span in spans for at in span]) < 0.5


def _is_heading(line: Line) -> bool:
    """Whether a line belongs to no event: trackers set countries of the way between events."""
    return line.kind == "heading" or line.low in countries()
