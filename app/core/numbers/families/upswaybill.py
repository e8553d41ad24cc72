"""UPS waybills: a letter and ten digits, for freight and mail.

Source: github.com/jkeen/tracking_number_data (couriers/ups.json).

>>> validate("K2479825491")
'K2479825491'
>>> is_valid("K2479825492")
False
>>> format("K2479825491")
'K 2479 8254 91'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"[AHJKTV]\d{10}", "upsw", (1, 4, 4, 2))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
