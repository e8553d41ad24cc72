"""The lines of a page of orders, and the labels that stand on them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from app.core.orders.labels import DAY, END, NUMBER
from app.core.paste.lines.normalize import normalize, search_form

LONGEST_TEXT = 400_000
LONGEST_LINE = 400
MOST_LINES = 8_000
AROUND = " \t:：#№.*>-–—•·"
# What parts the facts of an order on one line.
PARTED = re.compile(r"\t+| [|•·] ")


class Line(NamedTuple):
    """A line as it is shown, and in the form in which it is searched; positions hold for both."""

    shown: str
    low: str


def lines_of(text: str) -> list[Line]:
    """The lines that are not empty, as far as the page's own part goes: what it recommends below
    its orders is none of them."""
    found: list[Line] = []
    written = normalize(text[:LONGEST_TEXT]).split("\n")[:MOST_LINES]
    for shown in (" ".join(part.split()) for line in written for part in _parts(line)):
        shown = shown[:LONGEST_LINE]
        low = search_form(shown)
        if found and low.startswith(END):
            break
        if shown:
            found.append(Line(shown, low))
    return found


def _parts(line: str) -> list[str]:
    """A line; its parts where a later one begins with the label of a number or a day.

    >>> _parts("A | B"), _parts("Bestellt am 5. Mai | Bestellnr. 302-1")
    (['A | B'], ['Bestellt am 5. Mai', 'Bestellnr. 302-1'])
    """
    parts = PARTED.split(line)
    told = (after_label(search_form(part.strip()), (*NUMBER, *DAY)) for part in parts[1:])
    return parts if any(one is not None for one in told) else [line]


def after_label(low: str, labels: Iterable[str]) -> int | None:
    """Where the value begins on a line that begins with one of these labels; None if it does not.

    >>> after_label("order id: 12", ("order", "order id")), after_label("orders", ("order",))
    (10, None)
    """
    start = len(low) - len(low.lstrip(AROUND))
    best = max(
        (len(label) for label in labels if low.startswith(label, start)),
        default=0,
    )
    end = start + best
    if not best or (low[end : end + 1].isalpha() and low[end - 1].isalpha()):
        return None
    return len(low) - len(low[end:].lstrip(AROUND))


def value_at(lines: list[Line], at: int, labels: Iterable[str]) -> str | None:
    """What stands after one of these labels on a line, or on the next where nothing does; None
    where no such label begins the line."""
    begins = after_label(lines[at].low, labels)
    if begins is None:
        return None
    rest = lines[at].shown[begins:]
    if rest or at + 1 == len(lines):
        return rest
    return lines[at + 1].shown
