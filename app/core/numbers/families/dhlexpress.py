"""DHL Express waybills: ten digits, the last one the remainder by 7 of the others.

Source: github.com/jkeen/tracking_number_data (couriers/dhl.json).

>>> validate("3318810025")
'3318810025'
>>> is_valid("3318810026")
False
>>> format("3318810025")
'3318 8100 25'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{10,11}", "mod7", (4, 4, 3))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
