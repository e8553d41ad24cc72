"""Reports taking their place in a parcel."""

from dataclasses import replace
from datetime import datetime

from app.core.model import PAGE, SHARED, Event, Parcel, Report, Retrieval
from app.core.parcel.history import accumulated


def with_retrieval(parcel: Parcel, new: Retrieval) -> Parcel:
    """The parcel with a report in the place of the same source's older one on the same number.

    What came in a link stands beside what this browser was told itself, until that says it all.
    """
    old = next((one for one in parcel.retrievals if _replaces(new, one)), None)
    kept = tuple(one for one in parcel.retrievals if one is not old)
    if old:
        whole = accumulated(old.report, new.report)
        # What was sent as text is not vouched for by a later look at the page.
        kept_text = len(whole.events) > len(new.report.events) and not old.via
        via = old.via if new.source == PAGE and kept_text else new.via
        new = replace(new, report=whole, via=via)
    settled = new.report.number == parcel.number or new.source == PAGE
    failure = None if settled else parcel.failure
    told = tuple(
        one for one in (new, *kept) if not any(_says_all(own, one) for own in (new, *kept))
    )
    return replace(parcel, retrievals=told, failure=failure)


def is_about(told: Report, parcel: Parcel) -> bool:
    """Whether a page may be about a parcel: it names one of its numbers, or none at all."""
    mine = {parcel.number, *(one.number for one in parcel.linked)}
    for retrieval in parcel.retrievals:
        mine |= {one.number for one in retrieval.report.linked}
    named = {told.number, *(one.number for one in told.linked)} - {""}
    return not named or bool(named & mine)


def with_page(parcel: Parcel, told: Report, now: datetime, via: str = "") -> Parcel:
    """The parcel with the history of a carrier's page, which is taken to be about it; `via` is
    "look" where the visitor's bridge has seen it."""
    linked = tuple(one for one in told.linked if one.number != parcel.number)
    events = tuple(sorted(told.events, key=_clock, reverse=True))
    report = replace(
        told, number=parcel.number, events=events, carrier=parcel.carrier, linked=linked
    )
    return with_retrieval(parcel, Retrieval(PAGE, now, report, via))


def _clock(event: Event) -> datetime:
    return event.time.replace(tzinfo=None) if event.time else datetime.min


def same_source(one: Retrieval, other: Retrieval) -> bool:
    """Whether one source tells both, of one number."""
    return (one.source, one.report.number) == (other.source, other.report.number)


def _replaces(new: Retrieval, old: Retrieval) -> bool:
    return same_source(new, old) and (new.via == SHARED) == (old.via == SHARED)


def _says_all(own: Retrieval, given: Retrieval) -> bool:
    """Whether what came in a link adds nothing to what the same source said here."""
    if given.via != SHARED or own.via == SHARED or not same_source(own, given):
        return False
    return accumulated(given.report, own.report) == own.report
