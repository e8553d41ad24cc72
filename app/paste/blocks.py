"""Runs of dated lines, and which words belong to which moment."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.paste.clocks import Clock
from app.paste.dates import Written
from app.paste.lines import Row
from app.paste.words import junk, speaks

# Where words stand that belong to a moment: below it, above it, or its title above and more below.
BELOW, ABOVE, AROUND = "below", "above", "around"

# Where nothing else tells, words stand below.
PREFERRED = 0.1

# What it tells that a line says again what stands above the history, as its newest event.
REPEATED = 0.3

# What it costs that lines do not follow their moment as closely as others follow theirs.
APART = 0.4

# What it costs that half of the lines in one part speak of parcels and half do not.
MIXED = 0.3

# How many lines without a date may stand between two events, and belong to one.
WIDEST, DEEPEST = 8, 6

# So many sentences that end with a date can be a history, fewer are prose.
FEWEST = 3

PLACE_LENGTH = 60
LETTER = re.compile(r"[^\W\d_]")
DIGITS = re.compile(r"\d")


class Piece(NamedTuple):
    """Some words of an event: in which line and in which column, or how far below the moment."""

    row: int
    slot: int
    text: str


class Draft(NamedTuple):
    """An event as far as the page's layout tells it: the moment still as written."""

    row: int
    day: Written
    clock: Clock | None
    pieces: tuple[Piece, ...]


class Stamp(NamedTuple):
    """A moment in lines `first` to `last`."""

    first: int
    last: int
    day: Written
    clock: Clock | None


class Stretch(NamedTuple):
    """Moments with the lines of words between, before and after them.

    `inline` when what happened mostly stands in the line of its moment.
    """

    stamps: list[Stamp]
    between: list[list[int]]
    ahead: list[int]
    tail: list[int]
    inline: bool


