"""Numbers as scanners and labels give them: with GS1 identifiers, separators, routing around them.

Sources: GS1 General Specifications 3 and 7.8 (identifiers, FNC1); ISO/IEC 15424 (symbology
identifiers); USPS Publication 199 (420 and the postcode before the number); DPD Parcel Label
Specification 2.4.1 (% postcode number service country); github.com/jkeen/tracking_number_data
(the twelve digits within the longer scans of FedEx).
"""

import re

from app.core.numbers.checks import CHECKS

# The separator that a scanner sends between two fields, and how programs write it down.
SEPARATOR = "\x1d"
WRITTEN = re.compile(
    r"<GS>|<FNC1>|\[FNC1\]|\[GS\]|\{GS\}|\{FNC1\}|\(FNC1\)|\\X1D|\\U001D|\\F|\^\]|~1(?=[0-9(])|\u241d|\u00e8"
)
SYMBOLOGY = re.compile(r"(?<![0-9A-Z])\][A-Z][0-9A-Z](?= ?[0-9A-Z(\x1d])")
POSTCODE = re.compile(
    r"(?<![0-9A-Z(])(?:\(420\) ?|420)\d{5}(?:-?\d{4})?(?: ?\x1d ?|(?= ?\()|(?= 9[1-5]\d{20}))"
)
# An identifier in brackets that belongs to the number behind it, and one that does not.
OWN = re.compile(r"\((00|9[1-5])\) ?(?=\d)")
APART = re.compile(r"\((?:0[12]|1[0-7]|2[0-2]|37|40[0-3]|41\d|42[01]|240|241|250)\) ?(?=[0-9A-Z])")
DPD = re.compile(r"%[0-9A-Z]{7} ?(\d{14}) ?\d{6}[0-9A-Z]?(?![0-9A-Z])")
# How the two-dimensional code of UPS begins: format, postcode (MaxiCode, ISO/IEC 16023).
MAXICODE = re.compile(r"\[\)>\x1e?[0-9]{2}\x1d(?:[0-9]{2})?[0-9A-Z ]{5,9}\x1d")
# DPD's and GLS's numbers are printed with their check sign and without it.
WITH_CHECK = {15: "iso3736", 12: "gls12"}
SSCC = re.compile(r"00\d{18}", re.ASCII)
USPS = re.compile(r"420(?:\d{5}|\d{9})(9[1-5]\d{20}|9[2-5]\d{24})", re.ASCII)


def bare(text: str) -> str:
    """Upper-case text whose numbers stand without what belongs to their barcode only.

    >>> bare("(00)340434161094042557").strip(), bare("%000780209980000020033101276").strip()
    ('00340434161094042557', '09980000020033')
    """
    if "[)>" in text:
        text = MAXICODE.sub(SEPARATOR, text)
    if "]" in text:
        text = SYMBOLOGY.sub(" ", text)
    if (
        "<" in text
        or "[" in text
        or "{" in text
        or "\\" in text
        or "(F" in text
        or "~1" in text
        or "\u241d" in text
    ):
        text = WRITTEN.sub(SEPARATOR, text)
    if "420" in text:
        text = POSTCODE.sub("", text)
    if "(" in text:
        text = APART.sub(" / ", OWN.sub(r" \1", text))
    if "%" in text:
        text = DPD.sub(r" \1 ", text)
    return text


def unwrapped(number: str) -> str:
    """The number that people know, out of the longer one that a scanner reads from its label.

    >>> unwrapped("420481099405510200864168997758")
    '9405510200864168997758'
    >>> unwrapped("1001921334250001000300779017972697")
    '779017972697'
    """
    if len(number) < 28 or not number.isdigit():
        return number
    found = USPS.fullmatch(number)
    if found and CHECKS["gs1"].passes(found[1]):
        return found[1]
    if len(number) == 34 and number[-14:-12] == "00" and CHECKS["fdx34"].passes(number):
        return _express(number[-12:]) or number
    if len(number) == 32 and number[0] == "3" and CHECKS["fdx32"].passes(number):
        return _express(number[16:28]) or number
    if len(number) == 28 and CHECKS["iso3736"].passes(number):
        return number[7:21]
    return number


def _express(number: str) -> str:
    return number if CHECKS["fedex12"].passes(number) else ""


def alike(number: str) -> str:
    """What two ways of writing one parcel's number have in common.

    >>> alike("09980000020033F"), alike("123456789011"), alike("00340434161094042557")
    ('09980000020033', '12345678901', '340434161094042557')
    """
    check = WITH_CHECK.get(len(number))
    if check:
        return number[:-1] if CHECKS[check].passes(number) else number
    if len(number) < 20:
        return number
    if SSCC.fullmatch(number):
        return number[2:]
    if len(number) == 22 and number.startswith("96") and CHECKS["fdx96"].passes(number):
        return number[-15:]
    return number.removeprefix("J") if number.startswith("JJD") else number
