"""bpost (Belgium): the events of one parcel, without a key and without the postcode.

POST https://track.bpost.cloud/track/items, body {"barcodes": [number]}. It is the service of
bpost's own page; its older form by GET wants the postcode. Evidence: two clients of 2026 with
fixtures; strong. An item names its state, `activeStep`, which is the code of the newest event;
events have words in several languages and none of their own. Clocks have no zone: that of the
event's country, if it is told. Several items may answer one code, of which `itemCode` or
`searchCode` is the number asked for. An unknown number is `error` NO_DATA_FOUND. Names, addresses
and who received it come along and are left. Doubtful: EXCEPTION and steps not listed have no
meaning here. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import newest_with
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import clock, country, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "bpost", "bpost", ("bpost",), "track.bpost.cloud", route="relay", limits=GENTLE, rank=233
)

CODES: Mapping[str, str] = {
    "CUSTOMS": "it.import_customs",
    "CUSTOMS_PAYMENT_NOT_REQUIRED": "it.import_released",
    "CUSTOMS_PAYMENT_SUCCESSFUL": "it.import_released",
    "AWAITING_CUSTOMS_PAYMENT": "it.import_held",
    "CUSTOMS_PAYMENT_CHALLENGED": "it.import_held",
    "CUSTOMS_PAYMENT_EXPIRED": "it.import_held",
    "CUSTOMS_PAYMENT_REFUSED": "it.import_held",
    "IN_NETWORK": "it.moving",
    "ON_THE_WAY": "it.moving",
    "ON_THE_WAY_TO_SENDER": "ex.returning",
    "OUT_FOR_DELIVERY_SENDER": "ex.returning",
    "DELIVERED_TO_SENDER": "ex.returned",
    "DELIVERED_TO_SENDER_RETURN": "ex.returned",
    "PICKED_UP_BY_SENDER": "ex.returned",
    "RETOUR_DELIVERED": "ex.returned",
    "BTS_DELIVERED": "ex.returned",
}

PREFIXES: Mapping[str, str] = {
    "IN_PREPARATION": "ir.registered",
    "PREPARATION": "ir.registered",
    "PROCESSING": "it.moving",
    "ON_THE_WAY_TO_": "od.out",
    "OUT_FOR_DELIVERY": "od.out",
    "AVAILABLE": "ap.ready",
    "DELIVERED": "dl.delivered",
    "PICKED_UP": "dl.delivered",
    "RETURN_TO_SENDER": "ex.returning",
    "RETOUR_": "ex.returning",
    "BTS_": "ex.returning",
}

_URL = "https://track.bpost.cloud/track/items"
_LANGUAGES = {"fr": "FR", "nl": "NL", "de": "DE"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer has its words in several languages."""
    return post_json(_URL, {"barcodes": [number]})


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if body.get("error") == "NO_DATA_FOUND":
        raise NotFound()
    if "items" not in body:
        raise Unreadable()
    items = rows(body["items"])
    for item in items:
        if response.number in (text(item.get("itemCode")), text(item.get("searchCode"))):
            language = _LANGUAGES.get(response.access.primary_language, "EN")
            return _report(response.number, item, language)
    raise Unreadable() if items else NotFound()


def _report(number: str, item: Row, language: str) -> Report:
    step = row(item.get("activeStep"))
    code = text(step.get("knownProcessStep")) or text(step.get("name"))
    events = history(_event(event, language) for event in rows(item.get("events")))
    return Report(number, newest_with(events, code.upper()))


def _event(event: Row, language: str) -> Event:
    told = row(event.get("key"))
    words = row(told.get(language)) or row(told.get("EN"))
    location = row(event.get("location"))
    land = country(location.get("countryCode"))
    written = clock(event.get("date"), event.get("time"))
    return Event(
        time=moment(written, ZONE_OF.get(land or "")),
        text=plain(words.get("description")),
        place=plain(location.get("locationName")),
        country=land,
    )
