"""What a stretch of letters and digits could be other than a track number."""

import re

from app.core.carriers.countries import COUNTRIES
from app.core.numbers.checks import CHECKS

SHORTEST, LONGEST = 8, 40
CARDS = ("4", "51", "52", "53", "54", "55", "22", "23", "24", "25", "26", "27", "34", "37", "62")

# Lengths of bank accounts by country, from the IBAN registry of SWIFT (ISO 13616).
IBAN_LENGTHS = (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28",
    "EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26",
    "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30",
    "NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23",
    "TN24 TR26 UA29 VA22 VG24 XK20",
)
IBANS = {code[:2]: int(code[2:]) for row in IBAN_LENGTHS for code in row.split()}

# Letters that are read or typed for digits.
AS_DIGITS = str.maketrans("OQDILZSGB", "000112568")
MISREAD = re.compile(r"[A-Z]{2}[0-9OQDILZSGB]{9}[A-Z]{2}", re.ASCII)

# How dates and telephone numbers are grouped: lengths of the chunks, digits only.
OTHER_GROUPS = frozenset(
    ((4, 2, 2), (2, 2, 4), (3, 3, 4), (1, 3, 3, 4), (1, 3, 3, 2, 2), (3, 3, 2, 2), (2, 3, 3, 2, 2),
     (1, 3, 4, 3), (1, 3, 2, 2, 3), (1, 3, 2, 3, 2),
     (3, 2, 2, 2), (2, 2, 2, 2, 2), (3, 3, 3), (2, 3, 3, 3), (3, 7, 7))
)  # fmt: skip


def plausible(token: str, *, announced: bool) -> bool:
    """Whether a compact token has the looks of a track number at all."""
    if not SHORTEST <= len(token) <= LONGEST:
        return False
    digits = sum(c.isdigit() for c in token)
    if digits < (4 if announced else 5) or digits * 3 < len(token):
        return False
    return not card(token)


def card(token: str) -> bool:
    """Whether sixteen digits are a payment card: a scheme's beginning and a right Luhn digit.

    >>> card("4111111111111111"), card("7035114477138472")
    (True, False)
    """
    if len(token) != 16 or not token.isdigit():
        return False
    return token.startswith(CARDS) and CHECKS["luhn"].passes(token)


def iban(token: str) -> bool:
    """Whether a compact token is a bank account: letters as 10-35, first four at the end, mod 97.

    >>> iban("DE89370400440532013000"), iban("RR123456785CN")
    (True, False)
    """
    if IBANS.get(token[:2]) != len(token):
        return False
    moved = token[4:] + token[:4]
    return int("".join(str(int(symbol, 36)) for symbol in moved)) % 97 == 1


def order(token: str) -> bool:
    """Whether sixteen digits are rather an AliExpress order than a number of Canada Post.

    >>> order("8012345678901234"), order("7035114477138472")
    (True, False)
    """
    return (
        len(token) == 16
        and token.startswith(("8", "30", "11", "10", "50"))
        and (not CHECKS["gs1"].passes(token))
    )


def timestamp(token: str) -> bool:
    """Whether a token is a moment to the second, year first, as fourteen digits or with T and Z.

    >>> timestamp("20261122231726"), timestamp("20261122T231726Z"), timestamp("20450012345678")
    (True, True, False)
    """
    if token[8:9] == "T":
        token = token.removesuffix("Z").replace("T", "")
    if len(token) != 14 or not token.isdigit():
        return False
    month, day, hour, minute, second = (int(token[i : i + 2]) for i in range(4, 14, 2))
    return (
        1990 <= int(token[:4]) <= 2039
        and 1 <= month <= 12
        and 1 <= day <= 31
        and hour < 24
        and minute < 60
        and second < 60
    )


def misread(token: str) -> bool:
    """Whether a token is the number of a post but for a letter where a digit belongs.

    >>> misread("RR12345678SCN"), misread("RR12345678SXX"), misread("RR12345679SCN")
    (True, False, False)
    """
    if MISREAD.fullmatch(token) is None:
        return False
    number = token[:2] + token[2:11].translate(AS_DIGITS) + token[11:]
    return number[11:] in COUNTRIES and CHECKS["s10"].passes(number)


def grouped_otherwise(groups: tuple[int, ...], token: str) -> bool:
    """Whether digits are grouped like a date or a telephone number, or are a payment card."""
    if card(token):
        return True
    if not token.isdigit():
        return False
    # A trunk prefix, an area and the rest.
    return groups in OTHER_GROUPS or (len(groups) > 1 and token[0] == "0" and len(token) <= 11)
