"""17TRACK: the parcels of about three thousand carriers, with the visitor's own key.

POST https://api.17track.net/track/v2.4/{gettrackinfo,register}, header 17token, body
[{"number": number}]. A number is told of only after it was registered, which takes one of the
free quota of 100 different numbers a month; so the history is asked for first, the number
registered if 17TRACK does not have it, and the history asked for again. Shapes:
api.17track.net/en/doc, bodies in the client aio17track. Errors come with HTTP 200, for the whole
question in `data.errors`, for the number in `data.rejected`. `time_iso` may be null with the
carrier's clock in `time_raw`. What is computed from the days gone by (Expired) is no event;
Exception_Other does not say what happened; customs codes do not tell export from import and only
mean "on the way". No browser of another origin is known to read it, and the key must not be tied
to one IP address.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import newest_with, with_delivery
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import country, grams, moment, other_number, window
from app.core.sources.history import newest_first, with_latest
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Limits, Source
from app.core.statuses.schemes import seventeentrack as scheme

SOURCE = Source(
    "17track",
    "seventeentrack",
    (),
    "api.17track.net",
    route="relay",
    key="17track",
    sign_up="https://api.17track.net/",
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=0.4, per_month=100, by_number=True),
    rank=320,
)

CODES: Mapping[str, str] = scheme.CODES

CARRIERS: Mapping[int, str] = {
    3011: "china-post",
    3013: "china-ems",
    11031: "royal-mail",
    18031: "russian-post",
    21051: "usps",
    190008: "yunexpress",
    190094: "4px",
    190271: "cainiao",
}
"""17TRACK's keys of some carriers, and ours: from general knowledge."""

_URL = "https://api.17track.net/track/v2.4"
_NOT_REGISTERED = -18019902
_REGISTERED_BEFORE = -18019901
_FAULTS: Mapping[int, type[SourceError]] = {
    **dict.fromkeys((-18010001, -18010002, -18010004, -18010005), BadKey),
    **dict.fromkeys((-18010011, -18010012, -18010013), BadNumber),
    **dict.fromkeys((-18010014, -18019907, -18019908), Quota),
    **dict.fromkeys((_NOT_REGISTERED, -18019903, -18019909), NotFound),
    -18010003: ServerTrouble,
}


def request(number: str, access: Access) -> Request:
    """Ask for the history of one number."""
    return _request("gettrackinfo", number, access)


def read(response: Response) -> Report | Request:
    """The history, or the registration of a number that 17TRACK does not have yet.

    Raises the classes of `app.core.sources.errors`.
    """
    answer.check(response, answer.KEYED)
    body = json_object(response)
    data = row(body.get("data"))
    _raise_first(rows(data.get("errors")))
    if body.get("code") != 0:
        _raise_first((body,))
    if not data:
        raise Unreadable()
    rejected = [row(one.get("error")) for one in rows(data.get("rejected"))]
    accepted = rows(data.get("accepted"))
    if response.step == 1:
        if not accepted:
            _raise_first(one for one in rejected if one.get("code") != _REGISTERED_BEFORE)
        return _request("gettrackinfo", response.number, response.access)
    for parcel in accepted:
        if text(parcel.get("number")).upper() == response.number:
            return _report(response.number, parcel)
    if response.step == 0 and any(one.get("code") == _NOT_REGISTERED for one in rejected):
        return _request("register", response.number, response.access)
    _raise_first(rejected)
    raise Unreadable()


def _request(what: str, number: str, access: Access) -> Request:
    return post_json(f"{_URL}/{what}", [{"number": number}], {"17token": access.key})


def _raise_first(faults: Iterable[Row]) -> None:
    for fault in faults:
        code = fault.get("code")
        raise (_FAULTS.get(code, Unreadable) if isinstance(code, int) else Unreadable)()


def _report(number: str, parcel: Row) -> Report:
    info = row(parcel.get("track_info"))
    events = _events(info)
    if not events:
        raise NotFound()
    addresses = row(info.get("shipping_info"))
    facts = row(info.get("misc_info"))
    expected = row(row(info.get("time_metrics")).get("estimated_delivery_date"))
    done = CODES.get(events[0].code) == "dl.delivered"
    local = other_number(facts.get("local_number"), number)
    return Report(
        number,
        events,
        eta=None if done else window(expected.get("from"), expected.get("to")),
        origin=_country(addresses.get("shipper_address")),
        destination=_country(addresses.get("recipient_address")),
        service=text(facts.get("service_type")),
        weight_g=grams(facts.get("weight_kg")),
        carrier=_carrier(parcel.get("carrier")),
        linked=(Linked(local, _carrier(facts.get("local_key"))),) if local else (),
    )


def _events(info: Row) -> tuple[Event, ...]:
    """The scans of all carriers, each told once; a newest one without a code has the parcel's."""
    latest = text(row(info.get("latest_status")).get("sub_status"))
    told = [
        _event(scan)
        for provider in rows(row(info.get("tracking")).get("providers"))
        for scan in rows(provider.get("events"))
    ]
    apart = row(info.get("latest_event"))
    events = with_latest(newest_first(dict.fromkeys(told)), [_event(apart)] if apart else ())
    # A number is a status of older versions, which 2.4 does not give.
    if events and not events[0].code and latest in CODES and not latest.isdecimal():
        events = newest_with(events, latest)
    return with_delivery(events, latest, CODES) if events else events


def _event(scan: Row) -> Event:
    address = row(scan.get("address"))
    return Event(
        time=moment(scan.get("time_iso"), None) or _raw(row(scan.get("time_raw"))),
        text=text(scan.get("description")),
        place=text(scan.get("location")) or text(address.get("city")),
        code=text(scan.get("sub_status")),
        country=country(address.get("country")),
    )


def _raw(clock: Row) -> datetime | None:
    """The carrier's own clock; None where it is not written as a date."""
    zone = text(clock.get("timezone"))
    zone = zone if re.fullmatch(r"[+-]\d\d:\d\d", zone) else ""
    written = " ".join(filter(None, (text(clock.get("date")), text(clock.get("time")))))
    try:
        return moment(written and written + zone, None)
    except Unreadable:
        return None


def _country(address: object) -> str | None:
    return country(row(address).get("country"))


def _carrier(key: object) -> str | None:
    return CARRIERS.get(key) if isinstance(key, int) else None
