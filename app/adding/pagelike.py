"""Whether a pasted text looks like a page with a history, cheap enough for each keystroke."""

import re
from functools import cache

from app.core.numbers import find_orders

SHORTEST = 150
FEWEST_LINES = 3
FEWEST_DATED = 2
LOOKED_AT = 20_000
CODES = (
    *("code", "código", "codigo", "codice", "pin", "kod", "kód", "heslo", "senha", "clave", "şi"),
    *("код", "пин", "пін", "קוד", "رمز", "كود", "코드", "번호", "码", "碼"),
)


def looks_like_page(text: str) -> bool:
    """Whether the text is long, of several lines, and some of them may hold a day or a clock.

    >>> looks_like_page("RR123456785CN")
    False
    """
    if len(text) < SHORTEST:
        return False
    lines = [line for line in text[:LOOKED_AT].splitlines() if line.strip()]
    dated = sum(bool(_dated().search(line)) for line in lines)
    return len(lines) >= FEWEST_LINES and dated >= FEWEST_DATED


def looks_like_orders(text: str) -> bool:
    """Whether a text of several lines may be a shop's page of orders.

    >>> looks_like_orders("8193456789012345"), looks_like_orders("Order: 8193456789012345\\na\\nb")
    (False, True)
    """
    head = text[:LOOKED_AT]
    if head.count("\n") + 1 < FEWEST_LINES or not any(map(str.isalpha, head)):
        return False
    return "wildberries" in head.lower() or bool(find_orders(head))


def speaks_of_code(text: str) -> bool:
    """Whether a word for a code stands in the text, beside a figure.

    >>> speaks_of_code("Abholcode: 4411"), speaks_of_code("RR123456785CN")
    (True, False)
    """
    head = text[:LOOKED_AT].lower()
    return any(one in head for one in CODES) and any(map(str.isdigit, head))


@cache
def _dated() -> re.Pattern[str]:
    """A clock, a day in figures, or a day beside a word that may be a month."""
    return re.compile(
        r"(?<![\d:])\d{1,2}:\d\d(?!\d)"
        r"|(?<!\d)(?:\d{1,4}[./-]){2}\d{1,4}(?!\d)"
        r"|(?<![\w])\d{1,2}\.? [^\W\d_]{3}|[^\W\d_]{3}\.? \d{1,2}(?!\w)"
        r"|\d月"
    )
