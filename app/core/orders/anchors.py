"""Where an order's own number stands on a page, and whose it is.

A number counts only where a label begins its line or is the line above it: of numbers in the
middle of a sentence nobody knows whether an order is shown or only spoken of.
"""

import re
from typing import NamedTuple

from app.core.numbers.finding.shop_orders import SHAPES
from app.core.orders.labels import BARE, DAY, NUMBER
from app.core.orders.lines import Line, after_label

# Wildberries' orders are plain digits, which only the shop's own page makes an order.
PLAIN = re.compile(r"\d{6,14}(?!\d)", re.ASCII)
PLAIN_SHOP = "wildberries"
SIGNS = ("№", "#", "no.", "n.º", "nº", "n°")
# What may stand behind a number on its line: a button, a day.
LONGEST_REST = 60


class Anchor(NamedTuple):
    """An order number on line `at`, which ends there at `end`."""

    at: int
    end: int
    shop: str
    number: str


def anchors(lines: list[Line]) -> list[Anchor]:
    """The orders' numbers from top to bottom, each once."""
    plain = any(PLAIN_SHOP in line.low for line in lines)
    found: dict[str, Anchor] = {}
    for at, line in enumerate(lines):
        begins = _begins(lines, at)
        one = begins is not None and _number(line, at, begins, plain)
        if one:
            found.setdefault(one.number, one)
    return list(found.values())


def _begins(lines: list[Line], at: int) -> int | None:
    """Where an announced number would begin on this line."""
    low = lines[at].low
    begins = after_label(low, (*NUMBER, *BARE))
    if begins is not None:
        return begins
    before = lines[at - 1].low if at else ""
    begins = after_label(before, (*NUMBER, *BARE))
    if begins is None:
        return None
    alone = begins == len(before)
    signed = low.startswith(SIGNS) and after_label(before, DAY) is not None
    if not (alone or signed):
        return None
    sign = next((len(one) for one in SIGNS if low.startswith(one)), 0)
    return len(low) - len(low[sign:].lstrip())


def _number(line: Line, at: int, begins: int, plain: bool) -> Anchor | None:
    for shop, shape in SHAPES:
        if match := shape.match(line.low, begins):
            number = line.shown[begins : match.end()].upper().replace(" ", "-")
            return _fitting(Anchor(at, match.end(), shop, number), line)
    match = PLAIN.match(line.low, begins) if plain else None
    return match and _fitting(Anchor(at, match.end(), PLAIN_SHOP, match[0]), line)


def _fitting(anchor: Anchor, line: Line) -> Anchor | None:
    rest = line.shown[anchor.end :].strip()
    return anchor if len(rest) <= LONGEST_REST and not rest.startswith(("?", "-")) else None
