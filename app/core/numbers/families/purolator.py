"""Purolator numbers: twelve digits with a Luhn digit at the end.

Source: github.com/jkeen/tracking_number_data (couriers/purolator.json).

>>> validate("320698578202")
'320698578202'
>>> is_valid("320698578203")
False
>>> format("320698578202")
'320 698 578 202'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"[0-5]\d{11}", "luhn", (3, 3, 3, 3))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
