"""Shipment codes of Correos (Spain): twenty-three characters that end with a control letter.

Product, client, extra services, serial, piece, postcode, letter. Source: Correos Annex XI
(layout); the letter is the sum of the ASCII codes modulo 23.

>>> validate("PQAB120712345670128013J")
'PQAB120712345670128013J'
>>> is_valid("PQAB120712345670128013R")
False
>>> format("PQAB120712345670128013J")
'PQ AB12 07 1234567 01 28013 J'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"[A-Z]{2}[0-9A-Z]{4}\d{16}[A-Z]", "correos", (2, 4, 2, 7, 2, 5, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
