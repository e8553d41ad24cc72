"""Delivered parcels as trips: what the visitor's own list knows of how long a way takes."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from app.core.forecast.lines import line_of
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step
from app.core.statuses import DELIVERED

LONGEST_DAYS = 365
DAY_S = 86_400


class Trip(NamedTuple):
    """One parcel that was delivered, as the carrier or the visitor says: from the carrier's
    acceptance to the delivery, in days."""

    number: str
    carrier: str | None
    shop: str
    origin: str | None
    destination: str | None
    line: str
    accepted: datetime
    ended: datetime
    days: float
    steps: tuple[Step, ...]


def trip(one: Glance) -> Trip | None:
    """The trip of a parcel; None if it was not delivered, or its first or last scan is missing."""
    if one.sub not in DELIVERED or one.accepted is None or one.ended is None:
        return None
    days = (one.ended - one.accepted).total_seconds() / DAY_S
    # One scan that says both is no trip: the carrier tells only the end.
    if not 0 < days <= LONGEST_DAYS or one.accepted == one.ended:
        return None
    line = line_of(one)
    return Trip(
        one.cover.number,
        one.cover.carrier,
        one.cover.order.shop,
        one.origin,
        one.destination,
        line.id if line else "",
        one.accepted,
        one.ended,
        days,
        one.steps,
    )


def _received(one: Glance) -> bool:
    cover = one.cover
    return cover.deleted is None and not cover.sent and one.sub in DELIVERED


def trips(glances: Iterable[Glance]) -> tuple[Trip, ...]:
    """The trips of all parcels that were delivered to the visitor, deleted ones left out."""
    kept = (one for one in glances if _received(one))
    return tuple(found for one in kept if (found := trip(one)) is not None)
