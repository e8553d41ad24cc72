"""How the events at the two ends of a reading, and what it leaves over there, fit the rest."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.layout.classify import share_of
from app.core.paste.layout.end_lines import BEGUN, ENDED
from app.core.paste.layout.event_certainty import event_certainty
from app.core.paste.layout.line_similarity import MOSTLY
from app.core.paste.layout.stretches import Stretch
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# So many steps that have not happened yet are looked at.
MOST_STEPS = 3


class Ends(NamedTuple):
    """The lines of the first and the second event of a reading, of the one before the last and the
    last; and the lines next to them that it leaves over."""

    first: list[int]
    second: list[int]
    last: list[int]
    over_above: list[int]
    over_below: list[int]


def ends_of(one: Stretch, over: int, count: int) -> Ends:
    """The lines at the two ends of a reading that takes `over` of `count` lines from above."""
    cut = [len(span) - over if over < count else 0 for span in one.between]
    first = one.ahead[max(0, len(one.ahead) - over) :] + one.between[0][: max(0, cut[0])]
    second = one.between[0][max(0, cut[0]) :]
    if len(one.between) > 1:
        second = second + one.between[1][: max(0, cut[1])]
    else:
        second = second + one.tail[: count - over]
    last = one.between[-1][max(0, cut[-1]) :] + one.tail[: count - over]
    return Ends(
        first,
        second,
        last,
        one.ahead[max(0, len(one.ahead) - over - 1) : max(0, len(one.ahead) - over)],
        one.tail[count - over : count - over + 1],
    )


def end_features(
    lines: Sequence[Line], one: Stretch, ends: Ends, over: int, *, rising: bool
) -> dict[str, float]:
    """The features that tell how the two ends of a reading fit the rest of it."""
    first, last = _stage(lines, ends.first), _stage(lines, ends.last)
    oldest, newest = (first, last) if rising else (last, first)
    newest_lines = ends.last if rising else ends.first
    told = [_tells(lines, one, 0, ends.first), _tells(lines, one, -1, ends.last)]
    near_above = ends.first and ends.first[0] < one.stamps[0].first
    heads = [lines[stamp.first].gap for stamp in one.stamps[1:]]
    starts = [lines[span[0]].gap for span in one.between if span]
    apart = near_above and (
        one.ahead[-1] != one.stamps[0].first - 1
        or (lines[one.stamps[0].first].gap and share_of(heads) < MOSTLY)
    )
    near_below = one.tail[:1] and one.tail[0] in ends.last
    apart_below = near_below and (
        one.tail[0] != one.stamps[-1].last + 1
        or (lines[one.tail[0]].gap and share_of(starts) < MOSTLY)
    )
    left = ends.over_above + ends.over_below
    inner = (
        [part for span in one.between for part in (span[:-over], span[-over:])]
        if over
        else one.between
    )
    future = rising and oldest not in ENDED and _tells_end(lines, ends.over_below)
    return {
        "loose_below": 0.0 if future else _left_below(lines, one, ends.over_below),
        "loose_near": _certainty(lines, ends.over_above) * _is_close(lines, one, ends),
        "future": float(future),
        "left_begun": float(any(said(lines[at].text) in BEGUN for at in left)),
        "restated": float(_restates(lines, ends.first, ends.second)),
        "headline": float(
            _certainty(lines, ends.over_above) > 0
            and _restates(lines, ends.over_above, newest_lines)
        ),
        "oldest_ended": float(oldest in ENDED),
        "newest_begun": float(newest in BEGUN),
        "newest_ended": float(newest in ENDED or _stage(lines, ends.over_above) in ENDED),
        "silent": float(told.count(False)),
        "apart": float(bool(apart)) + float(bool(apart_below)),
        "broken": _breaks(lines, ends.first, one.stamps[0].first)
        + _breaks(lines, ends.last, one.stamps[-1].first)
        - 2 * share_of([_breaks(lines, span) for span in inner]),
    }


def _restates(lines: Sequence[Line], span: list[int], other: list[int]) -> bool:
    """Whether lines tell the stage of others, or have no words but some of theirs."""
    stage = _stage(lines, span)
    if stage and stage == _stage(lines, other):
        return True
    words = {word for at in span for word in lines[at].low.split()}
    return bool(words) and words <= {word for at in other for word in lines[at].low.split()}


def _stage(lines: Sequence[Line], span: list[int]) -> str | None:
    """The first stage that some of the lines tell."""
    return next((stage for at in span if (stage := said(lines[at].text))), None)


def _tells(lines: Sequence[Line], one: Stretch, index: int, span: list[int]) -> bool:
    """Whether an event tells anything, in its lines or beside its moment."""
    beside = [words for at in one.stamps[index].lines for _, words in lines[at].cells]
    return any(lines[at].says or said(lines[at].text) for at in span) or any(
        words.says for words in beside
    )


def _breaks(lines: Sequence[Line], span: list[int], moment: int = -1) -> bool:
    """Whether other lines or empty ones stand between some lines, but for their moment."""
    return any((b > a + 1 or lines[b].gap) and not a < moment < b for a, b in pairwise(span))


def _certainty(lines: Sequence[Line], span: list[int]) -> float:
    """How surely a line left over tells an event."""
    return max((event_certainty(lines[at]) for at in span), default=0.0)


def _is_close(lines: Sequence[Line], one: Stretch, ends: Ends) -> bool:
    """Whether the line left over above stands right above the first event."""
    first = min((*ends.first[:1], one.stamps[0].first))
    return ends.over_above == [first - 1] and not lines[first].gap


def _left_below(lines: Sequence[Line], one: Stretch, left: list[int]) -> float:
    """How surely a line left over below tells an event.

    One word does not where each event has more: it is of a menu, such as "Returns".
    """
    certainty = _certainty(lines, left)
    if certainty <= 0 or " " in lines[left[0]].text or said(lines[left[0]].text) in BEGUN:
        return certainty
    words = [lines[at].text for span in one.between for at in span if lines[at].says]
    return certainty if any(" " not in text for text in words) else 0.0


def _tells_end(lines: Sequence[Line], left: list[int]) -> bool:
    """Whether the lines from one left over on tell an end, such as a delivery that is to come."""
    if not left or not said(lines[left[0]].text):
        return False
    return any(said(line.text) in ENDED for line in lines[left[0] : left[0] + MOST_STEPS])
