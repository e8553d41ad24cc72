"""Bosta: parcels in Egypt, without a key.

GET https://tracking.bosta.co/shipments/track/{number}, no headers. Evidence: more than ten public
React apps ask it from the browser and keep its answers; the addresses in them are of 2020 to 2024.
Events come oldest first in UTC, as bare states with the hub and sometimes a reason: the text is
the state in plain letters. An unknown number and a malformed one get the same words, so both are
told as not found. DELIVERED_TO_SENDER is a return. Known only from general knowledge: that
WAITING_FOR_CUSTOMER_ACTION means a failed delivery, which the reasons seen with it suggest, and
that the states seen only in the code of others mean what they say.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import with_delivery
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import day, eta, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("bosta", "bosta", ("bosta",), "tracking.bosta.co", rank=50)

CODES: Mapping[str, str] = {
    "TICKET_CREATED": "ir.registered",
    "PACKAGE_RECEIVED": "it.moving",
    "IN_TRANSIT": "it.moving",
    "NOT_YET_SHIPPED": "it.moving",
    "OUT_FOR_DELIVERY": "od.out",
    "RECEIVED_DELIVERY_LOCATION": "od.out",
    "AVAILABLE_FOR_PICKUP": "ap.ready",
    "WAITING_FOR_CUSTOMER_ACTION": "df.other",
    "DELIVERY_FAILED": "df.other",
    "DELIVERED": "dl.delivered",
    "DELIVERED_TO_SENDER": "ex.returned",
    "CANCELLED": "ex.cancel",
    "CANCELED": "ex.cancel",
}

_URL = "https://tracking.bosta.co/shipments/track/"
_NOT_FOUND = ("invalid tracking number!", "not found.")
_OVER = ("dl.delivered", "ex.returned", "ex.cancel")


def request(number: str, access: Access) -> Request:
    """Ask for one shipment."""
    return Request(_URL + quote(number, safe=""))


def read(response: Response) -> Report:
    """The states of the shipment asked for; raises the classes of `app.core.sources.errors`."""
    if response.status not in (400, 404):
        answer.check(response)
    shipment = json_object(response)
    if shipment.get("error") is not None:
        told = (text(shipment.get("error")).lower(), text(shipment.get("status")).lower())
        raise NotFound() if any(word in _NOT_FOUND for word in told) else Unreadable()
    told = shipment.get("TrackingNumber")
    require(response.number, told, may_be_absent="TransitEvents" in shipment)
    return _report(response.number, shipment)


def _report(number: str, shipment: Row) -> Report:
    current = row(shipment.get("CurrentStatus"))
    listed = rows(shipment.get("TransitEvents")) or ((current,) if current else ())
    events = history(_event(item) for item in listed)
    events = with_delivery(events, text(current.get("state")), CODES)
    promised = day(shipment.get("PromisedDate"))
    over = any(CODES.get(one.code) in _OVER for one in (events[0], events[-1]))
    return Report(number, events, eta=None if over else eta(promised, promised))


def _event(item: Row) -> Event:
    code = text(item.get("state"))
    said = (code.replace("_", " ").capitalize(), text(item.get("reason")))
    return Event(
        time=moment(item.get("timestamp"), None),
        text=text(": ".join(part for part in said if part)),
        place=text(item.get("hub")),
        code=code,
    )
