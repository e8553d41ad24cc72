"""UPS 1Z numbers: shipper account, service and package, eighteen characters.

Letters count as (ASCII - 3) mod 10. Source: github.com/jkeen/tracking_number_data
(couriers/ups.json).

>>> validate("1Z5R89390357567127")
'1Z5R89390357567127'
>>> is_valid("1Z5R89390357567128")
False
>>> format("1Z5R89390357567127")
'1Z 5R8 939 03 5756 712 7'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"1Z[0-9A-Z]{15}\d", "ups", (2, 3, 3, 2, 4, 3, 1))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
