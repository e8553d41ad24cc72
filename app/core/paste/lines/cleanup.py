"""Repairs before a text is read: marks of chats removed, dates that are torn apart joined."""

import re

from app.core.paste.lines.normalize import search_form
from app.core.paste.vocabulary import months

CHAT_HEAD = re.compile(
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

# A time glued to the year, or to the day behind year and month, as cells without a gap are copied.
GLUED = re.compile(
    r"(?:(?<=[ ./,-])(20\d\d)|(?<=20\d\d[./-]\d\d)([./-]\d\d))(\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
)

ZONE = re.compile(r"[\[(]?(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d\d)?[\])]?")


def cleanup(text: str) -> str:
    """A normalized text ready to be cut into lines."""
    return apart(whole_dates(without_chat_heads(text)))


def apart(text: str) -> str:
    """The text with a blank around each time that is glued to its date.

    >>> apart("20/11/202614:05Arrived"), apart("2026-11-2014:05:33Arrived")
    ('20/11/2026 14:05 Arrived', '2026-11-20 14:05:33 Arrived')
    """
    return GLUED.sub(lambda match: f"{match[1] or match[2]} {match[3]} ", text)


def whole_dates(text: str) -> str:
    """The text with each year moved beside its day and month where it stood behind the time.

    >>> whole_dates("Fri Nov 20 14:05:00 CST 2026 Delivered")
    'Fri Nov 20 2026 14:05:00 CST Delivered'
    """
    return TORN.sub(r"\1 \3 \2", text)


def without_chat_heads(text: str) -> str:
    """The text without the sender and time of each message, if a history was forwarded in a chat.

    >>> without_chat_heads("[22/11/2026, 18:03] Ann: look\\n20.11.2026 a\\n19.11.2026 b")[:9]
    'look\\n20.1'
    """
    count = len(CHAT_HEAD.findall(text))
    if not count or len(DATED.findall(text)) < count + 2:
        return text
    return CHAT_HEAD.sub("", text)


def zone_below(above: str, shown: str) -> bool:
    """Whether a line is the zone of the time that ends the line above.

    >>> zone_below("2026-11-20 14:05", "[GMT+8]"), zone_below("Delivered", "[GMT+8]")
    (True, False)
    """
    return bool(ZONE.fullmatch(shown.lower())) and above[-3:-2] in ":0123456789" and ":" in above


def month_below(above: str, shown: str) -> bool:
    """Whether a line is the month of the day in the line above, as on a calendar leaf.

    >>> month_below("20", "nov 2026"), month_below("20", "nov by courier")
    (True, False)
    """
    if not above.isdigit() or len(above) > 2 or len(shown) > 20:
        return False
    month, *year = search_form(shown).replace(".", " ").split()[:3] or [""]
    return month in months() and (not year or (len(year) == 1 and year[0].isdigit()))
