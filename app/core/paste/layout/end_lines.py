"""How well the lines at the two ends of a history fit as words of its first and last event."""

from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.event_certainty import STRONG, event_certainty
from app.core.paste.layout.line_similarity import LineSample, similarity
from app.core.paste.layout.stretches import Stretch
from app.core.paste.layout.timestamps import Stamp
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# What it costs that lines do not follow their moment as closely as others follow theirs.
APART = 0.4

# What it tells that words at an end repeat the event beside them, or are of a stage out of order.
HEADLINE, STAGED = 2.0, 1.0

BEGUN = ("ir.registered", "it.accepted")
ENDED = ("dl.delivered",)


def end_fits(
    lines: Sequence[Line], one: Stretch, samples: list[LineSample], *, first: bool = False
) -> list[float]:
    """How the lines before the first moment, or after the last, fit each of `samples`.

    The place may be missing there, so that the words stand where a place would.
    """
    ordered = samples[::-1] if first else samples
    found = _fits(lines, one, ordered, first=first)
    tells = [each.tells_events for each in ordered]
    near = one.ahead[-1:] if first else one.tail[:1]
    if any(tells) and not tells[0] and near and event_certainty(lines[near[0]]) >= STRONG:
        telling = [each for each in ordered if each.tells_events]
        without = iter(_fits(lines, one, telling, first=first))
        placeless = [next(without) if each else 0.0 for each in tells]
        found = max(found, placeless, key=sum)
    return found[::-1] if first else found


def _fits(
    lines: Sequence[Line], one: Stretch, ordered: list[LineSample], *, first: bool
) -> list[float]:
    """How each of the lines at an end fits, the nearest first."""
    span = one.ahead[::-1] if first else one.tail
    close = one.stamps[0].first - 1 if first else one.stamps[-1].last + 1
    found: list[float] = []
    broken = False
    for index, each in enumerate(ordered):
        line = lines[span[index]] if index < len(span) else None
        if line is None and any(len(other) <= index for other in one.between):
            found.append(0.0)
            continue
        broken = broken or line is None or line.kind == "heading"
        fit = similarity(None if broken else line, each)
        if line and not broken and each.tells_events:
            fit += _stage_fit(lines, one, line, first=first)
        found.append(fit - APART * (not index and span[:1] != [close]))
    return found


def _stage_fit(lines: Sequence[Line], one: Stretch, line: Line, *, first: bool) -> float:
    """How well the stage of a line fits an end: the oldest event is a begin, the newest an end."""
    newest = first != is_rising(one.stamps)
    stage = said(line.text)
    if first and newest and any(_restates(line, lines[at]) for at in one.between[0]):
        return -HEADLINE
    if stage not in BEGUN + ENDED:
        return 0.0
    if stage in BEGUN:
        return 0.0 if newest else STAGED
    if not first:
        return STAGED * newest
    again = any(said(lines[at].text) == stage for at in one.between[0])
    return -HEADLINE if again or not newest else STAGED


def _restates(line: Line, other: Line) -> bool:
    """Whether a line says no more than another, and nothing else than it."""
    return line.low in other.low and said(line.text) == said(other.text)


def is_rising(stamps: list[Stamp]) -> bool:
    """Whether the oldest moment comes first."""
    days = [
        (0, 0, -one.first) if one.style == "ago" else (one.year or 0, one.second, one.first)
        for one in (stamp.day for stamp in stamps)
    ]
    return sum(a < b for a, b in pairwise(days)) > sum(a > b for a, b in pairwise(days))
