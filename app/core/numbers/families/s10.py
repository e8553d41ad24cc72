"""S10 numbers of the world's posts: service indicator, serial, check digit, country of origin.

`AA NNNNNNNN C CC`: two letters for the service, eight digits, a check digit, and the ISO 3166-1
code of the issuing operator's country (also XK for Kosovo). A number may come back after twelve
months. Source: UPU standard S10-12 (2017).

>>> validate("rr 1234 5678 5 cn")
'RR123456785CN'
>>> is_valid("RR123456789CN")
False
>>> format("RR123456785CN")
'RR 1234 5678 5 CN'
>>> split("RR123456785CN")
('RR', '12345678', '5', 'CN')
>>> service("EE123456785CN")
'ems'
"""

import re

from app.core.carriers.countries import COUNTRIES
from app.core.numbers.compact import compact
from app.core.numbers.families.errors import InvalidFormat
from app.core.numbers.families.family import Family

FAMILY = Family(r"[A-Z]{2}\d{9}[A-Z]{2}", "s10", (2, 4, 4, 1, 2))

SHAPE = re.compile(FAMILY.shape, re.ASCII).fullmatch
format = FAMILY.format

# First letter -> meaning; pairs that the standard sets apart stand in RANGES.
SERVICES = {
    "A": "unassigned", "B": "bilateral", "C": "parcel", "D": "bilateral", "E": "ems",
    "F": "unassigned", "G": "unassigned", "H": "ecommerce", "I": "unassigned", "J": "reserved",
    "K": "reserved", "L": "tracked", "M": "mbag", "N": "bilateral", "O": "unassigned",
    "P": "bilateral", "Q": "unassigned", "R": "registered", "S": "reserved", "T": "reserved",
    "U": "untracked", "V": "insured", "W": "reserved", "X": "unassigned", "Y": "unassigned",
    "Z": "bilateral",
}  # fmt: skip

# (first letter, first and last second letter) -> meaning, where it differs from the letter's own.
RANGES = (
    ("A", "V", "Z", "bilateral"),
    ("C", "V", "V", "insured_parcel"),
    ("G", "A", "A", "bilateral"),
    ("G", "D", "D", "bilateral"),
    ("Q", "A", "M", "reply"),
)

# Letters that the standard gives no service to; numbers with them exist all the same.
OUTSIDE = frozenset(("unassigned", "reserved"))


def validate(number: str) -> str:
    """The compact number; raises InvalidFormat or InvalidCheckDigit."""
    number = FAMILY.validate(number)
    if number[-2:] not in COUNTRIES:
        raise InvalidFormat(number)
    return number


def is_valid(number: str) -> bool:
    """Whether `validate` returns."""
    return FAMILY.is_valid(number) and compact(number)[-2:] in COUNTRIES


def split(number: str) -> tuple[str, str, str, str]:
    """Service indicator, serial, check digit and country of a compact number."""
    return number[:2], number[2:10], number[10], number[11:]


def service(number: str) -> str:
    """What the service indicator means, as the last part of a `numbers.service.` message key."""
    first, second = number[0], number[1]
    for letter, low, high, meaning in RANGES:
        if first == letter and low <= second <= high:
            return meaning
    return SERVICES[first]


__all__ = ["compact", "format", "is_valid", "service", "split", "validate"]
