"""DPD parcel labels: fourteen or twenty-seven digits and a check character.

Source: DPD Parcel Label Specification 2.4.1; ISO 7064 MOD 37,36.

>>> validate("09980000020033F")
'09980000020033F'
>>> is_valid("09980000020033G")
False
>>> format("09980000020033F")
'0998 0000 0200 33 F'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{14}(\d{13})?[0-9A-Z]", "iso3736", (4, 4, 4, 2, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
