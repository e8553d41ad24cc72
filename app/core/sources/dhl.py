"""DHL Unified Tracking: all divisions of DHL, with the visitor's own key.

GET https://api-eu.dhl.com/track/shipments?trackingNumber={number}&language={language}, header
DHL-API-Key, which needs a pre-flight that the host answers (netresearch/dhl-shipping-m2#23 logs
access-control-allow-origin: *). 250 questions a day, one per 5 s. Shapes: developer.dhl.com
(Shipment Tracking - Unified), bodies in netresearch and karrio. Timestamps come with an offset,
with Z or without any, by division and even within one body: those without stay naive and say
`zone_known=False`. Events may lack `status` (forwarding) or `description` (parcel-nl). One number
may bring several shipments: one is chosen, they are never mixed. Doubtful: whether 400 always
speaks of the number; `failure` covers all that went wrong, so it says no more than "delivery
failed".
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import delivered, with_delivery
from app.core.sources.errors import BadNumber, NotFound, SourceError, Unreadable
from app.core.sources.fields import country, moment, weight, window
from app.core.sources.history import newest_first
from app.core.sources.json_body import Row, json_object, one_or_more, row, rows, text, texts
from app.core.sources.source import Limits, Source

SOURCE = Source(
    "dhl",
    "dhl",
    ("dhl-express", "deutsche-post-dhl", "dhl-parcel-nl", "dhl-ecommerce"),
    "api-eu.dhl.com",
    route="key",
    key="dhl",
    sign_up="https://developer.dhl.com/api-reference/shipment-tracking",
    limits=Limits(at_once=1, spacing_s=5, per_day=250),
    rank=70,
)

CODES: Mapping[str, str] = {
    "pre-transit": "ir.registered",
    "transit": "it.moving",
    "delivered": "dl.delivered",
    "failure": "df.other",
}

_URL = "https://api-eu.dhl.com/track/shipments"
_MEANINGS: Mapping[int, type[SourceError]] = {
    **answer.KEYED,
    400: BadNumber,
    404: NotFound,
}


def request(number: str, access: Access) -> Request:
    """Ask for one number, in the visitor's language as far as DHL has it."""
    query = urlencode({"trackingNumber": number, "language": access.primary_language})
    return Request(f"{_URL}?{query}", headers={"DHL-API-Key": access.key})


def read(response: Response) -> Report:
    """The history of the shipment asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, _MEANINGS)
    shipments = rows(json_object(response).get("shipments"))
    if not shipments:
        raise NotFound()
    return _report(response.number, _chosen(response.number, shipments))


def _chosen(number: str, shipments: tuple[Row, ...]) -> Row:
    """The shipment that bears the number, or names it; else the first, if it may be another name.

    A first shipment whose number is of the very same shape is another parcel: `Unreadable`.
    """
    for shipment in shipments:
        if _compact(shipment.get("id")) == number:
            return shipment
    for shipment in shipments:
        if number in _other_names(row(shipment.get("details"))):
            return shipment
    if _shape(_compact(shipments[0].get("id"))) == _shape(number):
        raise Unreadable()
    return shipments[0]


def _compact(value: object) -> str:
    return text(value).upper().replace(" ", "")


def _shape(number: str) -> str:
    return re.sub(r"\d", "9", number)


def _other_names(details: Row) -> set[str]:
    references = one_or_more(details.get("references"))
    return {_compact(reference.get("number")) for reference in references} | {
        _compact(piece) for piece in texts(details.get("pieceIds"))
    }


def _report(number: str, shipment: Row) -> Report:
    listed = rows(shipment.get("events"))
    status = row(shipment.get("status"))
    if not listed and not status:
        raise NotFound()
    events = newest_first(_event(item) for item in listed or (status,))
    events = with_delivery(events, text(status.get("statusCode")), CODES)
    details = row(shipment.get("details"))
    weighed = row(details.get("weight"))
    done = delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else _eta(shipment),
        origin=_country(shipment.get("origin")),
        destination=_country(shipment.get("destination")),
        service=text(row(details.get("product")).get("productName")),
        weight_g=weight(weighed.get("value"), weighed.get("unitText")),
    )


def _event(item: Row) -> Event:
    address = row(row(item.get("location")).get("address"))
    status, description = text(item.get("status")), text(item.get("description"))
    return Event(
        time=moment(item.get("timestamp"), None),
        text=description or status,
        place=text(address.get("addressLocality")),
        code=text(item.get("statusCode")),
        country=country(address.get("countryCode")),
    )


def _country(place: object) -> str | None:
    return country(row(row(place).get("address")).get("countryCode"))


def _eta(shipment: Row) -> Eta | None:
    frame = row(shipment.get("estimatedDeliveryTimeFrame"))
    one = shipment.get("estimatedTimeOfDelivery")
    return window(frame.get("estimatedFrom"), frame.get("estimatedThrough"), one)
