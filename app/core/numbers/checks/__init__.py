"""Check digits: the arithmetic alone, by the names that the carrier table uses.

Every scheme has `expected(number)`, `passes(number)` and `working(number)`; all take a compact
number (upper case, no separators) of the right shape.
"""

from app.core.numbers.checks.iso7064 import Mod3736
from app.core.numbers.checks.luhn import Luhn
from app.core.numbers.checks.mod7 import Mod7
from app.core.numbers.checks.weighted import ASCII, ONTRAC, UPS, Weighted
from app.core.numbers.checks.working import Working

Check = Weighted | Mod7 | Luhn | Mod3736

TENS = "0987654321"
S10 = "50987654321"
FEDEX = "01234567890"
CORREOS = "TRWAGMYFPDXBNJZSQVHLCKE"
GS1_WEIGHTS = (3, 1)


def _gs1(name: str, first: int | None = None, lead: str = "") -> Weighted:
    return Weighted(name, GS1_WEIGHTS, 10, TENS, first=first, lead=lead, from_right=True)


# Sources: UPU S10-12; GS1 General Specifications 7.9; USPS Publication 199; IATA Resolution 600a;
# ISO 7064; DPD Parcel Label Specification 2.4.1; GLS Uni-Box 2D V0110; Correos Annex XI;
# pypi.org/project/modulus11 (TNT);
# github.com/jkeen/tracking_number_data (CHECKSUM_ALGORITHMS.md and couriers/*.json).
CHECKS: dict[str, Check] = {
    check.name: check
    for check in (
        Weighted("s10", (8, 6, 4, 2, 3, 5, 9, 7), 11, S10, first=2, last=10, at=10),
        Weighted("tnt9", (8, 6, 4, 2, 3, 5, 9, 7), 11, S10),
        Weighted("poslaju", (8, 6, 4, 2, 3, 5, 9, 7), 11, S10, first=3, last=11, at=11),
        _gs1("gs1"),
        _gs1("gs1p91", lead="91"),
        _gs1("gs1p92", lead="92"),
        _gs1("gs1t22", first=-22),
        _gs1("gs1t26", first=-26),
        _gs1("colis", first=2),
        Mod7(),
        Mod7("awb", first=3),
        Weighted("ups", (1, 2), 10, TENS, first=2, table=UPS),
        Weighted("upsw", (1, 2), 10, TENS, first=1),
        Weighted("fedex12", (3, 1, 7), 11, FEDEX),
        Weighted("fdx14", (3, 1, 7), 11, FEDEX, first=2),
        Weighted("fdx32", (3, 1, 7), 11, FEDEX, first=16, last=27, at=27),
        Weighted("fdx34", (1, 7, 3), 11, FEDEX, first=-14),
        Weighted("fdx15", (1, 3), 10, TENS),
        Weighted("fdx96", (1, 3), 10, TENS, first=-15),
        Luhn(),
        Mod3736(),
        Weighted("ident", (4, 9), 10, TENS),
        Weighted("gls12", (3, 1), 10, TENS, added=1),
        Weighted("correos", (1,), 23, CORREOS, table=ASCII),
        Weighted("ontrac", (1, 2), 10, TENS, table=ONTRAC),
    )
}

__all__ = ["CHECKS", "Check", "Luhn", "Mod7", "Mod3736", "Weighted", "Working"]
