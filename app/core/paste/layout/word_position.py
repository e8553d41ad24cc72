"""How many lines of an event's words stand above its date: decided once for the whole page.

Between two moments every position reads the same words; positions differ in what they take at the
two ends of a history, and leave over there. So the ends decide: which of them tells an event.
"""

from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.classify import share_of
from app.core.paste.layout.end_lines import APART, BEGUN, end_fits, is_rising
from app.core.paste.layout.event_certainty import event_certainty
from app.core.paste.layout.line_similarity import LineSample, sample_of
from app.core.paste.layout.separators import lines_below_gap, separator_votes
from app.core.paste.layout.stretches import ABOVE, BELOW, Stretch
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# Tried for every page. An empty line can show another number, which is then tried too.
POSITIONS = (BELOW, ABOVE, 1, 2)

# So many histories of a page are asked.
MOST_ASKED = 24

# Where nothing else decides, words stand below.
PREFERRED = 0.1

# What it tells that every moment, the last one too, has a place right below it.
PLACED = 0.35

# Empty lines tell little: browsers set them in their own ways.
PARTED = 0.25

# What it costs that half of the lines in one part tell events and half do not.
MIXED = 1.5

# What it costs that words of an event at an end are left over: a headline may be, a last line not.
LEFT_ABOVE, LEFT_BELOW = 0.2, 1.2


def lines_above(lines: Sequence[Line], stretches: Sequence[Stretch]) -> int:
    """How many lines of words stand above each moment of a page: `BELOW`, `ABOVE` or a count."""
    asked = [one for one in stretches if not one.inline]
    several = ([one for one in asked if one.between] or asked)[:MOST_ASKED]
    split = [over for one in several if (over := lines_below_gap(lines, one))]
    votes = dict.fromkeys((*POSITIONS, *split), 0.0)
    for one in several:
        weight = 1 + min(len(one.stamps), 10) / 10
        fits = _fits(lines, one, tuple(votes)) if one.between else _single_fits(lines, one)
        for position, fit in fits.items():
            votes[position] += fit * weight
    return max(votes, key=lambda position: votes[position])


def _fits(lines: Sequence[Line], one: Stretch, positions: Sequence[int]) -> dict[int, float]:
    """How well each of `positions` reads a history of several moments."""
    count = max(1, one.usual)
    below, above = _samples(lines, one.between, count)
    tail, ahead = end_fits(lines, one, below), end_fits(lines, one, above, first=True)
    left_above, left_below = _left_costs(lines, one, count)
    votes = separator_votes(lines, one, positions)
    found: dict[int, float] = {}
    for position in positions:
        over = min(position, count)
        found[position] = sum(tail[: count - over]) + sum(ahead[count - over :])
        found[position] -= left_below * _left_over(tail[count - over :], below[count - over :])
        found[position] -= left_above * _left_over(ahead[: count - over], above[: count - over])
        found[position] += votes.get(position, 0.0)
        last = 0 < position < count
        heads = [span[-1:] if last else span[:1] for span in one.between]
        found[position] -= MIXED * _mixture(lines, heads)
    if count > 1 and count - 1 in found and _are_places_below(lines, one):
        found[count - 1] += PLACED
    parted = PARTED * _gap_balance(lines, one)
    found[BELOW] += parted + PREFERRED
    found[ABOVE] -= parted
    return found


def _left_costs(lines: Sequence[Line], one: Stretch, count: int) -> tuple[float, float]:
    """What it costs to leave over words of an event above the first moment, and below the last.

    Where the oldest event comes first, words above it that begin a way are no headline, but a last
    step without a date of its own may follow: never may that step take the date of another.
    """
    if is_rising(one.stamps) and (
        _begins(lines, one.ahead[-count:]) or _has_its_words(lines, one, count)
    ):
        return LEFT_BELOW, LEFT_ABOVE
    if _is_first_step(lines, one, count):
        return LEFT_BELOW, LEFT_ABOVE
    rest = one.tail[count : count + 1]
    return LEFT_ABOVE, LEFT_ABOVE if rest and said(lines[rest[0]].text) else LEFT_BELOW


