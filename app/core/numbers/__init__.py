"""Track numbers: found in text, told whose they are, taken apart.

Outward go `find(text)`, `detect(number)`, `anatomy(number)`, `corrections(number)`,
`find_orders(text)` and `group(number)`; the rest of the package is their arithmetic and data.
"""

from app.core.numbers.candidate import Candidate, Reason
from app.core.numbers.compact import compact
from app.core.numbers.detector import detect
from app.core.numbers.finder import find
from app.core.numbers.grouping import group
from app.core.numbers.hints import Hints, prefix
from app.core.numbers.orders import Order, find_orders
from app.core.numbers.parts import Anatomy, Field, anatomy
from app.core.numbers.slips import Correction, corrections

__all__ = [
    "Anatomy",
    "Candidate",
    "Correction",
    "Field",
    "Hints",
    "Order",
    "Reason",
    "anatomy",
    "compact",
    "corrections",
    "detect",
    "find",
    "find_orders",
    "group",
    "prefix",
]
