"""Serial shipping container codes (SSCC): 00, extension digit, company, serial, check digit.

European carriers print them on parcels: DHL Paket 00340..., DAO 00057..., Poczta Polska 00590...,
Posten Norge without the leading 00 (370...). Source: GS1 General Specifications 3.3.1 and 7.9.

>>> validate("00340434292135100186")
'00340434292135100186'
>>> is_valid("00340434292135100185")
False
>>> format("00340434292135100186")
'00 3 4043429 213510018 6'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"(00)?\d{18}", "gs1", (2, 1, 7, 9))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
