"""Whether a pasted text looks like a page with a history, cheap enough for each keystroke."""

import re
from functools import cache

SHORTEST = 150
FEWEST_LINES = 3
FEWEST_DATED = 2
LOOKED_AT = 20_000


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


@cache
def _dated() -> re.Pattern[str]:
    """A clock, a day in figures, or a day beside a word that may be a month."""
    return re.compile(
        r"(?<![\d:])\d{1,2}:\d\d(?!\d)"
        r"|(?<!\d)(?:\d{1,4}[./-]){2}\d{1,4}(?!\d)"
        r"|(?<![\w])\d{1,2}\.? [^\W\d_]{3}|[^\W\d_]{3}\.? \d{1,2}(?!\w)"
        r"|\d月"
    )
