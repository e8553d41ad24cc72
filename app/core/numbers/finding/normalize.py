"""Pasted text made plain: capital Latin letters, digits 0-9, simple dashes; other codes blanked."""

import re
import unicodedata

from app.core.numbers.compact import LOOKALIKES
from app.core.numbers.detecting.detector import detect
from app.core.numbers.finding.other_numbers import iban
from app.core.numbers.finding.shop_orders import blank_orders

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
MIXED = re.compile(r"[0-9A-Z" + "".join(map(chr, LOOKALIKES)) + r"]{8,40}")
UUID = re.compile(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", re.ASCII)
IBAN = re.compile(
    r"\b[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?\b",
    re.ASCII,
)

# A sign that the compatibility forms would glue to the number behind it.
NUMERO = "\u2116"

# What stands for a code that is not a track number: nothing joins across it.
BLANK = " / "


def plain(text: str) -> str:
    """Upper-case text in which only track numbers are left to be found.

    Orders written with hyphens, bank accounts and UUIDs are blanked; letters of other scripts that
    look like Latin ones become Latin where that makes a known number.

    >>> plain("№rr123456785сn")
    '#RR123456785CN'
    """
    if text.isascii():
        text = text.upper()
    else:
        text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text).replace(NUMERO, "#")).upper()
        digits = {
            ord(c): str(unicodedata.decimal(c)) for c in set(text) if c > "9" and c.isdecimal()
        }
        text = MIXED.sub(_latin, DASHES.sub("-", text.translate(digits)))
    return IBAN.sub(_account, UUID.sub(BLANK, blank_orders(text)))


def _latin(match: "re.Match[str]") -> str:
    word = match[0]
    latin = word.translate(LOOKALIKES)
    if word == latin or sum(c.isdigit() for c in word) < 5 or not detect(latin):
        return word
    return latin


def _account(match: "re.Match[str]") -> str:
    return BLANK if iban(match[0].replace(" ", "")) else match[0]
