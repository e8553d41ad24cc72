"""FedEx Ground numbers: fifteen digits, also behind 96 and a service in twenty-two.

Source: github.com/jkeen/tracking_number_data (couriers/fedex.json).

>>> validate("041441760228964")
'041441760228964'
>>> is_valid("041441760228965")
False
>>> format("041441760228964")
'0414 4176 0228 964'
"""

from app.core.numbers.compact import compact
from app.core.numbers.families.family import Family

FAMILY = Family(r"(96\d{5})?\d{15}", "fdx96", (4, 4, 4, 3))

validate = FAMILY.validate
is_valid = FAMILY.is_valid
format = FAMILY.format

__all__ = ["compact", "format", "is_valid", "validate"]
