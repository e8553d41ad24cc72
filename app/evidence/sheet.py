"""The evidence of one parcel gathered as a value: what was told, by whom, when, and what it means.

Nothing is added to what the list holds: the visitor's own name, note and tags are there only if
they want that.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from app.core.carriers import Link, link, universal
from app.core.model import PAGE, SHARED, Event, Linked, Mark, Order, Parcel, Retrieval
from app.core.numbers import anatomy
from app.core.parcel.by_hand import KINDS
from app.core.parcel.glance import Glance
from app.core.parcel.history import Told, events, linked, moment
from app.core.reach.bridge import BRIDGE, LOOK
from app.core.reach.routes import RELAY
from app.core.sources import SOURCES, Source
from app.evidence.raw import fingerprint, raw
from app.frame.state import State
from app.pieces.orders import companions


class Check(NamedTuple):
    """What the check digit says: "pass", "fail", "none" in this format, or "unknown" format.

    `expected` and `found` are the digits, "" where none is worked out.
    """

    result: str
    expected: str = ""
    found: str = ""


class Testimony(NamedTuple):
    """One event as one source told it, where `source` is "look" for a page that the bridge has
    seen, "page" for a text that the visitor sent. `local` is naive, `utc` None where the zone is
    unknown."""

    event: Event
    source: str
    sub: str | None
    local: datetime | None
    offset: str
    utc: datetime | None


class Witness(NamedTuple):
    """One source's report, with `source` as in `Testimony`.

    `route` is how it was reached: "direct", "key", "relay", "bridge", "look" for a page that the
    bridge has seen, "page" for a text that the visitor sent, "shared" for what was in a link,
    "other" for a source that is no more known; "usually direct" and "usually relay" where an
    earlier version did not keep it.
    """

    source: str
    host: str
    route: str
    number: str
    at: datetime
    told: int


class Pause(NamedTuple):
    """The longest time between two events, in whole days."""

    days: int
    since: datetime
    until: datetime


class Own(NamedTuple):
    """What the visitor wrote for themselves."""

    name: str
    note: str
    tags: tuple[str, ...]


class Evidence(NamedTuple):
    """All of a sheet. `declared` is the destination that the visitor gave, `told` the one that the
    reports name, `seen` the countries where events were, in the order of the way.

    `quiet` counts the days since the newest event of a parcel that is still under way. `not_found`
    is when a carrier did not know the number, if it said so last. `status` is what the reports
    tell, `marked` what the visitor says has become of the parcel. `companions` are the other
    parcels of the list in which the same orders come.
    """

    number: str
    check: Check
    carrier: str | None
    link: Link
    linked: tuple[Linked, ...]
    order: Order
    status: str | None
    origin: str | None
    declared: str | None
    told: str | None
    seen: tuple[str, ...]
    place: str
    service: str
    weight_g: int | None
    testimonies: tuple[Testimony, ...]
    witnesses: tuple[Witness, ...]
    quiet: int | None
    pause: Pause | None
    not_found: datetime | None
    raw: list[dict[str, Any]]
    sha256: str
    made: datetime
    address: str
    own: Own | None = None
    marked: Mark | None = None
    companions: tuple[str, ...] = ()


def evidence(state: State, number: str) -> Evidence | None:
    """The evidence of a parcel of the list; None for a number that is not on it."""
    parcel = state.parcels.get(number)
    if parcel is None:
        return None
    seen = state.book.glance(number)
    told = raw(parcel)
    reports = [retrieval.report for retrieval in parcel.retrievals]
    testimonies = _testimonies(parcel)
    return Evidence(
        number=number,
        check=_check(parcel),
        carrier=parcel.carrier,
        link=_link(parcel),
        linked=linked(parcel),
        order=parcel.order,
        status=state.book.journey(number).said,
        origin=seen.told_origin or parcel.origin,
        declared=parcel.destination or state.settings.home,
        told=seen.told_destination,
        seen=seen.countries,
        place=next((one.event.place for one in testimonies if one.event.place), ""),
        service=next((report.service for report in reports if report.service), ""),
        weight_g=next((report.weight_g for report in reports if report.weight_g), None),
        testimonies=testimonies,
        witnesses=tuple(map(_witness, sorted(parcel.retrievals, key=lambda one: one.at))),
        quiet=_quiet(seen, state.now),
        pause=_pause(testimonies),
        not_found=_not_found(parcel),
        raw=told,
        sha256=fingerprint(told),
        made=state.now,
        address=state.address,
        own=Own(parcel.name, parcel.note, parcel.tags) if state.evidence.noted == number else None,
        companions=companions(parcel, state),
        marked=parcel.mark if parcel.mark and parcel.mark.kind in KINDS else None,
    )


def _check(parcel: Parcel) -> Check:
    found = anatomy(parcel.number, parcel.carrier)
    if found.candidate is None:
        return Check("unknown")
    if found.working is None:
        return Check("none")
    work = found.working
    return Check("pass" if work.expected == work.found else "fail", work.expected, work.found)


def _link(parcel: Parcel) -> Link:
    """The carrier's own page; a tracker of all carriers where the carrier is not known."""
    try:
        return link(parcel.carrier or "", parcel.number)
    except KeyError:
        return replace(link(universal()[0].id, parcel.number), own=False)