def _has_its_words(lines: Sequence[Line], one: Stretch, count: int) -> bool:
    """Whether the oldest moment has as many lines right above it as others, and a stage in them.

    What follows the newest moment in fewer lines is then a step that has not happened yet.
    """
    above, below = one.ahead[-count:], one.tail[:count]
    if count < 2 or len(above) < count or lines[one.stamps[0].first].gap:
        return False
    parted = any(lines[at].gap for at in above[1:]) or above[-1] - above[0] >= count
    short = len(below) < count or any(lines[at].gap for at in below[1:])
    return short and not parted and any(said(lines[at].text) for at in above)


def _is_first_step(lines: Sequence[Line], one: Stretch, count: int) -> bool:
    """Whether words right above the first moment tell another stage than the words below it.

    They are no headline then, if what stands below the last moment tells no stage.
    """
    if not one.ahead or lines[one.stamps[0].first].gap:
        return False
    stage = said(lines[one.ahead[-1]].text)
    told = [said(lines[at].text) for at in one.tail[:count] if not _is_menu_word(lines, one, at)]
    return (
        bool(stage)
        and not any(told)
        and stage not in (said(lines[at].text) for at in one.between[0])
    )


def _is_menu_word(lines: Sequence[Line], one: Stretch, at: int) -> bool:
    """Whether a line below a history is one word, where each event has more: "Returns"."""
    if " " in lines[at].text or said(lines[at].text) in BEGUN:
        return False
    return not any(lines[i].says and " " not in lines[i].text for span in one.between for i in span)


def _are_places_below(lines: Sequence[Line], one: Stretch) -> bool:
    """Whether each moment, the last one too, has a line right below it that could be a place."""
    below = [
        (stamp.last + 1, span[:1])
        for stamp, span in zip(one.stamps, (*one.between, one.tail), strict=True)
    ]
    return all(
        span == [at] and lines[at].place and not lines[at].gap and lines[at].kind == "words"
        for at, span in below
    )


def _begins(lines: Sequence[Line], span: list[int]) -> bool:
    """Whether some line tells that the way of a parcel begins."""
    return any(said(lines[at].text) in BEGUN for at in span)


def _samples(
    lines: Sequence[Line], between: list[list[int]], count: int
) -> tuple[list[LineSample], list[LineSample]]:
    """The lines between moments, place by place: counted from the moment above, and from below."""
    below = [
        sample_of([lines[span[at]] for span in between if len(span) > at]) for at in range(count)
    ]
    above = [
        sample_of([lines[span[-at]] for span in between if len(span) >= at])
        for at in range(count, 0, -1)
    ]
    return below, above


def _left_over(fits: list[float], samples: list[LineSample]) -> float:
    """How surely lines that a position leaves over tell an event."""
    return sum(max(0.0, fit) for fit, each in zip(fits, samples, strict=True) if each.tells_events)


def _mixture(lines: Sequence[Line], spans: list[list[int]]) -> float:
    """From 0 to 0.5, how much lines that shall be of one kind differ in telling events."""
    share = share_of([lines[at].says for span in spans for at in span])
    return min(share, 1 - share)


def _gap_balance(lines: Sequence[Line], one: Stretch) -> float:
    """From -1, for empty lines after the moments, to 1, for empty lines before them."""
    gaps = [
        lines[other.first].gap - lines[span[0]].gap
        for (_, other), span in zip(pairwise(one.stamps), one.between, strict=True)
        if span
    ]
    return sum(gaps) / len(gaps) if gaps else 0.0


def _single_fits(lines: Sequence[Line], one: Stretch) -> dict[int, float]:
    """How well words below and words above read a moment that is the only one."""
    fits = {BELOW: PREFERRED, ABOVE: 0.0}
    sides = ((BELOW, one.tail, one.stamps[-1].last), (ABOVE, one.ahead[::-1], one.stamps[0].first))
    for position, span, at in sides:
        near = [lines[i] for i in span[:2] if abs(i - at) <= 2 and lines[i].kind != "heading"]
        if near and not near[0].says and near[0].place:
            near = near[1:]
        fits[position] += 2 * event_certainty(near[0]) if near else -1.0
    if _begins(lines, one.ahead[-1:]) and not _begins(lines, one.tail[:1]):
        fits[ABOVE] += LEFT_BELOW
    fits[BELOW] -= APART * bool(one.tail and lines[one.tail[0]].gap)
    fits[ABOVE] -= APART * lines[one.stamps[0].first].gap
    return fits
