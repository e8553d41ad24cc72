"""What speaks for reading a history with so many lines of words above each of its moments.

Between two moments every position reads the same words; positions differ in what they take at the
two ends of a history, and leave over there. So most features look at the ends.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.core.paste.layout.classify import share_of
from app.core.paste.layout.end_features import end_features, ends_of
from app.core.paste.layout.end_lines import end_fits, is_rising
from app.core.paste.layout.line_similarity import LineSample, looks_alike, sample_of
from app.core.paste.layout.separators import separator_votes
from app.core.paste.layout.stretches import ABOVE, BELOW, Stretch
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# So many moments show whether two positions give each the same words.
MOST_COMPARED = 5


class Features(NamedTuple):
    """The features of a reading, each about 0 to 2; their weights: `position_weights`.

    `tail`, `ahead`: how well the lines taken at the ends fit as words of an event; `shape`: how
    much they look like others, `unlike`: they do not. `loose_below`, `loose_near`: how
    surely a line left over below, or right above the first event, tells an event; `left_begun`: it
    tells a begin, `future`: it tells an end that has not come. `mixed`: lines of one kind differ in
    telling events. `placed`: each moment has a place right below. `headed`, `split`, `opened`,
    `parted`: headings of days, single empty lines, open rows, empty lines stand where events part.
    `restated`: the first event says no more than the second; `headline`: a line left over says no
    more than the newest event. `oldest_ended`, `newest_begun`, `newest_ended`: what the ends tell.
    `silent`: an event at an end tells nothing. `apart`: lines at an end do not follow their moment
    closely, `broken`: nor each other. `below`, `above`, `around`: the position itself.
    """

    tail: float = 0
    ahead: float = 0
    shape: float = 0
    unlike: float = 0
    future: float = 0
    loose_below: float = 0
    loose_near: float = 0
    left_begun: float = 0
    mixed: float = 0
    placed: float = 0
    headed: float = 0
    split: float = 0
    opened: float = 0
    parted: float = 0
    restated: float = 0
    headline: float = 0
    oldest_ended: float = 0
    newest_begun: float = 0
    newest_ended: float = 0
    silent: float = 0
    apart: float = 0
    broken: float = 0
    below: float = 0
    above: float = 0
    around: float = 0


def position_features(
    lines: Sequence[Line], one: Stretch, positions: Sequence[int]
) -> dict[int, Features]:
    """The features of a history of several moments for each of `positions`."""
    count = max(1, one.usual)
    below, above = _samples(lines, one.between, count)
    tail, ahead = end_fits(lines, one, below), end_fits(lines, one, above, first=True)
    headed, split, opened = separator_votes(lines, one, positions)
    placed = count > 1 and _are_places_below(lines, one)
    parted = _gap_balance(lines, one)
    rising = is_rising(one.stamps)
    read: dict[int, Features] = {}
    for over in dict.fromkeys(min(position, count) for position in positions):
        inner = 0 < over < count
        heads = [span[-1:] if inner else span[:1] for span in one.between]
        taken = one.ahead[-over:][::-1] if over else []
        ends = ends_of(one, over, count)
        read[over] = Features(
            tail=sum(tail[: count - over]),
            ahead=sum(ahead[count - over :]),
            shape=_shape_fit(lines, one.tail[: count - over], below)
            + _shape_fit(lines, taken, above[::-1]),
            unlike=_unlike(lines, one.tail[: count - over], below)
            + _unlike(lines, taken, above[::-1]),
            mixed=_mixture(lines, heads),
            placed=float(placed and over == count - 1),
            **end_features(lines, one, ends, over % count, rising=rising),
            above=float(over == count),
            around=float(inner),
        )
    return {
        position: read[min(position, count)]._replace(
            headed=headed.get(position, 0.0),
            split=float(position == split > 0),
            opened=opened * ((position == BELOW) - (position == ABOVE)),
            parted=parted * ((position == BELOW) - (position == ABOVE)),
            below=float(position == BELOW),
        )
        for position in positions
    }


def words_below(lines: Sequence[Line], one: Stretch, position: int) -> tuple[int, ...]:
    """How many lines that tell events stand below each moment, for the first ones."""
    count = max(1, one.usual)
    over = min(position, count)
    return tuple(
        sum(bool(lines[at].says) for at in (span[: len(span) - over] if over < count else []))
        for span in one.between[:MOST_COMPARED]
    )


def _shape_fit(lines: Sequence[Line], span: list[int], samples: list[LineSample]) -> float:
    """How much lines at an end look like those at the same places elsewhere, from -1 to 0."""
    looks = [looks_alike(lines[at], one) for at, one in zip(span, samples, strict=False)]
    return sum(looks) / len(looks) - 1 if looks else 0.0


def _unlike(lines: Sequence[Line], span: list[int], samples: list[LineSample]) -> float:
    """1 if a line at an end, where others tell events, is far shorter, or alone tells no stage."""
    for at, one in zip(span, samples, strict=False):
        if one.tells_events and (
            len(lines[at].text) * 2 < min(map(len, one.texts), default=0)
            or (not said(lines[at].text) and all(map(said, one.texts)))
        ):
            return 1.0
    return 0.0


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
