"""What the number itself gives away: a wrong check digit, another country, a second parcel."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from app.core.concerns.concern import ACT, NOTICE, Concern, Own
from app.core.numbers import detect
from app.core.parcel.glance import Glance
from app.core.parcel.ordered import order_numbers

S10_LENGTH = 13
AT_HAND = frozenset("BE CH CN EE FI HK KG LT LV MO MY NL SE SG TH TR TW UZ".split())
"""Whose posts shops in China are used to send by (general knowledge)."""
USUAL: Mapping[str, frozenset[str]] = dict.fromkeys(("CN", "HK", "MO", "TW"), AT_HAND)


def check_digit(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """No carrier could have printed the number; it matters less when one knows it nevertheless."""
    if not _wrong(glance.cover.number):
        return None
    return Concern("check_digit", NOTICE if glance.told else ACT, (), None, "wrong_number")


@cache
def _wrong(number: str) -> bool:
    """Whether every format that the number fits has a check digit, and none of them passes.

    >>> _wrong("RR123456789CN"), _wrong("RR123456785CN"), _wrong("20450012345678")
    (True, False, False)
    """
    found = detect(number)
    return bool(found) and all(one.check == "fail" for one in found)


def wrong_unknown(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """`check_digit` where it calls for action."""
    return None if glance.told else check_digit(glance, own, here)


def seller_country(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The number is of a post that the seller's country does not use.

    Said only where the visitor told where the seller is, and no scan was there.
    """
    seller = glance.cover.order.country
    if seller is None or seller in glance.countries:
        return None
    country = _issuer(glance.cover.number)
    if country is None or country == seller or country in USUAL.get(seller, ()):
        return None
    args = (("country", country), ("seller", seller))
    return Concern("seller_country", NOTICE, args, None, "wrong_number")


def _issuer(number: str) -> str | None:
    """The country at the end of an S10 number.

    >>> _issuer("RR123456785CN"), _issuer("20450012345678")
    ('CN', None)
    """
    if len(number) != S10_LENGTH:
        return None
    return next((one.country for one in detect(number) if one.format == "s10"), None)


def twice(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """Two orders came with the same number."""
    cover = glance.cover
    if own.twice and not own.twice.isdisjoint(
        (cover.number, *(one.number for one in glance.linked))
    ):
        return Concern("twice", NOTICE, (), None, "send_number")
    orders = order_numbers(cover.order)
    return Concern("two_orders", NOTICE, (), None, "send_number") if len(orders) > 1 else None
