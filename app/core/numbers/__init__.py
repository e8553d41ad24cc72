"""Track numbers: found in text, told whose they are, taken apart.

Outward go `find(text)`, `detect(number)`, `best(number)`, `likely(number)`, `anatomy(number)`,
`corrections(number)`, `find_orders(text)`, `named_near(text, numbers)` and `group(number)`; the
rest of the package is their arithmetic and data.
"""

from app.core.numbers.anatomy import Anatomy, Field, anatomy
from app.core.numbers.compact import LONGEST, compact
from app.core.numbers.corrections import Correction, corrections
from app.core.numbers.detecting.candidate import Candidate, Reason
from app.core.numbers.detecting.detector import best, detect, likely
from app.core.numbers.detecting.hints import Hints, prefix
from app.core.numbers.detecting.reasons import reasons
from app.core.numbers.finding.finder import find
from app.core.numbers.finding.shop_orders import Order, find_orders
from app.core.numbers.finding.surroundings import named_near
from app.core.numbers.grouping import group

__all__ = [
    "LONGEST",
    "Anatomy",
    "Candidate",
    "Correction",
    "Field",
    "Hints",
    "Order",
    "Reason",
    "anatomy",
    "best",
    "compact",
    "corrections",
    "detect",
    "find",
    "find_orders",
    "group",
    "likely",
    "named_near",
    "prefix",
    "reasons",
]
