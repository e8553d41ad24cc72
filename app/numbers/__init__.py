"""Track numbers: found in text, told whose they are, taken apart.

Outward go `find(text)`, `detect(number)`, `anatomy(number)`, `corrections(number)`,
`find_orders(text)` and `group(number)`; the rest of the package is their arithmetic and data.
"""

from app.numbers.candidate import Candidate, Reason
from app.numbers.compact import compact
from app.numbers.detector import detect
from app.numbers.finder import find
from app.numbers.grouping import group
from app.numbers.hints import Hints, prefix
from app.numbers.orders import Order, find_orders
from app.numbers.parts import Anatomy, Field, anatomy
from app.numbers.slips import Correction, corrections

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
