"""Bosta (Egypt): the states of one delivery, without a key.

GET https://tracking.bosta.co/shipments/track/{number}, no headers, so that no pre-flight is needed.
Evidence: more than ten React apps that read it from other origins. The answer holds the present
state and the states passed through, without words; times are UTC. An unknown number is HTTP 404
with an error that calls it invalid, so that "unknown" and "wrong" are one. The shop's telephone
numbers in the answer are not read. Doubtful: which states there are besides the known ones.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.exchange import Access, Request, Response
from app.model import Event, Report
from app.sources import answer
from app.sources.errors import NotFound, Unreadable
from app.sources.reading import Row, day, eta, json_object, moment, newest_first, row, rows, text

CODES: Mapping[str, str] = {
    "TICKET_CREATED": "ir.registered",
    "NOT_YET_SHIPPED": "ir.registered",
    "PACKAGE_RECEIVED": "it.accepted",
    "IN_TRANSIT": "it.moving",
    "OUT_FOR_DELIVERY": "od.out",
    "AVAILABLE_FOR_PICKUP": "ap.ready",
    "WAITING_FOR_CUSTOMER_ACTION": "df.other",
    "DELIVERY_FAILED": "df.other",
    "DELIVERED": "dl.delivered",
    "DELIVERED_TO_SENDER": "ex.returned",
    "CANCELLED": "ex.cancel",
    "CANCELED": "ex.cancel",
}

_URL = "https://tracking.bosta.co/shipments/track/"


def request(number: str, access: Access) -> Request:
    """Ask for one delivery."""
    return Request(_URL + quote(number, safe=""))


def read(response: Response) -> Report:
    """The states of the delivery asked for; raises the classes of `app.sources.errors`."""
    if response.status in (400, 404):
        body = json_object(response)
        if "invalid tracking number" in text(body.get("error")).lower():
            raise NotFound()
    answer.check(response, {})
    body = json_object(response)
    if text(body.get("TrackingNumber")).upper() != response.number:
        raise Unreadable()
    present = row(body.get("CurrentStatus"))
    passed = rows(body.get("TransitEvents"))
    events = newest_first(_event(state) for state in passed or ((present,) if present else ()))
    if not events:
        raise NotFound()
    promised = day(body.get("PromisedDate"))
    done = any(CODES.get(event.code) == "dl.delivered" for event in events)
    return Report(response.number, events, eta=None if done else eta(promised, promised))


def _event(state: Row) -> Event:
    code = text(state.get("state")).upper()
    if not code:
        raise Unreadable()
    time = moment(state.get("timestamp"), None)
    return Event(
        time=time,
        text=code.replace("_", " ").capitalize(),
        place=text(state.get("hub")),
        code=code,
        zone_known=time is None or time.tzinfo is not None,
        country="EG",
    )
