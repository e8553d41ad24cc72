"""Correos of Spain: the events of one item, without a key.

GET https://api1.correos.es/digital-services/searchengines/api/v1/envios?text={number}&language=
{ES|EN}, no headers. It is the service of Correos' own page. Evidence: proninyaroslav/libretrack#38
and several public clients, one of October 2026. Days are dd/mm/yyyy beside the hour, read as the
clock of Madrid. An event's code is its phase: 1 before posting, 2 on the way, 3 in delivery, 4
delivered. Phase 3 reaches from the delivery unit to the counter where the item waits, so that the
words say more. A number that is not Correos' is 204 without a body; older answers say it by `code`
"404" or "400". Doubtful: the clock of the Canary Islands, and what phase a return has.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadNumber, NotFound, SourceError
from app.core.sources.fields import clock, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import Source

SOURCE = Source(
    "correos-es", "correos_es", ("correos-es",), "api1.correos.es", route="relay", rank=230
)

CODES: Mapping[str, str] = {
    "1": "ir.registered",
    "2": "it.moving",
    "3": "it.moving",
    "4": "dl.delivered",
}

_URL = "https://api1.correos.es/digital-services/searchengines/api/v1/envios"
_FAULTS: Mapping[str, type[SourceError]] = {"404": NotFound, "400": BadNumber}
_CLOCKS = ("%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%d/%m/%Y")


def request(number: str, access: Access) -> Request:
    """Ask for one item in Spanish for a Spanish visitor, else in English."""
    language = "ES" if access.primary_language == "es" else "EN"
    return Request(f"{_URL}?{urlencode({'text': number, 'language': language})}")


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    if response.status == 204:
        raise NotFound()
    answer.check(response, {400: BadNumber, 404: NotFound})
    body = json_object(response)
    if fault := _FAULTS.get(text(body.get("code"))):
        raise fault()
    item = only(response.number, rows(body.get("shipment")), "shipmentCode")
    return Report(response.number, history(_event(event) for event in rows(item.get("events"))))


def _event(event: Row) -> Event:
    written = clock(event.get("eventDate"), event.get("eventTime"))
    return Event(
        time=moment(written, "Europe/Madrid", *_CLOCKS),
        text=plain(event.get("summaryText")) or plain(event.get("extendedText")),
        code=text(event.get("phase")),
    )
