"""PostNord: Sweden, Denmark, Norway and Finland, with the visitor's own key in the query.

GET https://api2.postnord.com/rest/shipment/v5/trackandtrace/findByIdentifier.json?apikey={key}
&id={number}&locale={language}, no headers, so no pre-flight. Evidence: a public page asks it with
fetch; shapes and faults from typed public clients and tests, statuses from PostNord's OpenAPI. A
locale that PostNord has not is a fault, so others ask in English. Older answers write the local
time of the place without a zone, newer ones UTC; countries come with three letters or two.
Doubtful: AVAILABLE_FOR_DELIVERY is read as "may be collected", as at service points, and RETURNED
as being on the way back. OTHER (an e-mail was sent) has no meaning of ours.
Known only from general knowledge: that an unknown number may come with HTTP 404.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.codes import delivered
from app.core.sources.errors import BadNumber, NotFound, SourceError, Unreadable
from app.core.sources.fields import country, day, eta, joined, moment, other_number, weight
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Source
from app.core.statuses.schemes import postnord as scheme

SOURCE = Source(
    "postnord",
    "postnord",
    ("postnord",),
    "api2.postnord.com",
    route="key",
    key="postnord",
    sign_up="https://developer.postnord.com",
    rank=90,
)

CODES: Mapping[str, str] = {**scheme.CODES, "INFORMED": "ir.registered"}

_URL = "https://api2.postnord.com/rest/shipment/v5/trackandtrace/findByIdentifier.json"
_LOCALES = ("en", "sv", "no", "da", "fi")
_MEANINGS: Mapping[int, type[SourceError]] = {**answer.KEYED, 400: BadNumber}
_COUNTRIES: Mapping[str, str] = {
    "CHN": "CN",
    "DEU": "DE",
    "DNK": "DK",
    "FIN": "FI",
    "GBR": "GB",
    "NLD": "NL",
    "NOR": "NO",
    "POL": "PL",
    "SWE": "SE",
    "USA": "US",
}


def request(number: str, access: Access) -> Request:
    """Ask for one number, in the visitor's language as far as PostNord has it."""
    language = access.primary_language.replace("nb", "no")
    locale = language if language in _LOCALES else "en"
    query = urlencode({"apikey": access.key, "id": number, "locale": locale})
    return Request(f"{_URL}?{query}")


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, _MEANINGS)
    body = json_object(response)
    if "TrackingInformationResponse" not in body:
        raise Unreadable()
    said = row(body["TrackingInformationResponse"])
    faults = {text(fault.get("faultCode")) for fault in _faults(said)}
    if faults:
        raise BadNumber() if "invalidIdentifier" in faults else Unreadable()
    shipments = rows(said.get("shipments"))
    if not shipments:
        raise NotFound()
    return _report(response.number, *_chosen(response.number, shipments))


def _faults(said: Row) -> tuple[Row, ...]:
    return rows(row(said.get("compositeFault")).get("faults"))


def _chosen(number: str, shipments: tuple[Row, ...]) -> tuple[Row, Row]:
    """The shipment and the item that bear the number: the first item where it is the shipment's."""
    for shipment in shipments:
        items = rows(shipment.get("items"))
        for item in items:
            if text(item.get("itemId")).upper() == number.upper():
                return shipment, item
        if text(shipment.get("shipmentId")).upper() == number.upper():
            if not items:
                raise NotFound()
            return shipment, items[0]
    raise Unreadable()


def _report(number: str, shipment: Row, item: Row) -> Report:
    events = history(_event(told) for told in rows(item.get("events")))
    done = delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else _eta(shipment, item),
        origin=_country(row(row(shipment.get("consignor")).get("address"))),
        destination=_country(row(row(shipment.get("consignee")).get("address"))),
        service=text(row(shipment.get("service")).get("name")),
        weight_g=_weight(item),
        linked=_linked(number, shipment, item),
    )


def _event(told: Row) -> Event:
    location = row(told.get("location"))
    where = _country(location)
    return Event(
        time=moment(told.get("eventTime"), ZONE_OF.get(where or "")),
        text=text(told.get("eventDescription")),
        place=_place(location),
        code=text(told.get("status")),
        country=where,
    )


def _place(location: Row) -> str:
    """The terminal or the shop, then the town; the name that is shown may be a part of the other.

    >>> _place({"displayName": "Segeltorp", "name": "SEGELTORP PAKETTERMINAL", "city": "Segeltorp"})
    'SEGELTORP PAKETTERMINAL, Segeltorp'
    """
    shown, name = text(location.get("displayName")), text(location.get("name"))
    if shown.lower() in name.lower():
        shown = ""
    elif name.lower() in shown.lower():
        name = ""
    return joined(shown, name, text(location.get("city")))


def _country(place: Row) -> str | None:
    code = text(place.get("countryCode")).upper()
    return _COUNTRIES.get(code) or country(code)


def _eta(shipment: Row, item: Row) -> Eta | None:
    expected = day(item.get("estimatedTimeOfArrival")) or day(
        shipment.get("estimatedTimeOfArrival")
    )
    return eta(expected, expected)


def _weight(item: Row) -> int | None:
    """The weight that PostNord measured, else the one that the sender stated."""
    for measured in ("assessedMeasurement", "statedMeasurement"):
        told = row(row(item.get(measured)).get("weight"))
        in_grams = weight(told.get("value"), told.get("unit"))
        if in_grams is not None:
            return in_grams
    return None


def _linked(number: str, shipment: Row, item: Row) -> tuple[Linked, ...]:
    """The item's own number where the shipment of one item was asked for."""
    other = other_number(item.get("itemId"), number)
    alone = len(rows(shipment.get("items"))) == 1
    return (Linked(other, "postnord"),) if alone and other else ()