def blocks(rows: Sequence[Row], walls: frozenset[int]) -> list[list[Draft]]:
    """The runs of events on a page; no run reaches over a line of `walls`."""
    runs: list[list[int]] = []
    for at, row in enumerate(rows):
        if not (row.day or row.clock) or at in walls or _vetoed(rows, at):
            continue
        if runs and at - runs[-1][-1] <= WIDEST + 1 and walls.isdisjoint(range(runs[-1][-1], at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    runs = [kept for run in runs if (kept := _alike(rows, run))]
    stretches: list[Stretch] = []
    for index, run in enumerate(runs):
        before = runs[index - 1][-1] + 1 if index else 0
        after = runs[index + 1][0] if index + 1 < len(runs) else len(rows)
        if stamps := _stamps(rows, run):
            stretches.append(_stretch(rows, stamps, _bounds(walls, stamps, before, after)))
    layout = _layout(rows, stretches)
    return [_told(rows, one, layout) for one in stretches]


def _alike(rows: Sequence[Row], run: list[int]) -> list[int]:
    """The lines of a run that date events in the run's own way.

    A date at the end of a sentence tells no event by itself, and a date written unlike most
    others belongs to a summary.
    """
    dated = [at for at in run if rows[at].day]
    behind = [at for at in run if rows[at].cells and not rows[at].lead and rows[at].day]
    loose = [at for at in behind if "\t" not in rows[at].text]
    if len(loose) < FEWEST:
        run = [at for at in run if at not in loose]
    if len(behind) * 2 < len(dated):
        run = [at for at in run if at not in behind]
    hours = [at for at in run if not rows[at].day]
    behind = [at for at in hours if rows[at].cells and not rows[at].lead]
    if len(behind) * 2 < len(hours) or len(behind) < FEWEST:
        run = [at for at in run if at not in behind]
    styles = Counter(day.style for at in run if (day := rows[at].day) and day.style != "ago")
    if len(styles) < 2:
        return run
    style, most = styles.most_common(1)[0]
    if most < 3 or (styles.total() - most) * 3 > most:
        return run
    return [at for at in run if not (day := rows[at].day) or day.style in (style, "ago")]


def _bounds(walls: frozenset[int], stamps: list[Stamp], low: int, high: int) -> tuple[int, int]:
    low = max((wall + 1 for wall in walls if low <= wall < stamps[0].first), default=low)
    high = min((wall for wall in walls if stamps[-1].last < wall < high), default=high)
    return low, high


def _vetoed(rows: Sequence[Row], at: int) -> bool:
    """Whether the date of a line is labelled as another than an event's."""
    row = rows[at]
    if not row.day:
        return False
    before = row.low[: row.day.start] if row.cells else row.low
    if before and speaks("expected").search(before):
        return True
    if before and speaks("other").search(before):
        return True
    if speaks("sent").search(row.low) and _in_head(rows, at):
        return True
    if not at or row.gap:
        return False
    above = rows[at - 1]
    if row.cells and above.text[-1] != ":":
        return False
    if DIGITS.search(above.low) or len(above.low) > PLACE_LENGTH:
        return False
    return bool(speaks("expected").search(above.low) or speaks("other").search(above.low))


def _in_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a line stands among the sender, addressee and subject of an e-mail."""
    near = rows[max(0, at - 3) : at + 4]
    return sum(bool(speaks("head").search(row.low)) for row in near) >= 2


def _stamps(rows: Sequence[Row], run: list[int]) -> list[Stamp]:
    """The moments of a run, with a date as a heading carried on to the times below it."""
    behind = _date_behind(rows, run)
    found: list[Stamp] = []
    day: Written | None = None
    head: int | None = None
    for index, at in enumerate(run):
        row, following = rows[at], rows[run[index + 1]] if index + 1 < len(run) else None
        if row.day and not row.clock and not row.cells:
            if behind and found and found[-1].last == at - 1 and found[-1].clock:
                found[-1] = found[-1]._replace(last=at, day=row.day)
                continue
            day, head = row.day, at
            if following and following.clock and not following.day:
                continue
            found.append(Stamp(at, at, row.day, None))
        elif row.day:
            day = row.day
            found.append(Stamp(at, at, row.day, row.clock))
        elif day or behind:
            first = head if head is not None and head == at - 1 else at
            nothing = Written(0, 0, "", 0, 0, None)
            found.append(Stamp(first, at, nothing if behind else day or nothing, row.clock))
        head = head if head == at else None
    found = [stamp for stamp in found if stamp.day.style]
    return found[1:] if len(found) > 2 and _summary(rows, *found[:2]) else found


def _summary(rows: Sequence[Row], one: Stamp, other: Stamp) -> bool:
    """Whether a moment only says in another way, before the history, when its first event was."""
    if not one.clock or not other.clock or one.clock.time != other.clock.time:
        return False
    if {one.day.first, one.day.second} != {other.day.first, other.day.second}:
        return False
    apart = _words(rows, one.last + 1, other.first)
    return not apart or bool(rows[one.last].cells) != bool(rows[other.last].cells)


def _date_behind(rows: Sequence[Row], run: list[int]) -> bool:
    """Whether a time stands on a line of its own with its date on the next one."""
    times = [at for at in run if rows[at].clock and not rows[at].day and not rows[at].cells]
    dates = [at for at in run if rows[at].day and not rows[at].clock and not rows[at].cells]
    pairs = set(times) & {at - 1 for at in dates}
    return bool(pairs) and run[0] in pairs and len(pairs) * 5 >= 4 * max(len(times), len(dates))


def _stretch(rows: Sequence[Row], stamps: list[Stamp], bounds: tuple[int, int]) -> Stretch:
    """The moments of a run with the lines of words around them."""
    low, high = bounds
    between = [_words(rows, one.last + 1, other.first) for one, other in pairwise(stamps)]
    ahead = _words(rows, max(low, stamps[0].first - WIDEST), stamps[0].first)
    tail = _words(rows, stamps[-1].last + 1, min(high, stamps[-1].last + 1 + WIDEST))
    return Stretch(stamps, between, ahead, tail, _inline(rows, stamps, between))


def _inline(rows: Sequence[Row], stamps: list[Stamp], between: list[list[int]]) -> bool:
    """Whether what happened stands in the lines of the moments, rather than around them."""
    cells = [" ".join(text for at in _lines(one) for _, text in rows[at].cells) for one in stamps]
    worded = [cell for cell in cells if cell]
    if len(worded) * 2 < len(stamps):
        return False
    lines = [rows[at].low for span in between for at in span]
    if len(lines) * 2 < len(between):
        return True
    return _spoken([cell.lower() for cell in worded]) >= min(0.5, _spoken(lines))


def _spoken(texts: list[str]) -> float:
    return sum(bool(parcels(text)) for text in texts) / max(1, len(texts))


def _told(rows: Sequence[Row], one: Stretch, layout: str) -> list[Draft]:
    """Each moment with the words that belong to it."""
    nothing: list[int] = []
    over = under = [nothing] * len(one.stamps)
    if one.inline or layout == BELOW:
        if not one.inline or sum(map(bool, one.between)) * 2 > len(one.between):
            under = [*one.between, _end(rows, one, _usual(one.between))]
    elif layout == ABOVE:
        over = [_begin(rows, one), *one.between]
    else:
        over = [one.ahead[-1:], *(span[-1:] for span in one.between)]
        under = [*(span[:-1] for span in one.between), _end(rows, one, _usual(one.between) - 1)]
    return [
        Draft(stamp.first, stamp.day, stamp.clock, tuple(_pieces(rows, stamp, before, after)))
        for stamp, before, after in zip(one.stamps, over, under, strict=True)
    ]


def _words(rows: Sequence[Row], low: int, high: int) -> list[int]:
    """The lines that hold words of an event, without headings of days and buttons."""
    return [
        at
        for at in range(low, high)
        if LETTER.search(rows[at].low)
        and not (rows[at].day and not rows[at].cells)
        and rows[at].text[-1] != ":"
        and rows[at].low.strip(" .…") not in junk()
    ]


def _lines(stamp: Stamp) -> range:
    return range(stamp.first, stamp.last + 1)


def _pieces(rows: Sequence[Row], stamp: Stamp, over: list[int], under: list[int]) -> list[Piece]:
    found = [Piece(at, slot, text) for at in _lines(stamp) for slot, text in rows[at].cells]
    before = [Piece(at, 20 + i, rows[at].text) for i, at in enumerate(over[-DEEPEST:])]
    after = [Piece(at, 40 + i, rows[at].text) for i, at in enumerate(under[:DEEPEST])]
    return [*before, *found, *after]


def _layout(rows: Sequence[Row], stretches: list[Stretch]) -> str:
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
    count = max(1, _usual(one.between))
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
    spoken = _spoken(lines)
    return MIXED * min(spoken, 1 - spoken)


def _titled(rows: Sequence[Row], one: Stretch) -> bool:
    """Whether the lines right above the moments speak of parcels, more than those right below."""
    last = [rows[span[-1]].low for span in one.between if span]
    first = [rows[span[0]].low for span in one.between if len(span) > 1]
    return len(last) > 1 and bool(first or one.stamps) and _spoken(last) > _spoken(first)


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
            total += same / len(like) / len(mine) * heavy
            weight += heavy
        else:
            total += 0.5 * mine[0]
            weight += 1
    return total / max(weight, count)


def _features(row: Row) -> tuple[bool | int, ...]:
    """By what two lines are compared; what they say of parcels counts twice."""
    spoken = bool(parcels(row.low))
    size = len(row.text)
    return (
        spoken,
        spoken,
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


@lru_cache(maxsize=4096)
def parcels(low: str) -> int:
    """How clearly a text speaks of parcels: 2 strongly, 1 perhaps, 0 not at all."""
    return 2 if speaks("strong").search(low) else 1 if speaks("weak").search(low) else 0


def _usual(between: list[list[int]]) -> int:
    lengths = sorted(len(span) for span in between)
    return lengths[len(lengths) // 2] if lengths else 0


def _end(rows: Sequence[Row], one: Stretch, count: int) -> list[int]:
    """The lines of the last event: as many as the others have, up to an empty line."""
    if not one.inline and not one.between:
        count = 1
        if len(one.tail) > 1 and place_like(rows[one.tail[1]].text):
            count += not rows[one.tail[1]].gap
    gaps = sum(any(rows[at].gap for at in span[1:]) for span in one.between)
    loose = gaps * 2 >= max(1, len(one.between))
    end = next((i for i, at in enumerate(one.tail) if i and rows[at].gap and not loose), count)
    return one.tail[: min(end, count)]


def _begin(rows: Sequence[Row], one: Stretch) -> list[int]:
    """The lines of the first event, where the words come before the moment."""
    if not one.ahead:
        return []
    count = max(1, _usual(one.between))
    span = one.ahead[-count:]
    if not any(parcels(rows[at].low) for at in span) and len(one.ahead) > count:
        if parcels(rows[one.ahead[-count - 1]].low) and not rows[span[0]].gap:
            span = one.ahead[-count - 1 :]
    gaps = any(rows[at].gap for other in one.between for at in other[1:])
    start = max((i for i, at in enumerate(span) if i and rows[at].gap and not gaps), default=0)
    return span[start:]


@lru_cache(maxsize=4096)
def place_like(text: str) -> bool:
    """Whether a text could be the name of a place: short, capitalised, nothing about parcels.

    >>> place_like("Moscow, RU"), place_like("Arrived at the sorting centre")
    (True, False)
    """
    words = text.split()
    if not words or len(text) > PLACE_LENGTH or len(words) > 7 or text[-1] in ".!?。":
        return False
    letters = [word for word in words if word[0].isalpha()]
    if not letters or letters[0][0].islower() or DIGITS.subn("", text)[1] > 8:
        return False
    return not parcels(text.lower())
