"""A parcel's way through countries: where it began, was handed on, is now, and still has to go."""

from typing import NamedTuple

from app.core.parcel.glance import Glance

BACK = frozenset({"ex.returned", "hand.returned"})


class Itinerary(NamedTuple):
    """The countries of a way in their order; the first `reached` of them it has been in, the last
    of these is where it is now, or was last seen."""

    stops: tuple[str, ...]
    reached: int

    @property
    def here(self) -> str | None:
        """The country where the parcel was last seen."""
        return self.stops[self.reached - 1] if self.reached else None


def itinerary(one: Glance) -> Itinerary | None:
    """The way of a parcel; None where it is not known to touch two countries.

    >>> from datetime import UTC, datetime
    >>> from app.core.model import Parcel
    >>> cover = Parcel("RR123456785CN", datetime(2026, 11, 22, tzinfo=UTC))
    >>> itinerary(Glance(cover, origin="CN", destination="PL", countries=("CN", "NL")))
    Itinerary(stops=('CN', 'NL', 'PL'), reached=2)
    """
    passed = list(one.countries)
    if one.origin and passed[:1] != [one.origin]:
        passed.insert(0, one.origin)
    # Countries are told once each: one that the parcel has come back to is its last.
    if one.here and passed[-1:] != [one.here]:
        passed.append(one.here)
    reached = len(passed) if one.countries else 0
    if one.destination and passed[-1:] != [one.destination] and one.sub not in BACK:
        passed.append(one.destination)
    return Itinerary(tuple(passed), reached) if len(set(passed)) > 1 else None
