"""Posten and Bring (Norway): the events of one parcel, so far without a key.

GET https://api.bring.com/tracking/api/v2/tracking.json?q={number}&lang={language}, no headers, so
that no pre-flight is needed. `statusDescription` tells the whole package's state in words.
Evidence: a React app that reads it from localhost; event statuses and the warning that anonymous
questions are rate-limited and will end: developer.bring.com (tracking). That end is its own error,
`KeyRequired`. Descriptions hold HTML. Names of sender and recipient are not read. Doubtful: the
codes inside the error object, and whether answers about real numbers may be read by every origin.
CUSTOMS and INTERNATIONAL do not say which country, so they only mean "on the way"; notices
(NOTIFICATION_SENT, DELIVERY_ORDERED and the like) are not places and have no meaning.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import delivered, with_delivery_in_words
from app.core.sources.errors import BadNumber, NotFound, SourceError, Unreadable
from app.core.sources.fields import country, day, eta, grams, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Source

SOURCE = Source("bring", "bring", ("posten-norge",), "api.bring.com", rank=30)

CODES: Mapping[str, str] = {
    "PRE_NOTIFIED": "ir.registered",
    "HANDED_IN": "it.accepted",
    "COLLECTED": "it.accepted",
    "IN_TRANSIT": "it.moving",
    "TERMINAL": "it.moving",
    "INTERNATIONAL": "it.moving",
    "CUSTOMS": "it.moving",
    "TRANSPORT_TO_RECIPIENT": "od.out",
    "READY_FOR_PICKUP": "ap.ready",
    "ATTEMPTED_DELIVERY": "df.other",
    "DELIVERED": "dl.delivered",
    "DEVIATION": "ex.delayed",
    "RETURN": "ex.returning",
    "DELIVERED_SENDER": "ex.returned",
}

_URL = "https://api.bring.com/tracking/api/v2/tracking.json"
_ZONE = "Europe/Oslo"
_LANGUAGES: Mapping[str, str] = {"nb": "no", "nn": "no", "no": "no", "sv": "sv", "da": "da"}
_MEANINGS: Mapping[int, type[SourceError]] = {400: BadNumber, 404: NotFound}
_DAY_FORMATS = ("%d.%m.%Y", "%Y-%m-%d")


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in a Nordic language if the visitor reads one, else in English."""
    language = _LANGUAGES.get(access.primary_language, "en")
    return Request(f"{_URL}?{urlencode({'q': number, 'lang': language})}")


def read(response: Response) -> Report:
    """The events of the package asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, _MEANINGS)
    consignments = rows(json_object(response).get("consignmentSet"))
    for consignment in consignments:
        _raise_error(row(consignment.get("error")), response)
    for consignment in consignments:
        packages = rows(consignment.get("packageSet"))
        for package in packages:
            if _same(package.get("packageNumber"), response.number):
                return _report(response.number, consignment, package)
        if packages and _same(consignment.get("consignmentId"), response.number):
            return _report(response.number, consignment, packages[0])
    raise Unreadable() if consignments else NotFound()


def _raise_error(error: Row, response: Response) -> None:
    if not error:
        return
    code = text(error.get("code"))
    if not (code.isdecimal() and len(code) == 3):
        raise Unreadable()
    answer.check(replace(response, status=int(code)), _MEANINGS)
    raise Unreadable()


def _same(value: object, number: str) -> bool:
    found = text(value).upper().replace(" ", "")
    return found in (number, f"00{number}", number.removeprefix("00"))


def _report(number: str, consignment: Row, package: Row) -> Report:
    events = history(_event(item) for item in rows(package.get("eventSet")))
    whole = plain(package.get("statusDescription"))
    told = with_delivery_in_words(events, whole, CODES)
    done = delivered(events, CODES) or told is not events
    expected = day(package.get("dateOfEstimatedDelivery"), *_DAY_FORMATS)
    return Report(
        number,
        told,
        eta=None if done else eta(expected, expected),
        origin=_country(consignment, package, "senderAddress"),
        destination=_country(consignment, package, "recipientAddress"),
        service=plain(package.get("productName")),
        weight_g=grams(package.get("weightInKgs")),
        collect_by=None if done else day(package.get("dateOfReturn"), *_DAY_FORMATS),
    )


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("dateIso"), _ZONE),
        text=plain(item.get("description")),
        place=text(item.get("city")),
        code=text(item.get("status")),
        country=country(item.get("countryCode")),
    )


def _country(consignment: Row, package: Row, address: str) -> str | None:
    of_package = country(row(package.get(address)).get("countryCode"))
    return of_package or country(row(consignment.get(address)).get("countryCode"))
