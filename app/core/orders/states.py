"""How an order stands, by the words of its page."""

from functools import cache

from app.core.orders.labels import STATUS
from app.core.orders.lines import Line

# What may follow the words: a day, a place; not a sentence.
LONGEST_REST = 28


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """The phrases with their status, the longest first, by their first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    told = [(phrase, status) for status, phrases in STATUS.items() for phrase in phrases]
    for phrase, status in sorted(told, key=lambda one: -len(one[0])):
        found.setdefault(phrase[0], []).append((phrase, status))
    return found


def status_of(line: Line) -> str:
    """The status that a line tells, "" if none: not that of a tab, which counts orders. One letter
    may follow, an ending.

    >>> status_of(Line("", "delivered november 8")), status_of(Line("", "shipped(4)"))
    ('done', '')
    """
    low = line.low
    for phrase, status in _phrases().get(low[:1], ()):
        if not low.startswith(phrase):
            continue
        rest = low[len(phrase) :]
        if not (rest[:1].isalpha() and rest[1:2].isalpha()):
            counted = rest.strip().startswith("(")
            return status if len(rest) <= LONGEST_REST and not counted and ":" not in rest else ""
    return ""
