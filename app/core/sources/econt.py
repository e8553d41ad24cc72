"""Econt (Bulgaria): the events of one parcel, without a key.

POST https://ee.econt.com/services/Shipments/ShipmentService.getShipmentStatuses.json, body
{"shipmentNumbers": [number]}. It is Econt's own documented service, which answers without a login.
Evidence: ha-econt (2026) and Econt's documentation; strong. The code is `destinationType`. Times
are milliseconds. An unknown number has no `status` and an `error`. What stands beside a delivery
may name who took the parcel and is left. Known only from general knowledge: what a number of the
wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code, delivered
from app.core.sources.errors import Unreadable
from app.core.sources.fields import eta, instant, instant_day, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.people import without_people
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "econt", "econt", ("econt",), "ee.econt.com", route="relay", limits=GENTLE, rank=271
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "prepared",
        "it.moving": "office courier_direction courier in_delivery_office"
        " arrival_departure_from_hub",
        "od.out": "in_delivery_courier",
        "df.other": "failed_delivery",
        "dl.delivered": "client",
        "ex.returning": "return is_returning_to_sender",
        "ex.returned": "returned_to_sender",
        "ex.destroyed": "destroy",
        "ex.cancel": "canceled",
    }
)

_URL = "https://ee.econt.com/services/Shipments/ShipmentService.getShipmentStatuses.json"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer has its words in Bulgarian and English."""
    return post_json(_URL, {"shipmentNumbers": [number]})


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "shipmentStatuses" not in body:
        raise Unreadable()
    told = [row(one.get("status")) for one in rows(body["shipmentStatuses"])]
    parcel = only(response.number, [one for one in told if one], "shipmentNumber")
    words = "destinationDetails" + ("" if response.access.primary_language == "bg" else "En")
    events = history(_event(one, words) for one in rows(parcel.get("trackingEvents")))
    expected = instant_day(parcel.get("expectedDeliveryDate"))
    done = delivered(events, CODES)
    return Report(response.number, events, eta=None if done else eta(expected, expected))


def _event(event: Row, words: str) -> Event:
    code = text(event.get("destinationType"))
    return Event(
        time=instant(event.get("time")),
        text="" if code == "client" else without_people(plain(event.get(words))),
        code=code,
    )
