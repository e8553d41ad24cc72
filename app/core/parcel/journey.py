"""What a parcel's events mean together: its status, how far it is, and whether it is over."""

from datetime import datetime
from typing import NamedTuple

from app.core.model import PAGE, Eta, Parcel
from app.core.parcel.by_hand import marked, moment_of
from app.core.parcel.course import present, read_together
from app.core.parcel.history import Told, events, moment
from app.core.statuses import BY_HAND, ENDED, OVER, SUBS

END = 7
# Told hours after the delivery, this is late notice of what was before it.
_LATE_NOTICE = frozenset({"ex.delayed"})


class Ends(NamedTuple):
    """Where a parcel comes from and goes to, as its reports say, else as the visitor declared."""

    origin: str | None
    destination: str | None


class Journey(NamedTuple):
    """Where a parcel stands: `sub` is a status of `app.core.statuses`, None when nothing is known.

    `stage` counts from 0 (unknown) to 7 (delivered) and never goes down because of a late scan.
    `told` are all events of the number, of earlier parcels that bore it too. `said` is the status
    as the reports alone tell it: another one than `sub` where the visitor has marked the parcel.
    """

    sub: str | None
    stage: int
    health: str
    last: Told | None
    told: tuple[Told, ...]
    said: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is to come, as the carrier says or the visitor has marked."""
        return self.sub in OVER

    @property
    def settled(self) -> bool:
        """Whether the carrier itself says that nothing more is to come: it need not be asked."""
        return self.said in ENDED

    @property
    def by_hand(self) -> bool:
        """Whether the status is what the visitor has marked."""
        return self.sub is not None and self.sub.startswith(BY_HAND)

    @property
    def waiting(self) -> bool:
        """Whether the parcel waits to be collected."""
        return self.sub is not None and self.sub.startswith("ap.")


def journey(parcel: Parcel) -> Journey:
    """The journey of a parcel as its reports tell it, and as the visitor has marked it."""
    way = _told(parcel)
    own = marked(parcel.mark, way.said)
    if own is None:
        return way
    stage = SUBS[own].stage
    return way._replace(
        sub=own, stage=way.stage if stage is None else stage, health=SUBS[own].health
    )


def _told(parcel: Parcel) -> Journey:
    """The journey as the reports alone tell it."""
    told = read_together(events(parcel))
    if not told:
        not_found = parcel.failure is not None and parcel.failure.key == "error.not_found"
        sub = "nf.waiting" if not_found else None
        return Journey(sub, 0, "ok", None, (), sub)
    way = ends(parcel)
    now = present(told)
    stages = [_stage(one, way) for one in now]
    deciding = _deciding(now, stages)
    sub = None if _pending(deciding) else deciding.sub
    health = SUBS[sub].health if sub else "ok"
    return Journey(sub, max(stages, default=0), health, deciding, told, sub)


def _deciding(told: tuple[Told, ...], stages: list[int]) -> Told:
    """The event that says how things stand: the newest that is understood, else the newest.

    A scan told after the delivery changes nothing, unless it says that something went wrong; nor
    does a late scan of another source that is behind what the furthest one has seen.
    """
    understood = [
        (one, stage)
        for one, stage in zip(told, stages, strict=True)
        if one.sub and not _pending(one)
    ]
    for one, _ in understood:
        if one.sub in ("dl.delivered", "ex.returned"):
            return one
        if one.sub and one.sub.startswith("ex.") and one.sub not in _LATE_NOTICE:
            break
    furthest = max((stage for _, stage in understood), default=0)
    ahead = {one.source for one, stage in understood if stage == furthest}
    for one, stage in understood:
        wrong = SUBS[one.sub or ""].health != "ok"
        if stage == furthest or one.source in ahead or wrong:
            return one
    return told[0]


def ends(parcel: Parcel) -> Ends:
    """The two ends of a parcel's way; a report of a carrier outweighs what was declared."""
    reports = [retrieval.report for retrieval in parcel.retrievals]
    origins = [report.origin for report in reports] + [parcel.origin]
    destinations = [report.destination for report in reports] + [parcel.destination]
    return Ends(_first(origins), _first(destinations))


def _first(countries: list[str | None]) -> str | None:
    return next(filter(None, countries), None)


def _stage(told: Told, way: Ends) -> int:
    """The step that an event proves: its status' own, else what the country of the event says."""
    if told.sub is None or _pending(told):
        return 0
    stage = SUBS[told.sub].stage if told.sub else 0
    if stage is not None:
        return stage
    here = told.event.country or (way.origin if way.origin == way.destination else None)
    if here is None or way.origin is None:
        return 2
    if here == way.destination:
        return 4
    return 2 if here == way.origin else 3


def _pending(told: Told) -> bool:
    """Whether this is a step of a copied page that has no day, and so may be still to come."""
    return told.source == PAGE and told.event.time is None


class Step(NamedTuple):
    """The first moment at which a stage was reached."""

    stage: int
    at: datetime


def steps(parcel: Parcel, way: Journey) -> tuple[Step, ...]:
    """When each stage was first reached, the lowest first; only stages that an event proves.

    An event that is behind what was reached before it, and one without a time, is no step. What the
    visitor has marked as the end is one, on the marked day, and nothing after it.
    """
    there = ends(parcel)
    found: list[Step] = []
    for one in reversed(present(way.told)):
        stage = _stage(one, there)
        if one.event.time is not None and stage > (found[-1].stage if found else 0):
            found.append(Step(stage, moment(one.event)))
    if parcel.mark is None or not way.by_hand or way.stage != END:
        return tuple(found)
    before = [step for step in found if step.at.date() <= parcel.mark.day and step.stage < END]
    at = max([moment_of(parcel.mark), *(step.at for step in before)])
    return *before, Step(END, at)


def expected(parcel: Parcel) -> Eta | None:
    """The days on which a carrier expects to deliver, from the freshest report that says so."""
    for retrieval in sorted(parcel.retrievals, key=lambda one: one.at, reverse=True):
        if retrieval.report.eta:
            return retrieval.report.eta
    return None
