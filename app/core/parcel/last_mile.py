"""Under which of a parcel's numbers it waits to be collected."""

from app.core.model import Linked, Parcel
from app.core.parcel.history import linked
from app.core.parcel.journey import Journey


def waits_as(parcel: Parcel, way: Journey) -> Linked:
    """The number that the counter knows: that of the report which says that the parcel waits, with
    the carrier that waits with it; the parcel's own where no other report says so."""
    own = Linked(parcel.number, parcel.carrier)
    if way.last is None or not way.waiting:
        return own
    event, source = way.last.event, way.last.source
    for one in parcel.retrievals:
        if one.source == source and event in one.report.events:
            number = one.report.number
            return next((other for other in linked(parcel) if other.number == number), own)
    return own
