"""A parcel without its history: what the list, the warnings and the figures need to know of it.

A list of a thousand parcels is shown from their glances; the histories stay closed until a parcel
is opened.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from app.core.model import Eta, Linked, Parcel
from app.core.parcel.history import linked, moment
from app.core.parcel.journey import Journey, Step, ends, expected, journey, steps
from app.core.statuses import BY_HAND, ENDED, OVER

NEAR = 5
PLACES_KEPT = 3


class Glance(NamedTuple):
    """`cover` is the parcel without its retrievals; `sub`, `stage` and `health` are its journey's.

    `steps` say when each stage was first reached, `last` is the moment of the newest event and
    `place` where the deciding one was. `origin` and `destination` are the ends of the way,
    `told_origin` and `told_destination` only what reports say of them. `countries` are those where
    events were, in the order of the way, `near` the newest places after the border, `here` is the
    country of the deciding event where that event tells one. `told` is the
    number of events; `asked` when the freshest report came, of the source `teller`. `linked` are
    all its further numbers, `service` is what the carrier calls the line.
    """

    cover: Parcel
    sub: str | None = None
    stage: int = 0
    health: str = "ok"
    steps: tuple[Step, ...] = ()
    last: datetime | None = None
    place: str = ""
    origin: str | None = None
    destination: str | None = None
    told_origin: str | None = None
    told_destination: str | None = None
    countries: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    eta: Eta | None = None
    collect_by: date | None = None
    told: int = 0
    asked: datetime | None = None
    teller: str = ""
    linked: tuple[Linked, ...] = ()
    service: str = ""
    here: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is to come, as the carrier says or the visitor has marked."""
        return self.sub in OVER

    @property
    def settled(self) -> bool:
        """Whether the carrier itself says that nothing more is to come."""
        return self.sub in ENDED

    @property
    def by_hand(self) -> bool:
        """Whether the status is what the visitor has marked, which the carrier does not say."""
        return self.sub is not None and self.sub.startswith(BY_HAND)

    @property
    def waiting(self) -> bool:
        """Whether the parcel waits to be collected."""
        return self.sub is not None and self.sub.startswith("ap.")

    @property
    def accepted(self) -> datetime | None:
        """The first moment at which a carrier had the parcel."""
        return next((step.at for step in self.steps if step.stage >= 2), None)

    @property
    def ended(self) -> datetime | None:
        """The moment of delivery, or of the hand-back to the sender."""
        return self.steps[-1].at if self.over and self.steps and self.steps[-1].stage == 7 else None

    @property
    def cross_border(self) -> bool:
        """Whether the way is known to lead from one country to another."""
        known = {self.origin, self.destination, *self.countries} - {None}
        return len(known) > 1

    @property
    def inland(self) -> bool:
        """Whether the way is known to lead through one country only."""
        return None is not self.origin == self.destination and not self.cross_border


def glance(parcel: Parcel, way: Journey | None = None) -> Glance:
    """The glance at a parcel; `way` is its journey where that is known already."""
    way = way or journey(parcel)
    there = ends(parcel)
    reports = [retrieval.report for retrieval in parcel.retrievals]
    freshest = max(parcel.retrievals, key=lambda one: one.at, default=None)
    countries = [one.event.country for one in reversed(way.told)]
    reached = steps(parcel, way)
    return Glance(
        replace(parcel, retrievals=()),
        way.sub,
        way.stage,
        way.health,
        reached,
        next((moment(one.event) for one in way.told if one.event.time), None),
        way.last.event.place if way.last else "",
        there.origin,
        there.destination,
        next((report.origin for report in reports if report.origin), None),
        next((report.destination for report in reports if report.destination), None),
        tuple(dict.fromkeys(country for country in countries if country)),
        _near(way, reached),
        expected(parcel),
        next((report.collect_by for report in reports if report.collect_by), None),
        len(way.told),
        freshest.at if freshest else None,
        freshest.source if freshest else "",
        linked(parcel),
        next((report.service for report in reports if report.service), ""),
        way.last.event.country if way.last else None,
    )


def _near(way: Journey, reached: tuple[Step, ...]) -> tuple[str, ...]:
    """The newest places at which the parcel was with the local carrier, or beyond."""
    since = next((step.at for step in reached if step.stage >= NEAR), None)
    if since is None:
        return ()
    places = [one.event.place for one in way.told if one.event.time and moment(one.event) >= since]
    return tuple(dict.fromkeys(filter(None, places)))[:PLACES_KEPT]
