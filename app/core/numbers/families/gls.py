"""GLS parcel numbers with their check digit: eleven printed digits and a twelfth.

The eleven-digit form carries none. Source: GLS Uni-Box TechDoku 2D V0110, chapter 3.2.1.

>>> validate("123456789011")
'123456789011'
>>> is_valid("123456789012")
False
>>> format("123456789011")
'12 345678901 1'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"\d{12}", "gls12", (2, 9, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
