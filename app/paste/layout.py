"""How a page is laid out: where the words stand that belong to a moment."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.paste.lines import Row
from app.paste.speech import DIGITS, parcels, place_like, spoken
from app.paste.stamps import Stamp, lines_of, worded
from app.paste.words import speaks

# Where words stand that belong to a moment: below it, above it, or its title above and more below.
BELOW, ABOVE, AROUND = "below", "above", "around"

# Where nothing else tells, words stand below.
PREFERRED = 0.1

# What it tells that a line says again what stands above the history, as its newest event.
REPEATED = 0.3

# What it tells that a line says the very words of another event.
AGAIN = 0.4

# What it tells that a time follows the heading of its day at once.
HEADED = 0.5

# What it costs that lines do not follow their moment as closely as others follow theirs.
APART = 0.4

# What it costs that half of the lines in one part speak of parcels and half do not.
MIXED = 0.3

# How many lines without a date may stand between two events, and belong to one.
WIDEST, DEEPEST = 8, 6


class Stretch(NamedTuple):
    """Moments with the lines of words between, before and after them.

    `inline` when what happened mostly stands in the line of its moment.
    """

    stamps: list[Stamp]
    between: list[list[int]]
    ahead: list[int]
    tail: list[int]
    inline: bool


def stretch(rows: Sequence[Row], stamps: list[Stamp], bounds: tuple[int, int]) -> Stretch:
    """The moments of a run with the lines of words around them."""
    low, high = bounds
    between = [worded(rows, one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = worded(rows, max(low, stamps[0].first - WIDEST), stamps[0].first)
    tail = worded(rows, stamps[-1].last + 1, min(high, stamps[-1].last + 1 + WIDEST))
    return Stretch(stamps, between, ahead, tail, _inline(rows, stamps, between))


def _inline(rows: Sequence[Row], stamps: list[Stamp], between: list[list[int]]) -> bool:
    """Whether what happened stands in the lines of the moments, rather than around them."""
    cells = [" ".join(text for at in lines_of(one) for _, text in rows[at].cells) for one in stamps]
    worded = [cell for cell in cells if cell]
    if len(worded) * 2 < len(stamps):
        return False
    lines = [rows[at].low for span in between for at in span]
    if len(lines) * 2 < len(between):
        return True
    return spoken([cell.lower() for cell in worded]) >= min(0.5, spoken(lines))


def layout_of(rows: Sequence[Row], stretches: list[Stretch]) -> str:
    """Where on this page the words stand that belong to a moment alone in its line."""
    votes = {BELOW: 0.0, ABOVE: 0.0, AROUND: 0.0}
    for one in stretches:
        if not one.inline:
            for layout, fit in _fits(rows, one).items():
                votes[layout] += fit * min(len(one.stamps), 10)
    return max(votes, key=lambda layout: votes[layout])


def _fits(rows: Sequence[Row], one: Stretch) -> dict[str, float]:
    """How well the lines before and after all moments fit those between, by layout."""
    if not one.between:
        return _single(rows, one)
    count = max(1, usual(one.between))
    starts, ends = one.between, [span[::-1] for span in one.between]
    ahead, tail = one.ahead[::-1], one.tail
    gaps = [
        rows[other.first].gap - rows[span[0]].gap
        for (_, other), span in zip(pairwise(one.stamps), one.between, strict=True)
        if span
    ]
    parted = sum(gaps) / len(gaps) if gaps else 0.0
    below = _edge(rows, tail, starts, count)
    above = _edge(rows, ahead, ends, count)
    title = _edge(rows, ahead, ends, 1)
    if not ahead or ahead[0] != one.stamps[0].first - 1 or _parted(rows, one.stamps):
        above, title = above - APART, title - APART
    if not tail or tail[0] != one.stamps[-1].last + 1 or _loose(rows, tail, starts):
        below -= APART
    heard = [rows[at].text for at in one.ahead]
    if starts and starts[0] and rows[starts[0][0]].text in heard[:-1] + heard[-1:]:
        below += REPEATED
    if len(set(heard[-count - 1 :])) < len(heard[-count - 1 :]):
        above += REPEATED
        title += REPEATED * count
    rest = _edge(rows, tail, starts, count - 1) if count > 1 else title
    below -= _mixed(rows, [span[:1] for span in one.between])
    above -= _mixed(rows, [span[-count:][:1] for span in one.between])
    title -= _mixed(rows, [span[-1:] for span in one.between]) * count
    headings = {stamp.last > stamp.first for stamp in one.stamps}
    if len(headings) == 2 and all(rows[stamp.first].day for stamp in one.stamps[:1]):
        below += HEADED
    return {
        BELOW: below + parted + PREFERRED,
        ABOVE: above - parted,
        AROUND: (title + rest * (count - 1)) / count if _titled(rows, one) else -1.0,
    }


def _single(rows: Sequence[Row], one: Stretch) -> dict[str, float]:
    """The same for a moment that is the only one."""
    fits = {BELOW: PREFERRED, ABOVE: 0.0, AROUND: -1.0}
    sides = ((BELOW, one.tail, one.stamps[-1].last), (ABOVE, one.ahead[::-1], one.stamps[0].first))
    for layout, span, at in sides:
        near = [rows[i] for i in span[:2] if abs(i - at) <= 2 and not _strange(rows[i])]
        if near and not parcels(near[0].low) and place_like(near[0].text):
            near = near[1:]
        fits[layout] += parcels(near[0].low) if near else -1.0
    fits[BELOW] -= APART * bool(one.tail and rows[one.tail[0]].gap)
    fits[ABOVE] -= APART * rows[one.stamps[0].first].gap
    return fits


def _mixed(rows: Sequence[Row], spans: list[list[int]]) -> float:
    """How much lines that shall say the same kind of thing differ in speaking of parcels."""
    lines = [rows[at].low for span in spans for at in span]
    share = spoken(lines)
    return MIXED * min(share, 1 - share)


def _titled(rows: Sequence[Row], one: Stretch) -> bool:
    """Whether the lines right above the moments speak of parcels, more than those right below."""
    last = [rows[span[-1]].low for span in one.between if span]
    first = [rows[span[0]].low for span in one.between if len(span) > 1]
    return len(last) > 1 and bool(first or one.stamps) and spoken(last) > spoken(first)


def _parted(rows: Sequence[Row], stamps: list[Stamp]) -> bool:
    """Whether an empty line stands before the first moment and not before the others."""
    others = [rows[stamp.first].gap for stamp in stamps[1:]]
    return rows[stamps[0].first].gap and sum(others) * 2 < len(others)


def _loose(rows: Sequence[Row], tail: list[int], between: list[list[int]]) -> bool:
    """Whether an empty line stands behind the last moment and not behind the others."""
    others = [rows[span[0]].gap for span in between if span]
    return rows[tail[0]].gap and sum(others) * 2 < len(others)


def _edge(rows: Sequence[Row], span: list[int], others: list[list[int]], count: int) -> float:
    """How much the first lines of a span look like the first lines of the others, 0 to 1."""
    if not span:
        return -1.0
    total = weight = 0.0
    for index in range(count):
        if index >= len(span):
            break
        mine = _features(rows[span[index]])
        if _strange(rows[span[index]]):
            total -= 1.0
            continue
        like = [_features(rows[other[index]]) for other in others[:30] if len(other) > index]
        if like:
            same = sum(a == b for other in like for a, b in zip(mine, other, strict=True))
            heavy = 2 if sum(other[0] for other in like) * 2 >= len(like) else 1
            again = any(
                rows[other[index]].text == rows[span[index]].text
                for other in others[:30]
                if len(other) > index
            )
            total += (same / len(like) / len(mine) + AGAIN * again) * heavy
            weight += heavy
        else:
            total += 0.5 * mine[0]
            weight += 1
    return total / max(weight, count)


def _features(row: Row) -> tuple[bool | int, ...]:
    """By what two lines are compared; what they say of parcels counts twice."""
    says = bool(parcels(row.low))
    size = len(row.text)
    return (
        says,
        says,
        place_like(row.text),
        ":" in row.text,
        bool(DIGITS.search(row.low)),
        (size > 12) + (size > 30) + (size > 80),
        row.text[-1] in ".。",
        row.text.isupper(),
    )


def _strange(row: Row) -> bool:
    """Whether a line is a heading or a footer rather than of an event."""
    if row.day or row.text[-1] in ":?" or speaks("news").match(row.low):
        return True
    if speaks("other").search(row.low):
        return True
    return bool(speaks("expected").search(row.low))


def usual(between: list[list[int]]) -> int:
    lengths = sorted(len(span) for span in between)
    return lengths[len(lengths) // 2] if lengths else 0
