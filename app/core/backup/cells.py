"""The track numbers in a cell of another program's table.

A cell that is one word is its number, of whatever carrier. Among other words, in a link, and beside
other numbers it is what the finder finds: what is glued together of all that is no number at all.
"""

import re

from app.core.numbers import compact, detect, find
from app.core.numbers.finding.other_numbers import grouped_otherwise

SHORTEST, LONGEST = 5, 40
LEAST = 8
"""Characters of a number that tells by itself what it is."""
LONGEST_CELL = 1_000
_SPOILED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_GROUPS = re.compile(r"[^\W_]+(?:[\s-]+[^\W_]+)+")
# What programs write around a number, so that a spreadsheet takes it for a text.
_AROUND = "=\"' \t\r\n\u200b\ufeff"
_SHORT_WORD = 3


def numbers_in(cell: str) -> tuple[str, ...]:
    """The numbers in a cell, compact; none where nobody can know one.

    >>> numbers_in("RR 123456785 CN"), numbers_in('="204500123456"'), numbers_in("2.045E+13")
    (('RR123456785CN',), ('204500123456',), ())
    >>> numbers_in("https://t.17track.net/en#nums=RR123456785CN,RB123456785GB")
    ('RR123456785CN', 'RB123456785GB')
    """
    inner = cell[:LONGEST_CELL].strip(_AROUND)
    if is_spoiled(inner):
        return ()
    whole = compact(inner)
    sound = whole.isascii() and SHORTEST <= len(whole) <= LONGEST and _digit(whole)
    if sound and _WORD.fullmatch(inner):
        return (whole,)
    found = tuple(one for one in find(inner) if SHORTEST <= len(one) <= LONGEST)
    if found or not sound or not _GROUPS.fullmatch(inner):
        return found
    groups = _WORD.findall(inner)
    words = any(not _digit(group) and len(group) > _SHORT_WORD for group in groups)
    other = words or grouped_otherwise(tuple(map(len, groups)), whole)
    return () if other else (whole,)


def number_in(cell: str) -> str:
    """The number in a cell that holds one; "" where it holds none, or several.

    >>> number_in("RR 123456785 CN"), number_in("Lamp")
    ('RR123456785CN', '')
    """
    found = numbers_in(cell)
    return found[0] if len(found) == 1 else ""


def is_telling(cell: str) -> bool:
    """Whether a cell is a number that some carrier's are like, and no word or count beside one.

    >>> is_telling("RR 123456785 CN"), is_telling("12345678"), is_telling("Lamp")
    (True, False, False)
    """
    number = number_in(cell)
    return len(number) >= LEAST and any(one.tier != "possible" for one in detect(number))


def is_spoiled(cell: str) -> bool:
    """Whether a spreadsheet has rounded the number, so that nobody can know it any more.

    >>> is_spoiled("2,04500E+13"), is_spoiled("20450012345678")
    (True, False)
    """
    return _SPOILED.fullmatch(cell.strip()) is not None


def _digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
