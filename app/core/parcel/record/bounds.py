"""What a parcel may tell of times, days and weights, so that no arithmetic with them ever fails.

A record of an earlier page, or one that was changed by somebody else, may tell of the year 1.
"""

from dataclasses import replace
from datetime import date

from app.core.model import Eta, Event, Parcel, Retrieval
from app.core.parcel.record.values import Damaged

YEARS = range(1970, 2201)
HEAVIEST_G = 10**8


def held(parcel: Parcel) -> Parcel:
    """The parcel without the values that cannot be; raises Damaged where the time of the visitor's
    own deeds, or of a report, is one of them."""
    deeds = [parcel.added, parcel.archived, parcel.deleted, *(r.at for r in parcel.retrievals)]
    if not all(map(_possible, deeds)):
        raise Damaged("not a moment of our time")
    order, failure, mark = parcel.order, parcel.failure, parcel.mark
    return replace(
        parcel,
        order=order._replace(placed=_day(order.placed), protection=_day(order.protection)),
        failure=failure if failure and _possible(failure.at) else None,
        mark=mark if mark and _possible(mark.day) else None,
        retrievals=tuple(map(_retrieval, parcel.retrievals)),
    )


def _possible(moment: date | None) -> bool:
    return moment is None or moment.year in YEARS


def _day(day: date | None) -> date | None:
    return day if _possible(day) else None


def _retrieval(one: Retrieval) -> Retrieval:
    report = one.report
    weight = report.weight_g
    told = replace(
        report,
        events=tuple(map(_event, report.events)),
        eta=_eta(report.eta),
        collect_by=_day(report.collect_by),
        weight_g=weight if weight is not None and 0 <= weight <= HEAVIEST_G else None,
    )
    return replace(one, report=told)


def _eta(eta: Eta | None) -> Eta | None:
    sound = eta and _possible(eta.earliest) and _possible(eta.latest) and eta.earliest <= eta.latest
    if not eta or not sound:
        return None
    told = eta.since or eta.until
    ordered = not (eta.since and eta.until) or eta.since < eta.until
    if not told or (ordered and eta.earliest == eta.latest):
        return eta
    return Eta(eta.earliest, eta.latest)


def _event(event: Event) -> Event:
    """The event, with `zone_known` as its time has it."""
    time = event.time if _possible(event.time) else None
    known = time is None or time.tzinfo is not None
    same = time is event.time and known is event.zone_known
    return event if same else replace(event, time=time, zone_known=known)