def _testimonies(parcel: Parcel) -> tuple[Testimony, ...]:
    """Everything told, newest first; what several sources tell stands beside each other."""
    told = [each for one in events(parcel) for each in (one, *one.also)]
    return tuple(_testimony(one, parcel) for one in told)


def _testimony(told: Told, parcel: Parcel) -> Testimony:
    time, source = told.event.time, _teller(told, parcel)
    if time is None or time.tzinfo is None:
        return Testimony(told.event, source, told.sub, time, "", None)
    offset = time.isoformat()[-6:]
    local = time.replace(tzinfo=None)
    return Testimony(told.event, source, told.sub, local, offset, time.astimezone(UTC))


def _teller(told: Told, parcel: Parcel) -> str:
    """Who told an event; of two pages that hold it, the one that the visitor sent."""
    pages = [one for one in parcel.retrievals if one.source == told.source == PAGE]
    ways = {_source(one) for one in pages if told.event in one.report.events}
    return LOOK if ways == {LOOK} else told.source


def _source(one: Retrieval) -> str:
    return LOOK if one.source == PAGE and one.via == LOOK else one.source


def _witness(one: Retrieval) -> Witness:
    row = SOURCES.get(one.source)
    number, told = one.report.number, len(one.report.events)
    return Witness(_source(one), row.host if row else "", _route(one, row), number, one.at, told)


def _route(one: Retrieval, row: Source | None) -> str:
    if one.via == SHARED:
        return SHARED
    if one.source == PAGE or row is None:
        seen = LOOK if one.via == LOOK else "page"
        return seen if one.source == PAGE else "other"
    if one.via in (RELAY, BRIDGE):
        return one.via
    if one.via == "direct" or row.route == "key":
        return "key" if row.key else "direct"
    return f"usually {row.route}"


def _quiet(seen: Glance, now: datetime) -> int | None:
    """Whole days since the newest event; None for a parcel at its end, or without events."""
    if seen.settled or seen.last is None:
        return None
    return max(0, (now - seen.last).days)


def _pause(told: tuple[Testimony, ...]) -> Pause | None:
    """The longest pause between events, if it was a day or more."""
    when = sorted(moment(one.event) for one in told if one.event.time)
    since, until = max(pairwise(when), key=lambda two: two[1] - two[0], default=(None, None))
    if since is None or until is None or until - since < timedelta(days=1):
        return None
    return Pause((until - since).days, since, until)


def _not_found(parcel: Parcel) -> datetime | None:
    failure = parcel.failure
    return failure.at if failure and failure.key == "error.not_found" else None
