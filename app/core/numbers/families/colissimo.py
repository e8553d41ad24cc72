"""Colissimo parcel numbers: a product code of two characters, ten digits and a check digit.

The product code is not covered by the check digit.

>>> validate("6Q01929938641")
'6Q01929938641'
>>> is_valid("6Q01929938642")
False
>>> format("6Q01929938641")
'6Q 01929 93864 1'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d[A-Z]\d{11}", "colis", (2, 5, 5, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
