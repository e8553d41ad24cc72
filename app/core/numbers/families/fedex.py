"""FedEx Express numbers: twelve digits, the last one a check digit.

Source: github.com/jkeen/tracking_number_data (couriers/fedex.json).

>>> validate("986578788855")
'986578788855'
>>> is_valid("986578788856")
False
>>> format("986578788855")
'9865 7878 8855'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{12}", "fedex12", (4, 4, 4))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
