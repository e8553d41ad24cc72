"""Domestic numbers of Russian Post: index of the office, month, serial, check digit.

Source: pochta.ru (SHPI, domestic barcodes); the digit is the GS1 one.

>>> validate("10100012345674")
'10100012345674'
>>> is_valid("10100012345675")
False
>>> format("10100012345674")
'101000 12 34567 4'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"[1-9]\d{13}", "gs1", (6, 2, 5, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
