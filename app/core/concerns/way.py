"""Where and when the parcel was seen, held against where and when it can have been."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from app.core.concerns.concern import ACT, NOTICE, Concern, Own
from app.core.model.days import utc_day
from app.core.parcel.glance import Glance

NEAR_THE_END = ("dl", "od", "ap", "df")
"""Beginnings of the statuses that are reached only where the parcel goes."""

AHEAD, BEHIND = timedelta(hours=14), timedelta(hours=12)
"""How far clocks on earth are ahead of UTC, and behind it."""

FAST = timedelta(days=3)
EXPRESS_FAST = timedelta(days=1)
EXPRESS = frozenset(("china-ems", "dhl-express", "fedex", "sf-express", "tnt", "ups"))

SAME: Mapping[str, str] = {
    **dict.fromkeys(("GG", "IM", "JE"), "GB"),
    **dict.fromkeys(("GF", "GP", "MC", "MF", "MQ", "PM", "RE", "YT"), "FR"),
    **dict.fromkeys(("AS", "GU", "MP", "PR", "VI"), "US"),
    **{"AX": "FI", "LI": "CH", "SJ": "NO", "SM": "IT", "VA": "IT"},
}
"""Territories that a carrier may name in the place of their country."""

_PARTS = (
    "CN HK MO TW JP KR SG MY TH VN PH ID KH LA MM IN BD LK PK NP",
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK"
    " AL BA BY MD ME MK RS UA XK",
    "US CA MX BR AR CL CO PE EC UY BO PY CR PA DO GT",
    "AU NZ",
    "ZA NG KE GH",
)
PART: Mapping[str, int] = {
    code: part for part, codes in enumerate(_PARTS) for code in codes.split()
}
"""Parts of the world too far apart for a post to cross in three days; without their edges."""


def destination(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The parcel goes to another country than the visitor's, or was given out there.

    Countries on the way prove nothing, and a parcel that goes back is elsewhere anyhow.
    """
    sub = glance.sub
    mine = own.country or glance.cover.destination
    if sub is None or mine is None or sub.startswith("ex."):
        return None
    seen = glance.here if sub[:2] in NEAR_THE_END and glance.here else glance.told_destination
    if seen is None or seen == mine or SAME.get(seen, seen) == SAME.get(mine, mine):
        return None
    level = NOTICE if seen == glance.cover.destination else ACT
    args = (("country", seen), ("mine", mine))
    return Concern("destination", level, args, None, "other_country")


def city(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The place of the last stretch is another one than the visitor's city."""
    if not own.city or not _here(glance, own):
        return None
    from app.core.concerns.places import elsewhere

    if not elsewhere(glance.place, own.city):
        return None
    args = (("place", glance.place), ("city", own.city))
    return Concern("city", NOTICE, args, None, _letter(glance))


def postcode(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The postcode of the last stretch is one of another region than the visitor's.

    A large city has several; where it is named itself, the code does not matter.
    """
    if not own.postcode or not _here(glance, own):
        return None
    from app.core.concerns.places import named, other_region

    seen = other_region(glance.place, own.postcode)
    if seen is None or named(glance.place, own.city):
        return None
    args = (("seen", seen), ("postcode", own.postcode))
    return Concern("postcode", NOTICE, args, None, _letter(glance))


def _here(glance: Glance, own: Own) -> bool:
    """Whether the deciding event was where the parcel goes, and in the visitor's own country."""
    sub = glance.sub
    if not glance.place or sub is None or sub[:2] not in ("dl", "od", "ap"):
        return False
    return None in (glance.here, own.country) or glance.here == own.country


def _letter(glance: Glance) -> str:
    return "not_received" if glance.sub == "dl.delivered" else ""


def before_order(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The parcel was scanned before it was ordered, on every clock there is."""
    placed = glance.cover.order.placed
    if placed is None or not glance.steps:
        return None
    first = glance.steps[0].at
    # A clock of which the place is not known is taken for that of UTC, and may be behind it.
    unsure = BEHIND if first.tzinfo is UTC else timedelta()
    if utc_day(first + unsure + AHEAD) >= placed:
        return None
    args = (("day", first.date().isoformat()), ("placed", placed.isoformat()))
    return Concern("before_order", ACT, args, None, "wrong_number")


def too_fast(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The parcel crossed half the world in fewer days than that takes."""
    if glance.sub != "dl.delivered" or not glance.steps:
        return None
    origin, goal = glance.origin, glance.here or glance.destination
    parts = PART.get(origin or ""), PART.get(goal or "")
    if None in parts or parts[0] == parts[1] or glance.countries[:1] == (goal,):
        return None
    days = _days(glance)
    if days is None or days >= (EXPRESS_FAST if glance.cover.carrier in EXPRESS else FAST):
        return None
    args = (("country", origin or ""), ("mine", goal or ""), ("count", str(max(days.days, 1))))
    return Concern("too_fast", NOTICE, args, None, "not_received")


def _days(glance: Glance) -> timedelta | None:
    """The time to the delivery: from the first scan in the country of origin, or from the order."""
    ended, accepted = glance.ended, glance.accepted
    placed = glance.cover.order.placed
    since: list[timedelta] = []
    if ended and accepted and accepted < ended and glance.origin in glance.countries:
        since.append(ended - accepted)
    if ended and placed and placed <= ended.date():
        since.append(timedelta(days=(ended.date() - placed).days))
    return min(since, default=None)
