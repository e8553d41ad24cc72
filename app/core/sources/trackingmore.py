"""TrackingMore: an aggregator for the parcels of all carriers, with the visitor's key and relay.

GET https://api.trackingmore.com/v4/trackings/get?tracking_numbers={number}, header
Tracking-Api-Key. It knows only numbers that were registered with their courier: one that it does
not know is asked of POST /v4/couriers/detect, registered for the courier that comes first
(POST /v4/trackings/create, which uses up one credit) and asked for again. Shape: the vendor's
node, C# and PHP clients, a kept answer, and its page of sub-statuses, of which "damaged or lost"
is left to the words; the codes of v4 in `meta` are general knowledge, those of v2 documented.
Events of the two legs stand in two lists, newest first; times are wall clocks of the places. Of a
number that several couriers use the first may be another's. Web pages have been refused: hence the
relay.
"""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    SourceError,
    Unreadable,
)
from app.core.sources.history import delivered, history
from app.core.sources.reading import (
    SHORTEST,
    Row,
    country,
    day,
    eta,
    json_object,
    moment,
    one_or_more,
    other_number,
    row,
    rows,
    text,
)
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "trackingmore",
    "trackingmore",
    (),
    "api.trackingmore.com",
    route="relay",
    key="trackingmore",
    sign_up="https://admin.trackingmore.com/developer/apikey",
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=0.5, fresh_s=HOUR_S),
    rank=340,
)

CODES: Mapping[str, str] = {
    "notfound001": "ir.registered",
    "transit": "it.moving",
    "transit001": "it.moving",
    "transit002": "it.moving",
    "transit003": "it.local",
    "transit004": "it.arrived_dest",
    "transit005": "it.moving",
    "pickup001": "od.out",
    "pickup002": "ap.ready",
    "delivered": "dl.delivered",
    "delivered001": "dl.delivered",
    "delivered002": "dl.delivered",
    "delivered003": "dl.delivered",
    "delivered004": "dl.delivered",
    "undelivered": "df.other",
    "undelivered001": "df.address",
    "undelivered002": "df.nobody",
    "undelivered003": "df.nobody",
    "undelivered004": "df.other",
    "exception004": "ex.nobody",
    "exception006": "ex.security",
    "exception008": "ex.cancel",
    "exception009": "ex.refused",
    "exception010": "ex.returned",
    "exception011": "ex.returning",
}

_URL = "https://api.trackingmore.com/v4"
_CARRIERS = frozenset({"cainiao", "china-post", "fedex", "ups", "usps", "yanwen"})
_ERRORS: Mapping[str, type[SourceError]] = {
    **dict.fromkeys(("401", "403", "4001", "4002"), BadKey),
    **dict.fromkeys(("4014", "4110"), BadNumber),
    **dict.fromkeys(("429", "4019", "4021", "4190"), Quota),
}
_NOTHING = ("4017", "4031", "4032", "4102")
_FINE = ("200", "201", "202")
_THERE_ALREADY = ("4016", "4101")


def request(number: str, access: Access) -> Request:
    """Ask what is known of one number."""
    query = urlencode({"tracking_numbers": number})
    return Request(f"{_URL}/trackings/get?{query}", headers={"Tracking-Api-Key": access.key})


def read(response: Response) -> Report | Request:
    """The history; or the next step on the way to it: courier, registration, question again."""
    data = _data(response)
    if response.step == 1:
        return _registration(response, data)
    named = [one for one in data if text(one.get("tracking_number")).upper() == response.number]
    if data and not named:
        raise Unreadable()
    if response.step == 2 and not any(map(_details, named)):
        return request(response.number, response.access)
    if not named and response.step == 0 and len(response.number) >= SHORTEST:
        body = {"tracking_number": response.number}
        return _post("couriers/detect", body, response.access)
    if not named:
        raise NotFound()
    return _report(response.number, max(named, key=lambda one: len(_details(one))))


def _data(response: Response) -> tuple[Row, ...]:
    if response.status >= 500 or response.status in (401, 403, 408, 429):
        answer.check(response, {401: BadKey, 403: BadKey})
    body = json_object(response)
    code = text(row(body.get("meta")).get("code"))
    if code in _ERRORS:
        raise _ERRORS[code]()
    if code in _NOTHING or (code in _THERE_ALREADY and response.step == 2):
        return ()
    if code not in _FINE:
        raise Unreadable()
    return one_or_more(body.get("data"))


def _registration(response: Response, couriers: tuple[Row, ...]) -> Request:
    if not couriers:
        raise NotFound()
    courier = text(couriers[0].get("courier_code"))
    if not courier:
        raise Unreadable()
    body = {"tracking_number": response.number, "courier_code": courier}
    return _post("trackings/create", body, response.access)


def _post(path: str, body: object, access: Access) -> Request:
    headers = {"Tracking-Api-Key": access.key, "Content-Type": "application/json"}
    return Request(f"{_URL}/{path}", "POST", headers, json.dumps(body))


def _details(parcel: Row) -> tuple[Row, ...]:
    destination, origin = row(parcel.get("destination_info")), row(parcel.get("origin_info"))
    return (*rows(destination.get("trackinfo")), *rows(origin.get("trackinfo")))


def _report(number: str, parcel: Row) -> Report:
    events = history(_event(item) for item in _details(parcel))
    done = delivered(events, CODES)
    expected = day(parcel.get("scheduled_delivery_date"))
    other = other_number(parcel.get("destination_track_number"), number)
    last_mile = row(parcel.get("destination_info")).get("courier_code")
    return Report(
        number,
        events,
        eta=None if done else eta(expected, expected),
        origin=country(parcel.get("origin_country")),
        destination=country(parcel.get("destination_country")),
        carrier=_carrier(parcel.get("courier_code")),
        linked=(Linked(other, _carrier(last_mile)),) if other else (),
    )


def _carrier(code: object) -> str | None:
    return text(code) if text(code) in _CARRIERS else None


def _event(item: Row) -> Event:
    coarse = text(item.get("checkpoint_delivery_status"))
    return Event(
        time=moment(item.get("checkpoint_date"), None),
        text=text(item.get("tracking_detail")),
        place=text(item.get("location")),
        code=text(item.get("checkpoint_delivery_substatus")) or coarse,
        country=country(item.get("country_iso2")),
    )
