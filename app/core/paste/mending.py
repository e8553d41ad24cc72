"""Lines put right before they are read: forwarded in a chat, or with a date that is torn apart."""

import re

from app.core.paste.plain import reading
from app.core.paste.words import months

SAID = re.compile(
    r"^(?:\[\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d{2}(?: ?[ap]m)? -) [^:\n]{1,30}: ",
    re.MULTILINE | re.IGNORECASE,
)
DATED = re.compile(r"^\W?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", re.MULTILINE)

# As C's asctime and Java's Date write a moment.
TORN = re.compile(
    r"\b([A-Z][a-z]{2} {1,2}\d{1,2}) (\d\d:\d\d:\d\d(?: [A-Z]{3,5}\b(?:[+-]\d\d:?\d\d)?)?)"
    r" (20\d\d)\b"
)


def whole_dates(text: str) -> str:
    """A text in which the year stands beside its day and month, and not behind the time.

    >>> whole_dates("Fri Nov 20 14:05:00 CST 2026 Delivered")
    'Fri Nov 20 2026 14:05:00 CST Delivered'
    """
    return TORN.sub(r"\1 \3 \2", text)


def unsaid(text: str) -> str:
    """A text without who sent which message when, where a history was forwarded in a chat.

    >>> unsaid("[22/11/2026, 18:03] Ann: look\\n20.11.2026 14:05 a\\n19.11.2026 14:05 b")[:9]
    'look\\n20.1'
    """
    count = len(SAID.findall(text))
    if not count or len(DATED.findall(text)) < count + 2:
        return text
    return SAID.sub("", text)


ZONE = re.compile(r"[\[(]?(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d\d)?[\])]?")


def zone_below(above: str, shown: str) -> bool:
    """Whether a line is the zone of the time that ends the line above.

    >>> zone_below("2026-11-20 14:05", "[GMT+8]"), zone_below("Delivered", "[GMT+8]")
    (True, False)
    """
    return bool(ZONE.fullmatch(shown.lower())) and above[-3:-2] in ":0123456789" and ":" in above


def month_below(above: str, shown: str) -> bool:
    """Whether a line is the month of the day in the line above, as on a leaf of a calendar.

    >>> month_below("20", "nov 2026"), month_below("20", "nov by courier")
    (True, False)
    """
    if not above.isdigit() or len(above) > 2 or len(shown) > 20:
        return False
    month, *year = reading(shown).replace(".", " ").split()[:3] or [""]
    return month in months() and (not year or (len(year) == 1 and year[0].isdigit()))
