"""Weighing evidence: how rare a shape is by chance, what the check digit adds, who is common.

All figures are powers of ten. The score orders the candidates of one number: the more strings a
format accepts, the less it says that this very string is one of them. The proof compares with
chance and decides the tier.
"""

from math import log10
from typing import NamedTuple

# How common a carrier is in the parcels of a shopper who orders from abroad; 3 is everyday.
PRIOR = {3: 0.0, 2: -0.6, 1: -1.1, 0: -1.7}

# How sure it is that the format is what the carrier prints.
STRENGTH = {"documented": 0.0, "observed": -0.1, "community": -0.4}

# Other things than track numbers seldom have many digits: each one beyond eight tells a little.
LONG = 0.13

TIERS = {"sure": 0, "likely": 1, "possible": 2}

SURE_CHECKED = 3.0
SURE_UNCHECKED = 6.0
LIKELY_CHECKED = 1.0
LIKELY_UNCHECKED = 2.0

# A failed check digit is worth showing when the rest of the shape is this rare.
TELLING = 1.5


class Evidence(NamedTuple):
    """The weight of one format for numbers of one length that fit it, check digit and all.

    `telling` says that the shape alone is rare enough to show a failed check digit.
    """

    score: float
    proof: float
    tier: str
    telling: bool


def tier(proof: float, *, checked: bool, documented: bool = True) -> str:
    """The tier that a proof earns.

    >>> tier(4.2, checked=True), tier(4.2, checked=False), tier(0.5, checked=True)
    ('sure', 'likely', 'possible')
    """
    if checked and proof >= SURE_CHECKED:
        return "sure"
    if not checked and documented and proof >= SURE_UNCHECKED:
        return "sure"
    return "likely" if proof >= (LIKELY_CHECKED if checked else LIKELY_UNCHECKED) else "possible"


def weigh(
    *,
    length: int,
    chance: float,
    size: float,
    values: int,
    prior: int,
    strength: str,
    digits: bool,
) -> Evidence:
    """Evidence for a format; `chance` is without the check, which takes one of `values`."""
    common = PRIOR[prior] + STRENGTH[strength]
    shape = -log10(chance) + (LONG * max(0, length - 8) if digits else 0.0)
    proof = shape + log10(values) + common
    return Evidence(
        score=common - size + log10(values),
        proof=proof,
        tier=tier(proof, checked=values > 1, documented=strength == "documented"),
        telling=shape >= TELLING,
    )
