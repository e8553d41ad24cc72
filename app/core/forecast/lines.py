"""The lines on which parcels travel, with the days that they usually take.

The days are what forwarders and guides for shoppers claim, collected in 2026; none of them is a
promise of a carrier. What nobody answers for with a name known to shoppers is told as our estimate.
They count from the carrier's acceptance to the delivery.
"""

from typing import NamedTuple

from app.core.parcel.glance import Glance

EUROPE = frozenset(
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI"
    " SK".split()
)
SOUTH_EAST_ASIA = frozenset("BN ID KH LA MM MY PH SG TH TL VN".split())
CAINIAO = frozenset({"cainiao"})
EXPRESS = frozenset({"dhl-express", "ups", "fedex", "tnt", "china-ems", "sf-express"})
CHINA = frozenset({"CN", "HK", "MO"})


class Line(NamedTuple):
    """A line, with its days and who says so; "" in `told_by` where it is our own estimate.

    An empty condition fits every parcel: `services` are parts of what the carrier calls the line,
    `letters` the first letters of an S10 number, `domestic` one country only.
    """

    id: str
    low: int
    high: int
    told_by: str
    carriers: frozenset[str] = frozenset()
    services: tuple[str, ...] = ()
    destinations: frozenset[str] = frozenset()
    letters: str = ""
    domestic: bool = False

    @property
    def kind(self) -> str:
        """Who says so: "guide", "forwarder", or "estimate" where it is ourselves."""
        return KINDS.get(self.told_by, "estimate")


RUSSIA = frozenset({"RU"})
AMERICA = frozenset({"US"})
GUIDE, CASHBACK, FORWARDER = "pajamapatty.ru", "megabonus.com", "woodropship.com"
KINDS = {GUIDE: "guide", CASHBACK: "guide", FORWARDER: "forwarder"}

LINES = (
    Line("domestic", 1, 7, "", domestic=True),
    Line("ru_economy", 30, 60, GUIDE, services=("economy",), destinations=RUSSIA),
    Line("ru_premium", 7, 15, GUIDE, services=("premium",), destinations=RUSSIA),
    Line("ru_express", 3, 10, GUIDE, EXPRESS, destinations=RUSSIA),
    Line("ru_special", 10, 20, GUIDE, frozenset({"yanwen"}), destinations=RUSSIA),
    Line("ru_standard", 15, 45, GUIDE, CAINIAO, destinations=RUSSIA),
    Line("ru_post", 14, 35, GUIDE, destinations=RUSSIA),
    Line("cainiao_premium", 5, 10, FORWARDER, CAINIAO, ("premium",)),
    Line("cainiao_economy", 20, 45, FORWARDER, CAINIAO, ("economy",)),
    Line("cainiao_standard", 10, 18, FORWARDER, CAINIAO, ("standard",)),
    Line("ali_premium", 7, 15, FORWARDER, services=("aliexpress premium",)),
    Line("ali_standard", 10, 45, FORWARDER, CAINIAO),
    Line("epacket_us", 9, 21, FORWARDER, letters="L", destinations=AMERICA),
    Line("express", 5, 10, "", EXPRESS, destinations=EUROPE | AMERICA),
    Line("ems", 5, 10, "", letters="E", destinations=EUROPE | AMERICA),
    Line("standard", 15, 30, "", destinations=EUROPE | AMERICA),
    Line("east_asia", 5, 10, "", destinations=frozenset({"JP", "KR"})),
    Line("south_east_asia", 7, 15, "", destinations=SOUTH_EAST_ASIA),
    Line("average", 28, 45, CASHBACK),
)
"""The first that fits is a parcel's line. The days for the USA are 7 to 15 working days."""


def line_of(one: Glance) -> Line | None:
    """The line of a parcel inside one country, or out of China; None for others, of which nothing
    is known.

    >>> from datetime import UTC, datetime
    >>> from app.core.model import Parcel
    >>> cover = Parcel("EE123456785CN", datetime(2026, 11, 22, tzinfo=UTC))
    >>> line_of(Glance(cover, origin="CN", destination="DE")).id
    'ems'
    """
    if one.origin is None or one.destination is None:
        return None
    if one.origin != one.destination and one.origin not in CHINA:
        return None
    return next((line for line in LINES if _fits(line, one)), None)


def _fits(line: Line, one: Glance) -> bool:
    number, service = one.cover.number, one.service.casefold()
    s10 = len(number) == 13 and number[:2].isalpha() and number[-2:].isalpha()
    return (
        line.domestic == (one.origin == one.destination)
        and (not line.carriers or one.cover.carrier in line.carriers)
        and (not line.services or any(name in service for name in line.services))
        and (not line.destinations or one.destination in line.destinations)
        and (not line.letters or (s10 and number[0] in line.letters))
    )
