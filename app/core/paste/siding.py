"""On which side of its moment an event's words stand: read both ways, the whole page decides.

Between the moments every way reads the same words; the ways differ in what they take at the two
ends of a history, and leave over there. So the ends decide: which of them tells an event.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout import Stretch, usual
from app.core.paste.likeness import MOSTLY, STRONG, Kind, fit, kind, strange, voice
from app.core.paste.lines import Row
from app.core.paste.speech import parcels, place_like, spoken
from app.core.paste.stamps import Stamp
from app.core.statuses.phrases import said

# How many lines of an event's words stand above its moment: none, all, one or two. Empty lines of a
# page can show another number (`_split`), which is tried for that page too.
BELOW, ABOVE = 0, 99
WAYS: tuple[int, ...] = (BELOW, ABOVE, 1, 2)

# So many histories of a page are asked.
MOST_ASKED = 24

# Where nothing else tells, words stand below.
PREFERRED = 0.1

# Empty lines tell little: browsers set them in their own ways.
PARTED = 0.25

# What it costs that lines do not follow their moment as closely as others follow theirs.
APART = 0.4

# What it costs that half of the lines in one part speak of parcels and half do not.
MIXED = 1.5

# What the place of the headings of days between the events tells, and an open row of a table.
HEADED, OPEN = 3.0, 3.0

# What an empty line among the words between events tells, where there are no others.
SPLIT = 4.0

# What it costs that words of an event at an end are left over: a headline may be, a last line not.
LEFT_ABOVE, LEFT_BELOW = 0.2, 1.2

# What it tells that words at an end repeat the event beside them, or are of a stage out of order.
HEADLINE, STAGED = 2.0, 1.0

BEGUN = ("ir.registered", "it.accepted")
ENDED = ("dl.delivered",)


def lines_above(rows: Sequence[Row], stretches: list[Stretch]) -> int:
    """How many lines of words stand above each moment on this page, `ABOVE` for all of them."""
    asked = [one for one in stretches if not one.inline]
    several = ([one for one in asked if one.between] or asked)[:MOST_ASKED]
    split = [way for one in several if (way := _split(rows, one))]
    votes = dict.fromkeys((*WAYS, *split), 0.0)
    for one in several:
        weight = 1 + min(len(one.stamps), 10) / 10
        ways = tuple(votes)
        for way, fits in (_fits(rows, one, ways) if one.between else _single(rows, one)).items():
            votes[way] += fits * weight
    return max(votes, key=lambda way: votes[way])


def _fits(rows: Sequence[Row], one: Stretch, ways: Sequence[int]) -> dict[int, float]:
    """How well each of `ways` reads the ends of a history."""
    count = max(1, usual(one.between))
    below, above = _kinds(rows, one.between, count)
    tail, ahead = _end(rows, one, below), _end(rows, one, above, first=True)
    rest = one.tail[count : count + 1]
    left = LEFT_ABOVE if rest and said(rows[rest[0]].text) else LEFT_BELOW
    found: dict[int, float] = {}
    for way in ways:
        over = min(way, count)
        found[way] = sum(tail[: count - over]) + sum(ahead[count - over :])
        found[way] -= left * _left(tail[count - over :], below[count - over :])
        found[way] -= LEFT_ABOVE * _left(ahead[: count - over], above[: count - over])
    for way, told in _structure(rows, one, ways).items():
        found[way] += told
    for way in ways:
        last = 0 < way < count
        found[way] -= MIXED * _mixed(
            rows, [span[-1:] if last else span[:1] for span in one.between]
        )
    gaps = [
        rows[other.first].gap - rows[span[0]].gap
        for (_, other), span in zip(pairwise(one.stamps), one.between, strict=True)
        if span
    ]
    parted = PARTED * sum(gaps) / len(gaps) if gaps else 0.0
    found[BELOW] += parted + PREFERRED
    found[ABOVE] -= parted
    return found


def _left(fits: list[float], kinds: list[Kind]) -> float:
    """How surely lines that are left over tell an event."""
    return sum(
        max(0.0, told) for told, each in zip(fits, kinds, strict=True) if each.spoken >= MOSTLY
    )


def _kinds(
    rows: Sequence[Row], between: list[list[int]], count: int
) -> tuple[list[Kind], list[Kind]]:
    """What the lines between moments are like, counted from below a moment and from above one."""
    below = [kind([rows[span[at]] for span in between if len(span) > at]) for at in range(count)]
    above = [
        kind([rows[span[-at]] for span in between if len(span) >= at]) for at in range(count, 0, -1)
    ]
    return below, above


def _end(
    rows: Sequence[Row], one: Stretch, kinds: list[Kind], *, first: bool = False
) -> list[float]:
    """How the lines before the first moment or after the last fit, one for each of `kinds`.

    The place may be missing there.
    """
    ordered = kinds[::-1] if first else kinds
    found = _matched(rows, one, ordered, first=first)
    worded = [each.spoken >= MOSTLY for each in ordered]
    near = one.ahead[-1:] if first else one.tail[:1]
    if any(worded) and not worded[0] and near and voice(rows[near[0]]) >= STRONG:
        happened = [each for each in ordered if each.spoken >= MOSTLY]
        without = iter(_matched(rows, one, happened, first=first))
        placeless = [next(without) if each else 0.0 for each in worded]
        found = max(found, placeless, key=sum)
    return found[::-1] if first else found


def _matched(rows: Sequence[Row], one: Stretch, ordered: list[Kind], *, first: bool) -> list[float]:
    """How each of the lines at an end fits, the nearest first."""
    span = one.ahead[::-1] if first else one.tail
    close = one.stamps[0].first - 1 if first else one.stamps[-1].last + 1
    found: list[float] = []
    broken = False
    for index, each in enumerate(ordered):
        row = rows[span[index]] if index < len(span) else None
        if row is None and any(len(other) <= index for other in one.between):
            found.append(0.0)
            continue
        broken = broken or row is None or strange(row)
        told = fit(None if broken else row, each)
        if row and not broken and each.spoken >= MOSTLY:
            told += _staged(rows, one, row, first=first)
        found.append(told - APART * (not index and span[:1] != [close]))
    return found


def _staged(rows: Sequence[Row], one: Stretch, row: Row, *, first: bool) -> float:
    """What the stage of the words at an end tells: begun is oldest, delivered is newest, once."""
    newest = first != _rising(one.stamps)
    stage = said(row.text)
    if first and newest and any(row.low in rows[at].low for at in one.between[0]):
        return -HEADLINE
    if stage not in BEGUN + ENDED:
        return 0.0
    if stage in BEGUN:
        return 0.0 if newest else STAGED
    if not first:
        return STAGED * newest
    again = any(said(rows[at].text) == stage for at in one.between[0])
    return -HEADLINE if again or not newest else STAGED


def _rising(stamps: list[Stamp]) -> bool:
    """Whether the oldest moment comes first."""
    days = [(one.day.year or 0, one.day.second, one.day.first) for one in stamps]
    days = [
        (0, 0, -first) if one.day.style == "ago" else (year, second, first)
        for one, (year, second, first) in zip(stamps, days, strict=True)
    ]
    return sum(a < b for a, b in pairwise(days)) > sum(a > b for a, b in pairwise(days))


def _structure(rows: Sequence[Row], one: Stretch, ways: Sequence[int]) -> dict[int, float]:
    """What headings of days and open rows of tables tell of the sides."""
    found: Counter[int] = Counter()
    headed = 0
    own = [stamp.first < stamp.last for stamp in one.stamps]
    for (before, after), span in zip(pairwise(one.stamps), one.between, strict=True):
        head = next((at for at in range(before.last + 1, after.last) if _heading(rows[at])), None)
        if head is None or not span or all(own):
            continue
        over = sum(at > head for at in span)
        found[over if over < len(span) else ABOVE] += 1
        headed += 1
    told = {way: HEADED * found[way] / headed for way in ways if headed}
    if over := _split(rows, one):
        told[over] = told.get(over, 0) + SPLIT
    ends = [rows[stamp.last].open for stamp in one.stamps]
    begins = [rows[stamp.first - 1].open for stamp in one.stamps if stamp.first]
    told[BELOW] = told.get(BELOW, 0) + OPEN * sum(ends) / len(ends)
    told[ABOVE] = told.get(ABOVE, 0) + OPEN * sum(begins) / max(1, len(begins))
    return told


def _split(rows: Sequence[Row], one: Stretch) -> int:
    """How many lines above each moment an empty line sets apart from what is told before it.

    0 where most moments have no empty line there, or several, or elsewhere.
    """
    found: Counter[int] = Counter()
    for span, stamp in zip(one.between, one.stamps[1:], strict=True):
        gaps = [at for at in [*span, stamp.first] if rows[at].gap]
        if len(gaps) == 1 and gaps[0] in span[1:]:
            found[len(span) - span.index(gaps[0])] += 1
    over, count = found.most_common(1)[0] if found else (0, 0)
    return over if count * 4 >= 3 * len(one.between) else 0


def _heading(row: Row) -> bool:
    return bool(row.day and not row.clock and not row.cells)


def _mixed(rows: Sequence[Row], spans: list[list[int]]) -> float:
    """How much lines that shall say the same kind of thing differ in speaking of parcels."""
    share = spoken([rows[at].low for span in spans for at in span])
    return min(share, 1 - share)


def _single(rows: Sequence[Row], one: Stretch) -> dict[int, float]:
    """The same for a moment that is the only one."""
    fits = {BELOW: PREFERRED, ABOVE: 0.0}
    sides = ((BELOW, one.tail, one.stamps[-1].last), (ABOVE, one.ahead[::-1], one.stamps[0].first))
    for way, span, at in sides:
        near = [rows[i] for i in span[:2] if abs(i - at) <= 2 and not strange(rows[i])]
        if near and not parcels(near[0].low) and place_like(near[0].text):
            near = near[1:]
        fits[way] += 2 * voice(near[0]) if near else -1.0
    fits[BELOW] -= APART * bool(one.tail and rows[one.tail[0]].gap)
    fits[ABOVE] -= APART * rows[one.stamps[0].first].gap
    return fits
