"""Where an order's own number stands on a page, and whose it is.

A number counts only where a label begins its line or is the line above it: of numbers in the
middle of a sentence nobody knows whether an order is shown or only spoken of. A label of a
language that is not known is one by its form: a few words and a colon, beside a day labelled so.
"""

import re
from typing import NamedTuple

from app.core.numbers.finding.shop_orders import SHAPES
from app.core.orders.days import FORM, day_by_form
from app.core.orders.labels import BARE, DAY, NUMBER
from app.core.orders.lines import AROUND, Line, after_label
from app.core.paste.lines.dates import written_dates

# Wildberries' orders are plain digits, which only the shop's own page makes an order.
PLAIN = re.compile(r"\d{6,14}(?!\d)", re.ASCII)
PLAIN_SHOP = "wildberries"
SIGNS = ("№", "#", "no.", "n.º", "n.°", "nº", "n°", "nr.", "nr", "n.", "č.")
NUMERALS = "0123456789-"
# What may stand behind a number on its line: a button, a day; the latter where its form shows it.
LONGEST_REST = 60
LONGEST_BUTTON = 14


class Anchor(NamedTuple):
    """An order number on line `at`, which ends there at `end`; `day` is the line of its day where
    that is known by its form."""

    at: int
    end: int
    shop: str
    number: str
    day: int | None = None


def anchors(lines: list[Line]) -> list[Anchor]:
    """The orders' numbers from top to bottom, each once."""
    plain = any(PLAIN_SHOP in line.low for line in lines)
    found: dict[str, Anchor] = {}
    for at, line in enumerate(lines):
        begins = _begins(lines, at)
        one = _by_form(lines, at) if begins is None else _number(line, at, begins, plain)
        if one:
            found.setdefault(one.number, one)
    return list(found.values())


def _begins(lines: list[Line], at: int) -> int | None:
    """Where an announced number would begin on this line."""
    low = lines[at].low
    begins = after_label(low, (*NUMBER, *BARE))
    if begins is not None:
        return _after_sign(low, begins)
    before = lines[at - 1].low if at else ""
    begins = after_label(before, (*NUMBER, *BARE))
    signed = low.startswith(SIGNS)
    alone = begins is not None and begins == len(before)
    below = after_label(before, DAY) is not None and (signed or not low.strip(NUMERALS))
    beside = signed and bool(written_dates(low))
    return _after_sign(low, 0) if alone or below or beside else None


def _after_sign(low: str, at: int) -> int:
    sign = next((len(one) for one in SIGNS if low.startswith(one, at)), 0)
    return len(low) - len(low[at + sign :].lstrip(AROUND))


def _by_form(lines: list[Line], at: int) -> Anchor | None:
    """A number that ends its line behind a few words and a colon, next to a day of this form."""
    line = lines[at]
    label = FORM.match(line.low)
    found = _number(line, at, label.end(), False) if label else None
    if found is None or len(line.low) - found.end > LONGEST_BUTTON:
        return None
    near = (one for one in (at - 1, at + 1) if 0 <= one < len(lines))
    day = next((one for one in near if day_by_form(lines[one].low)), None)
    return None if day is None else found._replace(day=day)


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
