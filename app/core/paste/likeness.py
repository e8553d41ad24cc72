"""How much a line at the end of a history looks like those inside of it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.core.paste.lines import Row
from app.core.paste.speech import DIGITS, parcels, place_like
from app.core.paste.words import headers, junk, speaks
from app.core.statuses.phrases import said

# Of an e-mail, as its head shows it.
ADDRESS = re.compile(r"<[^\s<>@]+@[^\s<>]+>")

# So many lines tell what the others are like.
SAMPLE = 30

# How surely a line tells an event, by what the phrase book knows and how it speaks of parcels.
KNOWN, STRONG, WEAK, FORETOLD, NONE, OTHER = 1.0, 0.6, 0.45, 0.4, 0.0, -0.5

# What it tells that a line says the very words of another.
AGAIN = 0.4

# From here on the lines of a kind are what happened, not where.
MOSTLY = 0.5


class Kind(NamedTuple):
    """What the lines at one place between the moments of a history are like."""

    spoken: float
    shapes: list[tuple[bool | int, ...]]
    texts: frozenset[str]


def kind(lines: Sequence[Row]) -> Kind:
    lines = lines[:SAMPLE]
    heard = sum(bool(parcels(row.low)) for row in lines)
    return Kind(
        heard / max(1, len(lines)), [_shape(row) for row in lines], frozenset(r.text for r in lines)
    )


def fit(row: Row | None, others: Kind) -> float:
    """How well a line is one of a kind, from about -2 to 2; what happened counts double."""
    told = others.spoken >= MOSTLY
    if row is None:
        return -1.0 - told
    heard = voice(row)
    if heard < 0:
        return -1.0 - told
    mine = _shape(row)
    same = sum(a == b for other in others.shapes for a, b in zip(mine, other, strict=True))
    alike = same / max(1, len(others.shapes) * len(mine))
    again = AGAIN * (row.text in others.texts)
    if told:
        return 2 * (0.8 * heard + 0.6 * alike + again) - 1.2
    return alike + again - 0.5 - (heard - others.spoken) * (heard >= STRONG)


def voice(row: Row) -> float:
    """How surely a line tells an event: 1 the phrase book knows it, below 0 it is none."""
    if strange(row):
        return OTHER
    if said(row.text):
        return KNOWN
    if speaks("expected").search(row.low):
        return FORETOLD
    return (NONE, WEAK, STRONG)[parcels(row.low)]


def strange(row: Row) -> bool:
    """Whether a line is a heading, a button or a footer rather than of an event."""
    if row.day or row.text[-1] in ":?：？" or "©" in row.text or ADDRESS.search(row.low):
        return True
    low = row.low.strip(" .…>›:")
    if low in headers() or low in junk():
        return True
    if "\t" in low and sum(cell.replace(" ", "") in headers() for cell in low.split("\t")) > 1:
        return True
    return any(speaks(one).match(row.low) for one in ("news", "title", "other"))


def _shape(row: Row) -> tuple[bool | int, ...]:
    """By what two lines are compared."""
    size = len(row.text)
    return (
        place_like(row.text),
        ":" in row.text,
        "," in row.text,
        bool(DIGITS.search(row.low)),
        (size > 12) + (size > 30) + (size > 80),
        row.text[-1] in ".。",
        row.text.isupper(),
    )
