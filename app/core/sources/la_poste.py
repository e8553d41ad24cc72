"""La Poste, Colissimo and Chronopost (France), with the visitor's own key.

GET https://api.laposte.fr/suivi/v2/idships/{number}?lang={lang}, header X-Okapi-Key, which needs a
pre-flight; web pages of others ask it. Shape: typed public clients and karrio's kept answers.
Dates come with their offset, those without are Paris time; events are newest first. An error is
`{returnCode, returnMessage}` with the HTTP status of the same number: 400 is a number of the wrong
form, 404 one that is unknown or older than La Poste keeps. `holder` is 3 for Chronopost and 4 for
Colissimo (general knowledge). Doubtful: whether `idShip` always repeats the number as it was asked.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import delivered
from app.core.sources.errors import BadKey, BadNumber, NotFound, SourceError, Unreadable
from app.core.sources.fields import country, day, eta, moment
from app.core.sources.history import history, newest_first
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import compact, require
from app.core.sources.source import Source
from app.core.statuses.schemes import la_poste as scheme

SOURCE = Source(
    "la-poste",
    "la_poste",
    ("la-poste", "colissimo", "chronopost"),
    "api.laposte.fr",
    route="key",
    key="la-poste",
    sign_up="https://developer.laposte.fr",
    rank=80,
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://api.laposte.fr/suivi/v2/idships"
_ERRORS: Mapping[str, type[SourceError]] = {
    "400": BadNumber,
    "401": BadKey,
    "404": NotFound,
}
_ENDS = frozenset({"dl.delivered", "ex.returning", "ex.returned"})
_HOLDERS: Mapping[str, str] = {
    "1": "la-poste",
    "2": "la-poste",
    "3": "chronopost",
    "4": "colissimo",
}


def request(number: str, access: Access) -> Request:
    """Ask for one number, in French for a French visitor, else in English."""
    lang = "fr_FR" if access.primary_language == "fr" else "en_GB"
    headers = {"X-Okapi-Key": access.key, "Accept": "application/json"}
    return Request(f"{_URL}/{quote(number, safe='')}?lang={lang}", headers=headers)


def read(response: Response) -> Report:
    """The history of the number asked for; raises the classes of `app.core.sources.errors`."""
    if response.status not in (400, 404):
        answer.check(response, answer.KEYED)
    body = json_object(response)
    code = text(body.get("returnCode"))
    if code != "200" or response.status in (400, 404):
        raise _ERRORS.get(code, Unreadable)()
    shipment = row(body.get("shipment"))
    told = compact(shipment.get("idShip"))
    require(response.number, told, may_be_absent="event" in shipment)
    return report(response.number, shipment)


def report(number: str, shipment: Row) -> Report:
    """The events and the facts of one shipment."""
    events = _with_end(history(_event(item) for item in rows(shipment.get("event"))), shipment)
    context = row(shipment.get("contextData"))
    expected = day(shipment.get("estimDate"))
    done = shipment.get("isFinal") is True or delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else eta(expected, expected),
        origin=country(context.get("originCountry")),
        destination=country(context.get("arrivalCountry")),
        service=text(shipment.get("product")),
        carrier=_HOLDERS.get(text(shipment.get("holder"))),
    )


def _with_end(events: tuple[Event, ...], shipment: Row) -> tuple[Event, ...]:
    """The events, and the delivery that only the whole shipment tells; `isFinal` alone may also
    tell a return."""
    at = moment(shipment.get("deliveryDate"), "Europe/Paris")
    told = {CODES.get(event.code, "") for event in events}
    if shipment.get("isFinal") is not True or at is None or told & _ENDS:
        return events
    return newest_first((Event(at, "", code="DI1"), *events))


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("date"), "Europe/Paris"),
        text=text(item.get("label")),
        code=text(item.get("code")),
    )
