"""ParcelsApp: an aggregator for the parcels of all carriers, with the visitor's key and relay.

POST https://parcelsapp.com/api/v3/shipments/tracking {apiKey, language, shipments: [{trackingId,
destinationCountry}]} gives a uuid, or the history at once if it is at hand; GET with uuid and
apiKey gives it when it is "done", else it is asked again, in all four requests. Shape: the
service's OpenAPI description of 2026. Most numbers want the country of destination, in English:
the visitor names it with the key. Errors are HTTP 200 with a code. Times are said to be UTC. An
event has no code; "delivered", "pickup" and "returned" of the shipment are kept with the newest.
A key is good for 300 to 1000 different numbers a month. Web pages have been refused: hence the
relay.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.aggregator import CARRIERS, carrier
from app.core.sources.asking import post_json
from app.core.sources.codes import known, newest_with
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import country, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "parcelsapp",
    "parcelsapp",
    (),
    "parcelsapp.com",
    route="relay",
    key="parcelsapp",
    sign_up="https://parcelsapp.com/dashboard",
    asks=("country",),
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=3, fresh_s=HOUR_S),
    rank=330,
)

CODES: Mapping[str, str] = {
    "delivered": "dl.delivered",
    "pickup": "ap.ready",
    "returned": "ex.returned",
}

_URL = "https://parcelsapp.com/api/v3/shipments/tracking"
_NO_ACCOUNT = (
    *("MISSING_API_KEY", "INVALID_API_KEY", "UNCONFIRMED_ACCOUNT", "SUBSCRIPTION_NOT_FOUND"),
    *("SUBSCRIPTION_INACTIVE", "INVALID_SUBSCRIPTION_STATE", "FORBIDDEN"),
)
_ERRORS: Mapping[str, type[SourceError]] = {
    **dict.fromkeys(_NO_ACCOUNT, BadKey),
    **dict.fromkeys(("BUSY", "TIMEDOUT", "SERVER_ERROR"), ServerTrouble),
    "SUBSCRIPTION_LIMIT_REACHED": Quota,
    "INVALID_PARAMS": BadNumber,
    "NO_REQUEST_FOUND": NotFound,
}
_LAST_STEP = 3


def request(number: str, access: Access) -> Request:
    """Have a number looked up, on its way to the country that the visitor named with the key."""
    body = {
        "apiKey": access.key,
        "language": access.primary_language,
        "shipments": [
            {"trackingId": number, "destinationCountry": access.more.get("country", "")},
        ],
    }
    return post_json(_URL, body)


def read(response: Response) -> Report | Request:
    """The history, or the question whether it is done by now."""
    answer.check(response, answer.KEYED)
    body = json_object(response)
    failed = text(body.get("error"))
    if failed:
        raise _ERRORS.get(failed, Unreadable)()
    shipments = rows(body.get("shipments"))
    for shipment in shipments:
        if text(shipment.get("trackingId")).upper() == response.number:
            return _report(response.number, shipment)
    if shipments or not (body.get("done") or "uuid" in body):
        raise Unreadable()
    if body.get("done") or response.step >= _LAST_STEP:
        raise NotFound()
    query = {"uuid": text(body.get("uuid")), "apiKey": response.access.key}
    return Request(f"{_URL}?{urlencode(query)}")


def _report(number: str, shipment: Row) -> Report:
    events = history(_event(item) for item in rows(shipment.get("states")))
    told = text(shipment.get("status"))
    return Report(
        number,
        newest_with(events, known(CODES, told)),
        origin=country(shipment.get("originCode")),
        destination=country(shipment.get("destinationCode")),
        carrier=carrier(row(shipment.get("detectedCarrier")).get("slug"), CARRIERS),
    )


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("date"), None),
        # Typed clients of 2023 know the words as `status`.
        text=text(item.get("state")) or text(item.get("status")),
        place=text(item.get("location")),
    )
