"""Hermes in Germany: the events of one parcel, without a key.

GET https://api.my-deliveries.de/tnt/v2/shipments/search/{number}, headers Accept and X-Language.
It is the service of myhermes.de. Evidence: the codes in the script of that page, clients of 2026
(itsvic-dev/deliveries, ha-hermes). The answer is a list; an event's code is `parcelStatus`, its
words are `historyText`. `EDL_BOOKED_DROPOFF` is a wish of the recipient and no event. Addresses and
the sender may come along and are left. Unknown and long past numbers are 404; some networks are
answered with 403. Known only from general knowledge: the body of a 404.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code
from app.core.sources.errors import BadNumber, NotFound
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_rows, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import Source

SOURCE = Source(
    "hermes-de", "hermes_de", ("hermes-de",), "api.my-deliveries.de", route="relay", rank=280
)

_MEANINGS: Mapping[str, str] = {
    "ir.registered": "ANNOUNCED PREANNOUNCED ORDER_INFO_RECEIVED ATG_OUT_OF_WAREHOUSE"
    " PARCELSHOP_DROP_OFF",
    "it.accepted": "HANDED_OVER HANDED_OVER_TO_HERMES TAKEN_OVER_BY_HERMES PICKED_UP"
    " SHIPMENT_PICKED_UP PARCELSHOP_COLLECTED_BY_DRIVER",
    "it.moving": "IN_TRANSIT SORTED ARRIVED_AT_DEPOT ARRIVED_IN_DESTINATION_REGION"
    " ARRIVED_IN_DESTINATION_REGION_V2",
    "it.local": "ARRIVED_AT_DELIVERY_DEPOT",
    "od.out": "DELIVERY_TOUR_STARTED OUT_FOR_DELIVERY NEXT_STOP",
    "ap.ready": "READY_FOR_PICKUP READY_FOR_COLLECTION PARCELSHOP_ITEMS_FOR_COLLECTION"
    " PARCELSHOP_READY_FOR_COLLECTION",
    "df.other": "DELIVERY_FAILED NOT_DELIVERABLE",
    "dl.delivered": "DELIVERED DELIVERED_HOMEDELIVERY DELIVERED_NEIGHBOUR DELIVERED_DROPOFF"
    " DELIVERED_MAILBOX DELIVERED_PARCELSHOP DELIVERED_PARCELBOX PICKED_UP_BY_RECIPIENT COLLECTED",
    "ex.returning": "RETURN RETURN_TO_SENDER",
    "ex.returned": "RETURN_DELIVERED_TO_SENDER RETOURE_DELIVERED",
    "ex.lost": "UNKNOWN_WHEREABOUTS",
}

CODES: Mapping[str, str] = by_code(_MEANINGS)

_URL = "https://api.my-deliveries.de/tnt/v2/shipments/search"
_WISHES = {"EDL_BOOKED_DROPOFF"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in German for a German visitor, else in English."""
    language = "de" if access.primary_language == "de" else "en"
    headers = {"Accept": "application/json", "X-Language": language}
    return Request(f"{_URL}/{quote(number, safe='')}", headers=headers)


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    if response.status == 404 and not response.body.strip():
        raise NotFound()
    answer.check(response, {400: BadNumber, 404: NotFound})
    return _report(response.number, only(response.number, json_rows(response), "barcode"))


def _report(number: str, parcel: Row) -> Report:
    told = (_event(step) for step in rows(parcel.get("parcelProgress")))
    events = history(event for event in told if event.code not in _WISHES)
    return Report(number, events)


def _event(step: Row) -> Event:
    return Event(
        time=moment(step.get("timestamp"), "Europe/Berlin"),
        text=plain(step.get("historyText")),
        code=text(step.get("parcelStatus")),
    )
