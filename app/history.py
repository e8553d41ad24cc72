"""A parcel's events from all its reports, in the order in which they happened."""

from datetime import UTC, datetime
from typing import NamedTuple

from app.model import Event, Parcel, Report
from app.statuses import understood

BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)


class Told(NamedTuple):
    """An event with who told it and what it means (None where nothing of it is understood)."""

    event: Event
    source: str
    sub: str | None


def events(parcel: Parcel) -> tuple[Told, ...]:
    """Everything told about a parcel, newest first; events of one moment keep their order."""
    told = [
        Told(event, retrieval.source, understood(retrieval.source, event))
        for retrieval in parcel.retrievals
        for event in retrieval.report.events
    ]
    return tuple(sorted(told, key=lambda one: moment(one.event), reverse=True))


def moment(event: Event) -> datetime:
    """When an event happened, for sorting: without a zone counts as UTC, no time as the oldest."""
    if event.time is None:
        return BEFORE_ALL
    return event.time if event.time.tzinfo else event.time.replace(tzinfo=UTC)


def latest(parcel: Parcel) -> Event | None:
    """The newest event of a parcel."""
    told = events(parcel)
    return told[0].event if told else None


def accumulated(old: Report, new: Report) -> Report:
    """The new report with those events of the old one that the carrier tells no more.

    Carriers drop scans after a while, and some tell only the present state; what was once seen
    stays. An event is the same when its time, code and place are. Facts of the parcel stay too;
    what is promised for a day does not.
    """
    seen = {_identity(event) for event in new.events}
    kept = tuple(event for event in old.events if _identity(event) not in seen)
    merged = sorted((*new.events, *kept), key=moment, reverse=True) if kept else new.events
    return Report(
        number=new.number,
        events=tuple(merged),
        eta=new.eta,
        origin=new.origin or old.origin,
        destination=new.destination or old.destination,
        service=new.service or old.service,
        weight_g=new.weight_g or old.weight_g,
        collect_by=new.collect_by,
        carrier=new.carrier or old.carrier,
        linked=tuple(dict.fromkeys((*new.linked, *old.linked))),
    )


def _identity(event: Event) -> tuple[datetime, str, str]:
    return moment(event), event.code or event.text, event.place
