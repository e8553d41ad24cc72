"""IATA air waybills: three digits of the airline, seven digits, their remainder by 7.

Source: IATA Cargo Services Conference Resolution 600a.

>>> validate("02012345675")
'02012345675'
>>> is_valid("02012345676")
False
>>> format("02012345675")
'020 12345675'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{11}", "awb", (3, 8))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
