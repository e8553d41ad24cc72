"""OnTrac numbers: C or D, thirteen digits and a check digit.

C counts as 4, D as 5. Source: github.com/jkeen/tracking_number_data (couriers/ontrac.json).

>>> validate("C11031500001879")
'C11031500001879'
>>> is_valid("C11031500001889")
False
>>> format("C11031500001879")
'C 1103 1500 0018 79'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"[CD]\d{14}", "ontrac", (1, 4, 4, 4, 2))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
