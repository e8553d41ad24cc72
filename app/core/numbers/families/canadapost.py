"""Canada Post parcel numbers (PIN): sixteen digits, the last one a check digit.

Source: github.com/jkeen/tracking_number_data (couriers/canadapost.json).

>>> validate("7035114477138472")
'7035114477138472'
>>> is_valid("7035114477138471")
False
>>> format("7035114477138472")
'7035 1144 7713 8472'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{16}", "gs1", (4, 4, 4, 4))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
