"""Identcodes and Leitcodes of Deutsche Post: twelve or fourteen digits under a barcode.

Weights 4 and 9. Source: BWIPP wiki, Deutsche Post Identcode and Leitcode.

>>> validate("563102430313")
'563102430313'
>>> is_valid("563102430314")
False
>>> format("563102430313")
'56 310 243 031 3'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{12}(\d\d)?", "ident", (2, 3, 3, 3, 3))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
