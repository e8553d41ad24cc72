"""PostNord: parcels in Sweden, Denmark, Norway and Finland, with the visitor's own key.

GET https://api2.postnord.com/rest/shipment/v5/trackandtrace/findByIdentifier.json with apikey, id
and locale in the query, so no pre-flight; web pages of others ask it. Shape: PostNord's OpenAPI
and the tests of public clients. Newer answers write times with Z and may lack `location`; older
ones are wall clocks of no named zone. An unknown number has no shipments, one of the wrong form
the fault invalidIdentifier besides. A shipment may be of several items: one is told, they are
never mixed. Names and streets of senders and recipients come along and are dropped. Doubtful:
whether 400 always speaks of the number.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.exchange import Access, Request, Response
from app.model import Event, Report
from app.sources import answer
from app.sources.errors import BadKey, BadNumber, NotFound, Unreadable
from app.sources.reading import (
    Row,
    country,
    day,
    eta,
    grams,
    json_object,
    moment,
    newest_first,
    row,
    rows,
    text,
)
from app.statuses.schemes import postnord as scheme

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://api2.postnord.com/rest/shipment/v5/trackandtrace/findByIdentifier.json"
_LOCALES = frozenset({"da", "en", "fi", "no", "sv"})


def request(number: str, access: Access) -> Request:
    """Ask for one number, in the visitor's language if it is a Nordic one, else in English."""
    language = access.language.split("-")[0]
    locale = language if language in _LOCALES else "en"
    query = urlencode({"apikey": access.key, "id": number, "locale": locale})
    return Request(f"{_URL}?{query}")


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.sources.errors`."""
    if response.status == 400:
        json_object(response)
    answer.check(response, {400: BadNumber, 401: BadKey, 403: BadKey})
    body = json_object(response).get("TrackingInformationResponse")
    if body is None:
        raise Unreadable()
    told = row(body)
    shipments = rows(told.get("shipments"))
    faults = rows(row(told.get("compositeFault")).get("faults"))
    if not shipments and faults:
        codes = {text(fault.get("faultCode")) for fault in faults}
        raise (BadNumber if "invalidIdentifier" in codes else Unreadable)()
    if not shipments:
        raise NotFound()
    return _report(response.number, *_chosen(response.number, shipments))


def _chosen(number: str, shipments: tuple[Row, ...]) -> tuple[Row, Row]:
    """The item that bears the number, else the first one of the shipment that does.

    A sole shipment whose number is of another shape was found by a name that it does not tell.
    """
    for shipment in shipments:
        for item in rows(shipment.get("items")):
            if _compact(item.get("itemId")) == number:
                return shipment, item
    first, *others = shipments
    named = [one for one in shipments if _compact(one.get("shipmentId")) == number]
    if not named and (others or _alike(first, number)):
        raise Unreadable()
    shipment = named[0] if named else first
    for item in rows(shipment.get("items")):
        return shipment, item
    raise NotFound()


def _alike(shipment: Row, number: str) -> bool:
    shape = re.sub(r"\d", "9", number)
    others = [shipment.get("shipmentId"), *(i.get("itemId") for i in rows(shipment.get("items")))]
    return shape in {re.sub(r"\d", "9", _compact(other)) for other in others}


def _compact(value: object) -> str:
    return text(value).upper().replace(" ", "")


def _report(number: str, shipment: Row, item: Row) -> Report:
    events = newest_first(_event(one) for one in rows(item.get("events")))
    if not events:
        raise NotFound()
    expected = day(shipment.get("estimatedTimeOfArrival"))
    done = any(CODES.get(event.code) == "dl.delivered" for event in events)
    return Report(
        number,
        events,
        eta=None if done else eta(expected, expected),
        origin=_country(shipment.get("consignor")),
        destination=_country(shipment.get("consignee")),
        service=text(row(shipment.get("service")).get("name")),
        weight_g=_weight(row(shipment.get("totalWeight"))),
    )


def _event(item: Row) -> Event:
    time = moment(item.get("eventTime"), None)
    location = row(item.get("location"))
    return Event(
        time=time,
        text=text(item.get("eventDescription")),
        place=text(location.get("displayName")) or text(location.get("name")),
        code=text(item.get("status")),
        zone_known=time is None or time.tzinfo is not None,
        country=country(location.get("countryCode")),
    )


def _country(party: object) -> str | None:
    return country(row(row(party).get("address")).get("countryCode"))


def _weight(weight: Row) -> int | None:
    return grams(weight.get("value")) if text(weight.get("unit")).lower() == "kg" else None
