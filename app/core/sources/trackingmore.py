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

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources.aggregator import (
    CARRIERS,
    carrier,
    check_transport,
    fullest,
    may_be_registered,
    raise_for,
)
from app.core.sources.asking import post_json
from app.core.sources.codes import delivered, with_delivery
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import country, day, eta, moment, other_number
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, one_or_more, row, rows, text
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import trackingmore as scheme

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

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://api.trackingmore.com/v4"
_CARRIERS = CARRIERS | {"yanwen"}
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
    parcel = fullest(response.number, data, "tracking_number", _details)
    if response.step == 2 and not _details(parcel or {}):
        return request(response.number, response.access)
    if parcel is not None:
        return _report(response.number, parcel)
    if response.step or not may_be_registered(response.number):
        raise NotFound()
    return _post("couriers/detect", {"tracking_number": response.number}, response.access)


def _data(response: Response) -> tuple[Row, ...]:
    check_transport(response)
    body = json_object(response)
    code = text(row(body.get("meta")).get("code"))
    raise_for(code, _ERRORS)
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
    return post_json(f"{_URL}/{path}", body, {"Tracking-Api-Key": access.key})


def _details(parcel: Row) -> tuple[Row, ...]:
    destination, origin = row(parcel.get("destination_info")), row(parcel.get("origin_info"))
    return (*rows(destination.get("trackinfo")), *rows(origin.get("trackinfo")))


def _report(number: str, parcel: Row) -> Report:
    listed = history(_event(item) for item in _details(parcel))
    events = with_delivery(listed, text(parcel.get("delivery_status")), CODES)
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
        carrier=carrier(parcel.get("courier_code"), _CARRIERS),
        linked=(Linked(other, carrier(last_mile, _CARRIERS)),) if other else (),
    )


def _event(item: Row) -> Event:
    coarse = text(item.get("checkpoint_delivery_status"))
    return Event(
        time=moment(item.get("checkpoint_date"), None),
        text=text(item.get("tracking_detail")),
        place=text(item.get("location")),
        code=text(item.get("checkpoint_delivery_substatus")) or coarse,
        country=country(item.get("country_iso2")),
    )
