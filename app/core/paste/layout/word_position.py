"""How many lines of an event's words stand above its date: decided once for the whole page.

Each position is a reading of the page; the one whose features weigh most is taken.
"""

import re
from collections.abc import Sequence
from operator import mul

from app.core.paste.layout.end_lines import APART, BEGUN, ENDED, is_rising
from app.core.paste.layout.event_certainty import event_certainty
from app.core.paste.layout.position_features import Features, position_features, words_below
from app.core.paste.layout.position_weights import WEIGHTS
from app.core.paste.layout.separators import lines_below_gap
from app.core.paste.layout.stretches import ABOVE, BELOW, Stretch
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# Tried for every page. An empty line can show another number, which is then tried too.
POSITIONS = (BELOW, ABOVE, 1, 2)

# So many histories of a page are asked.
MOST_ASKED = 24

# No history speaks more against a position: something else with dates may stand on the page too.
FARTHEST = 4.0

# Readings closer than this are as good as each other.
TIED = 0.1

# So many digits are no step's number, but a parcel's or a date's.
NUMBER = re.compile(r"\d{4}")
STEP = re.compile(r"^(?:[^\W\d]{2,9} )?\d{1,2}\W+")

# Of a single moment: what it tells that words stand below, and that they begin a way.
PREFERRED, BEGINNING = 0.1, 1.2


def lines_above(lines: Sequence[Line], stretches: Sequence[Stretch]) -> int | None:
    """How many lines of words stand above each moment of a page: `BELOW`, `ABOVE` or a count.

    None where two readings are as good as each other: better no event than one of another day.
    """
    votes: dict[int, float] = {}
    looks: dict[int, list[tuple[int, ...]]] = {}
    for one, weight, features in readings(lines, stretches):
        fits = (
            {position: score(found) for position, found in features.items()}
            if features
            else _single_fits(lines, one)
        )
        most = max(fits.values())
        for position, fit in fits.items():
            votes[position] = votes.get(position, 0.0) + max(fit - most, -FARTHEST) * weight
        for position in features:
            looks.setdefault(position, []).append(words_below(lines, one, position))
    best = max(votes, key=lambda position: votes[position], default=BELOW)
    others = [votes[other] for other, look in looks.items() if look != looks[best]]
    if others and votes[best] - max(others) < TIED:
        return None
    doubted = best == BELOW and any(_is_to_come(lines, one) for one in stretches)
    return None if doubted else best


def _is_to_come(lines: Sequence[Line], one: Stretch) -> bool:
    """Whether words stand right above the first of rising moments, and below the last two stages,
    the second a delivery: steps of which the last are to come, or words below and one step.
    """
    if one.inline or not one.between or not is_rising(one.stamps) or not one.ahead:
        return False
    close, above = one.ahead[-1] == one.stamps[0].first - 1, lines[one.ahead[-1]]
    if not close or above.kind != "words" or NUMBER.search(above.text):
        return False
    stages = [said(STEP.sub("", lines[at].text)) for at in one.tail[:2]]
    return len(stages) > 1 and bool(stages[0]) and stages[0] not in ENDED and stages[1] in ENDED


def readings(
    lines: Sequence[Line], stretches: Sequence[Stretch]
) -> list[tuple[Stretch, float, dict[int, Features]]]:
    """The histories that are asked, how much each counts, and its features by position.

    There are no features where no history has more than one moment.
    """
    asked = [one for one in stretches if not one.inline]
    several = [one for one in asked if one.between] or asked
    several = ([one for one in several if _speaks(lines, one)] or several)[:MOST_ASKED]
    split = [over for one in several if (over := lines_below_gap(lines, one))]
    positions = tuple(dict.fromkeys((*POSITIONS, *split)))
    return [
        (
            one,
            1 + min(len(one.stamps), 10) / 10,
            position_features(lines, one, positions) if one.between else {},
        )
        for one in several
    ]


def _speaks(lines: Sequence[Line], one: Stretch) -> bool:
    """Whether some line between the moments tells an event, as none does among reviews."""
    return any(lines[at].says for span in one.between for at in span)


def score(features: Features) -> float:
    """How much the features of a reading weigh."""
    return sum(map(mul, features, WEIGHTS))


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
        fits[ABOVE] += BEGINNING
    fits[BELOW] -= APART * bool(one.tail and lines[one.tail[0]].gap)
    fits[ABOVE] -= APART * lines[one.stamps[0].first].gap
    return fits


def _begins(lines: Sequence[Line], span: list[int]) -> bool:
    """Whether some line tells that the way of a parcel begins."""
    return any(said(lines[at].text) in BEGUN for at in span)
