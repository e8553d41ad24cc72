"""The last days of a parcel that a calendar may remind of: protection, collecting, arrival."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from app.core.forecast.expectation import promised
from app.core.parcel.glance import Glance
from app.core.parcel.shelf import shelf

ENDS = frozenset({"protection", "collect"})

# Nobody can collect these any more.
BACK = frozenset({"ex.returning", "ex.lost", "ex.refused"})


class Ending(NamedTuple):
    """The last day of a parcel's "protection", or to "collect" it."""

    number: str
    name: str
    what: str
    day: date


def coming(known: Glance, today: date) -> Mapping[str, date]:
    """The days that are not past, by what ends then; after the delivery only the protection's,
    and not even that once the money is back.

    The arrival is on the day that the parcel's page tells by the carrier's word, if it tells one.
    """
    found: dict[str, date | None] = {}
    if known.sub != "hand.refunded" and not known.cover.sent:
        found["protection"] = known.cover.order.protection
    if not (known.over or known.cover.sent or known.sub in BACK):
        found["collect"] = known.collect_by
    if arrival := promised(known, today):
        found["arrival"] = arrival.latest
    return {what: day for what, day in found.items() if day is not None and day >= today}


def endings(glances: Iterable[Glance], today: date) -> tuple[Ending, ...]:
    """What ends for the parcels that are not put away, today or later, the first day first."""
    found = [
        Ending(one.cover.number, one.cover.name or one.cover.number, what, day)
        for one in glances
        if shelf(one) not in ("archived", "deleted")
        for what, day in coming(one, today).items()
        if what in ENDS
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.number, one.what)))
