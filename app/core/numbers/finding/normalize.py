"""Pasted text made plain: capital Latin letters, digits 0-9, simple dashes; other codes blanked."""

import re
import unicodedata

from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.detector import best
from app.core.numbers.detecting.reasons import lead
from app.core.numbers.finding.barcodes import bare
from app.core.numbers.finding.dates_and_phones import BLANK, without_dates_and_phones
from app.core.numbers.finding.mail_source import readable
from app.core.numbers.finding.mobiles import without_mobiles
from app.core.numbers.finding.other_numbers import iban
from app.core.numbers.finding.other_scripts import latin_numbers
from app.core.numbers.finding.shop_orders import blank_orders

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
DIGIT = re.compile(r"\d")
UUID = re.compile(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", re.ASCII)
IBAN = re.compile(
    r"\b[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?\b",
    re.ASCII,
)

# A sign that the compatibility forms would glue to the number behind it.
NUMERO = "\u2116"

# Groups with other signs between than blanks and hyphens; a host or a price may look so too.
PUNCTUATED = re.compile(
    r"(?<![0-9A-Z./@\u00b7_-])[0-9A-Z]{1,20}(?:[./\u00b7_][0-9A-Z]{1,20}){1,9}(?![./\u00b7_-]?[0-9A-Z@])",
    re.ASCII,
)
# Neither a price, nor an address of the internet, nor a telephone is grouped so.
PRINTED_IN_FOURS = re.compile(r"[0-9]{4}(?:[./\u00b7_][0-9]{4}){2,8}")
PUNCTUATION = str.maketrans("", "", "./\u00b7_")
# The number of a post with several of these signs in it, and an air waybill as airlines print it:
# the number of most airlines begins with a nought as a telephone does.
POSTAL = re.compile(
    r"(?<![0-9A-Z])[A-Z]{2}(?:[ ./\u00b7_-]?[0-9]){9}[ ./\u00b7_-]?[A-Z]{2}(?![0-9A-Z])",
    re.ASCII,
)
AIR_WAYBILL = re.compile(
    r"(?<=AWB|ILL)(?P<between>\b[^0-9\n]{1,12})(?P<line>[0-9]{3})[ -](?P<rest>[0-9]{8})(?![0-9-])"
)
SIGNS = str.maketrans("", "", " ./\u00b7_-")
FEWEST_DIGITS = 8


def plain(text: str) -> str:
    """Upper-case text in which only track numbers are left to be found.

    Orders written with hyphens, bank accounts and UUIDs are blanked; letters of other scripts that
    look like Latin ones become Latin where that makes a known number.

    >>> plain("№rr123456785сn")
    '#RR123456785CN'
    """
    text = readable(text)
    if not DIGIT.search(text):
        return text.upper()
    if text.isascii():
        text = text.upper()
    else:
        text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text).replace(NUMERO, "#")).upper()
        digits = {
            ord(c): str(unicodedata.decimal(c)) for c in set(text) if c > "9" and c.isdecimal()
        }
        text = latin_numbers(DASHES.sub("-", text.translate(digits)))
    if "AWB" in text or "WAYBILL" in text:
        text = AIR_WAYBILL.sub(_waybill, text)
    if "." in text or "/" in text:
        text = POSTAL.sub(_postal, text)
    text = IBAN.sub(_account, UUID.sub(BLANK, blank_orders(bare(text))))
    return PUNCTUATED.sub(_grouped, without_mobiles(without_dates_and_phones(text)))


def _postal(match: "re.Match[str]") -> str:
    joined = match[0].translate(SIGNS)
    return joined if CHECKS["s10"].passes(joined) else match[0]


def _waybill(match: "re.Match[str]") -> str:
    number = match["line"] + match["rest"]
    return match["between"] + number if CHECKS["awb"].passes(number) else match[0]


def _grouped(match: "re.Match[str]") -> str:
    """Groups as one number, where that is a known one."""
    joined = match[0].translate(PUNCTUATION)
    if len(joined) < 10 or sum(map(str.isdigit, joined)) < FEWEST_DIGITS:
        return match[0]
    first = best(joined)
    fours = PRINTED_IN_FOURS.fullmatch(match[0]) and first and first.check == "pass"
    telling = first and (
        first.tier == "sure" or len(lead(first)) >= 2 or not joined.isdigit() or fours
    )
    if first and telling and first.tier != "possible":
        return joined
    return BLANK if joined.isdigit() else match[0]


def _account(match: "re.Match[str]") -> str:
    return BLANK if iban(match[0].replace(" ", "")) else match[0]
