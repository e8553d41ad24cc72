"""USPS Intelligent Mail package barcodes: 22 or 26 digits that begin with 92 to 95.

Channel 92-95, service type, mailer id, serial, check digit. Source: USPS Publication 199.

>>> validate("9400123456789012345674")
'9400123456789012345674'
>>> is_valid("9400123456789012345673")
False
>>> format("9400123456789012345674")
'9400 1234 5678 9012 3456 74'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"9[1-5]\d{20}(\d{4})?", "gs1", (4, 4, 4, 4, 4, 2))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
