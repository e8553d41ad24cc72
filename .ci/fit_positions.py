"""Fits the weights by which the reader of copied pages chooses where an event's words stand.

On generated pages of which the history is known (tests/core/paste/generated.py), without those that
are held apart: a conditional logit over the positions tried for each page, drawn to the weights it
began with. Writes app/core/paste/layout/position_weights.py; the same seeds give the same bytes.
"""

import sys
from math import exp, log
from typing import Any

from serve import ROOT

sys.path.insert(0, str(ROOT))

from app.core.paste import read_page
from app.core.paste.layout import page_layout, word_position
from app.core.paste.layout.position_features import Features
from tests.core.paste.generated import NOW, Generated, generated

SEEDS = range(100_000, 104_000)
ROUNDS, DRAWN = 12, 6.0

# A page that is read well so surely teaches nothing more.
SURE = 0.9999
LEAST = 1e-9

# No weight changes more at a step.
LONGEST = 0.5

# An event with the words of another costs as much as so many that are lost.
INVENTED = 10

# What each feature weighs before anything is known.
BEGIN = Features(
    tail=1,
    ahead=1,
    shape=1,
    unlike=-1,
    future=2,
    loose_below=-2,
    loose_near=-1.5,
    left_begun=-1,
    mixed=-1.5,
    placed=0.5,
    headed=3,
    split=4,
    opened=3,
    parted=0.25,
    restated=-0.5,
    headline=1,
    oldest_ended=-1,
    newest_begun=-1,
    newest_ended=0.3,
    silent=-1,
    apart=-0.5,
    broken=-0.5,
    below=0.1,
)
NAMES = Features._fields

# What can only speak against a reading; the others but for the position only for it.
AGAINST = frozenset(
    {
        *("unlike", "loose_below", "loose_near", "left_begun", "mixed", "restated"),
        *("oldest_ended", "newest_begun", "silent", "apart", "broken"),
    }
)
FREE = frozenset({"below", "above", "around"})
TARGET = ROOT / "app" / "core" / "paste" / "layout" / "position_weights.py"

Example = tuple[list[tuple[float, ...]], list[bool]]


def main() -> None:
    """Fits, says how well the pages are told apart, and writes the table."""
    examples = [one for seed in SEEDS if (one := example(generated(seed)))]
    weights = list(BEGIN)
    print(f"{len(examples)} pages of {len(SEEDS)} depend on the position")
    print(f"before: {report(examples, weights)}")
    for _ in range(ROUNDS):
        moved = step(examples, weights)
        part = min(1.0, LONGEST / max(map(abs, moved)))
        weights = [kept(a + part * b, n) for n, a, b in zip(NAMES, weights, moved, strict=True)]
    print(f"after: {report(examples, weights)}")
    rows = "".join(f"    {n}={w:.2f},\n" for n, w in zip(Features._fields, weights, strict=True))
    head = TARGET.read_text("utf-8").partition("WEIGHTS")[0]
    TARGET.write_text(f"{head}WEIGHTS = Features(\n{rows})\n", "utf-8")


def example(page: Generated) -> Example | None:
    """The features of each position of a page, and whether it reads the page as well as any does.

    None where the position makes no difference, or none reads the page without a fault.
    """
    if page.apart:
        return None
    seen: list[Any] = []
    own = word_position.lines_above

    def record(lines: Any, stretches: Any) -> int:
        seen.extend(word_position.readings(lines, stretches))
        return own(lines, stretches)

    page_layout.lines_above = record
    read_page(page.text, now=NOW)
    summed: dict[int, list[float]] = {}
    for _, weight, features in seen:
        for position, found in features.items():
            total = summed.setdefault(position, [0.0] * len(found))
            summed[position] = [a + weight * b for a, b in zip(total, found, strict=True)]
    worth: dict[int, float] = {}
    for position in summed:
        page_layout.lines_above = lambda _lines, _stretches, position=position: position
        worth[position] = worth_of(page)
    page_layout.lines_above = own
    best = max(worth.values(), default=0)
    if best <= 0 or min(worth.values()) == best:
        return None
    rows = {tuple(found[:-3]): (tuple(found), worth[at] == best) for at, found in summed.items()}
    return [row for row, _ in rows.values()], [good for _, good in rows.values()]


def worth_of(page: Generated) -> float:
    """How many events are read, less what was told that the page does not tell."""
    told = {one.time: one.text for one in page.told}
    events = [event for report in read_page(page.text, now=NOW) for event in report.events]
    right = sum(told.get(event.time, "\n") in event.text for event in events)
    return right - INVENTED * (len(events) - right)


def shares(rows: list[tuple[float, ...]], weights: list[float]) -> list[float]:
    """The probability of each position."""
    scores = [sum(a * b for a, b in zip(row, weights, strict=True)) for row in rows]
    most = max(scores)
    odds = [exp(one - most) for one in scores]
    return [one / sum(odds) for one in odds]


def kept(weight: float, name: str) -> float:
    """A weight on the side of zero on which its feature may speak."""
    if name in FREE:
        return weight
    return min(0.0, weight) if name in AGAINST else max(0.0, weight)


def step(examples: list[Example], weights: list[float]) -> list[float]:
    """One step of Newton's method towards the weights by which good positions are most likely."""
    size = len(weights)
    slopes = [DRAWN * (a - b) for a, b in zip(BEGIN, weights, strict=True)]
    bends = [[DRAWN * (i == j) for j in range(size)] for i in range(size)]
    for rows, good in examples:
        likely = shares(rows, weights)
        right = max(LEAST, sum(p for p, well in zip(likely, good, strict=True) if well))
        if right > SURE:
            continue
        mean = [
            sum(p * x for p, x in zip(likely, column, strict=True))
            for column in zip(*rows, strict=True)
        ]
        for row, p, well in zip(rows, likely, good, strict=True):
            pull = (p / right if well else 0.0) - p
            apart = [x - m for x, m in zip(row, mean, strict=True)]
            for i, x in enumerate(row):
                slopes[i] += pull * x
                if apart[i]:
                    bends[i] = [b + p * apart[i] * y for b, y in zip(bends[i], apart, strict=True)]
    return solved(bends, slopes)


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination; the matrix is positive."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, row in enumerate(rows):
        for j, other in enumerate(rows):
            if i != j and other[i]:
                factor = other[i] / row[i]
                rows[j] = [a - factor * b for a, b in zip(other, row, strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def report(examples: list[Example], weights: list[float]) -> str:
    """How many pages are read well, and how likely that is held to be."""
    well, likelihood = 0, 0.0
    for rows, good in examples:
        likely = shares(rows, weights)
        well += good[likely.index(max(likely))]
        right = sum(p for p, fine in zip(likely, good, strict=True) if fine)
        likelihood += log(max(LEAST, right))
    return f"{well} of {len(examples)} read well, log likelihood {likelihood / len(examples):.4f}"


main()
