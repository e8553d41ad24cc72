"""How an order stands, by the words of its page."""

from functools import cache

from app.core.orders.labels import DAY
from app.core.orders.lines import Line, after_label
from app.core.orders.status_words import STATUS
from app.core.paste.lines.dates import written_dates

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
    """The status that a line tells, "" if none: not that of a tab, which counts orders, nor the day
    of an order. One letter may follow, an ending; a day may stand before.

    >>> status_of(Line("", "delivered november 8")), status_of(Line("", "shipped(4)"))
    ('done', '')
    >>> status_of(Line("", "zugestellt: 2. november")), status_of(Line("", "оформлен 13 ноября"))
    ('done', '')
    """
    low = line.low
    days = written_dates(low)
    if days and after_label(low, DAY) is not None:
        return ""
    if days and days[0].start == 0:
        low = low[days[0].end :].lstrip(" ,:.に")
    for phrase, status in _phrases().get(low[:1], ()):
        if not low.startswith(phrase):
            continue
        rest = low[len(phrase) :]
        if not (rest[:1].isalpha() and rest[1:2].isalpha()):
            counted = rest.strip().startswith("(")
            sentence = ":" in rest and not written_dates(rest)
            return status if len(rest) <= LONGEST_REST and not (counted or sentence) else ""
    return ""
