"""Ninja Van (South-East Asia): the events of one order, without a key.

GET https://walrus.ninjavan.co/{country}/dash/1.2/public/orders?tracking_id={number}, no headers, so
that no pre-flight is needed. Evidence: a React page and two other front ends that read it from
other origins; the answer's fields as public clients of five countries read them. Each country
has its own path: the number tells it (NVSG..., ..PH..), Singapore is asked for the others, so a
number that names no country may be unknown there and known elsewhere. Events bear types and no
words; times are UTC or milliseconds. Unknown is HTTP 404 with code 150002; the same code with
"Unable to fetch" is trouble of theirs. Doubtful: whether the host lets every page read it, the
form of a refusal of the number, and most event types.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from app.exchange import Access, Request, Response
from app.model import Event, Report
from app.sources import answer
from app.sources.errors import BadNumber, NotFound, ServerTrouble, SourceError, Unreadable
from app.sources.reading import Row, instant, json_object, moment, newest_first, row, rows, text

CODES: Mapping[str, str] = {
    "ORDER_CREATED": "ir.registered",
    "PENDING_PICKUP": "ir.registered",
    "DRIVER_PICKUP_SCAN": "it.accepted",
    "PICKUP_SUCCESS": "it.accepted",
    "FROM_SHIPPER_TO_DP": "it.accepted",
    "HUB_INBOUND_SCAN": "it.moving",
    "PARCEL_ROUTING_SCAN": "it.moving",
    "ADDED_TO_SHIPMENT": "it.moving",
    "ROUTE_INBOUND_SCAN": "it.moving",
    "ARRIVED_AT_TRANSIT_HUB": "it.moving",
    "ARRIVED_AT_ORIGIN_HUB": "it.moving",
    "ARRIVED_AT_DESTINATION_HUB": "it.local",
    "WAREHOUSE_SWEEP": "it.local",
    "DRIVER_INBOUND_SCAN": "od.out",
    "FROM_DRIVER_TO_DP": "ap.ready",
    "DELIVERY_FAILURE": "df.other",
    "DELIVERY_SUCCESS": "dl.delivered",
    "FORCED_SUCCESS": "dl.delivered",
    "FROM_DP_TO_CUSTOMER": "dl.delivered",
    "RTS": "ex.returning",
    "CANCEL": "ex.cancel",
}

_URL = "https://walrus.ninjavan.co/{country}/dash/1.2/public/orders?{query}"
_COUNTRY = r"(?:NV|[A-Z]{2})(SG|MY|TH|VN|PH|ID)"
_UNKNOWN = "150002"


def request(number: str, access: Access) -> Request:
    """Ask the path of the number's country."""
    named = re.match(_COUNTRY, number)
    country = named[1].lower() if named else "sg"
    return Request(_URL.format(country=country, query=urlencode({"tracking_id": number})))


def read(response: Response) -> Report:
    """The events of the order asked for; raises the classes of `app.sources.errors`."""
    if response.status in (400, 404):
        raise _refusal(row(json_object(response).get("error")), response.status)
    answer.check(response, {})
    body = json_object(response)
    if body.get("error") is not None:
        raise _refusal(row(body["error"]), response.status)
    named = text(body.get("tracking_id") or body.get("trackingId"))
    if "events" not in body or (named and named.upper() != response.number):
        raise Unreadable()
    events = newest_first(_event(event) for event in rows(body["events"]))
    if not events:
        raise NotFound()
    return Report(response.number, events)


def _refusal(error: Row, status: int) -> SourceError:
    code, message = text(error.get("code")), text(error.get("message")).lower()
    if code == _UNKNOWN:
        return ServerTrouble() if "unable" in message else NotFound()
    return BadNumber() if status == 400 and code else Unreadable()


def _event(event: Row) -> Event:
    code = text(event.get("type")).upper()
    if not code:
        raise Unreadable()
    data = row(event.get("data"))
    time = _time(event.get("time"))
    return Event(
        time=time,
        text=code.replace("_", " ").capitalize(),
        place=text(data.get("hub_name") or data.get("hubName")),
        code=code,
        zone_known=time is None or time.tzinfo is not None,
    )


def _time(value: object) -> datetime | None:
    return moment(value, None) if isinstance(value, str) else instant(value)
