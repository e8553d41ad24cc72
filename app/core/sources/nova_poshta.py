"""Nova Poshta (Ukraine): a snapshot of one parcel, without a key.

POST https://api.novaposhta.ua/v2.0/json/, method TrackingDocument.getStatusDocuments, sent
without a Content-Type so that the browser asks no pre-flight question. Evidence: browser apps on
other origins that do the same (kovalhood/nova-poshta, Ivan-GoIT/nova-pochta), field types in
shopanaio/carrier-api. There is no list of scans: an event is built for the creation and one for
the present status, each from a date that the answer gives. Times are Ukrainian wall clocks in
four written forms. `DatePayedKeeping` is the day from which storage is paid for, as several
clients name it, not the last one to collect, and is left. Codes 14 (shown to the recipient), 107
(storage is charged) and 108 (refused) are in several clients' tables and no longer in the
carrier's. A way over a border is named in `InternationalDeliveryType` (general knowledge of the
service). Doubtful: whether an over-asked service answers with HTTP 429 or with a text among
`errors`.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import (
    BadNumber,
    KeyRequired,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import day, eta, grams, joined, moment
from app.core.sources.history import newest_first
from app.core.sources.json_body import Row, json_object, rows, text, texts
from app.core.sources.source import Source

SOURCE = Source("nova-poshta", "nova_poshta", ("nova-poshta",), "api.novaposhta.ua", rank=10)

CODES: Mapping[str, str] = {
    "1": "ir.registered",
    "2": "ex.cancel",
    "4": "it.accepted",
    "41": "it.accepted",
    "5": "it.moving",
    "6": "it.local",
    "7": "ap.ready",
    "8": "ap.ready",
    "9": "dl.delivered",
    "10": "dl.delivered",
    "11": "dl.delivered",
    "12": "it.accepted",
    "14": "ap.ready",
    "101": "od.out",
    "102": "df.rejected",
    "103": "df.rejected",
    "104": "it.moving",
    "105": "ap.ending",
    "106": "dl.delivered",
    "107": "ap.ready",
    "108": "df.rejected",
    "111": "df.nobody",
    "112": "it.moving",
}

_URL = "https://api.novaposhta.ua/v2.0/json/"
_ZONE = "Europe/Kyiv"
_COUNTRY = "UA"
_FORMATS = ("%d-%m-%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%H:%M %d.%m.%Y")
_CREATED, _NOT_FOUND = "1", "3"

_AT_SENDER = ("WarehouseSender", "CitySender")
_AT_RECIPIENT = ("WarehouseRecipient", "CityRecipient")
_PLACES: Mapping[str, tuple[str, ...]] = {
    "1": ("CitySender",),
    "4": ("CitySender",),
    "41": ("CitySender",),
    "12": _AT_SENDER,
    "6": ("CityRecipient",),
    "101": ("CityRecipient",),
    **dict.fromkeys(("7", "8", "9", "10", "11", "14", "105", "106", "107"), _AT_RECIPIENT),
}
_DATES: Mapping[str, tuple[str, ...]] = {
    "1": ("DateCreated",),
    **dict.fromkeys(("7", "8"), ("ActualDeliveryDate", "TrackingUpdateDate", "DateScan")),
    **dict.fromkeys(
        ("9", "10", "11", "106"),
        ("RecipientDateTime", "ActualDeliveryDate", "TrackingUpdateDate", "DateScan"),
    ),
}
_PRESENT = ("TrackingUpdateDate", "DateScan")

_ERROR_CODES: Mapping[str, type[SourceError]] = {"20001401442": BadNumber}
_ERROR_WORDS: Mapping[str, type[SourceError]] = {
    "document number is not correct": BadNumber,
    "api key": KeyRequired,
    "many requests": Quota,
}


def request(number: str, access: Access) -> Request:
    """Ask for one document; the answer is in Ukrainian whatever the visitor's language."""
    return Request(
        _URL,
        method="POST",
        body=json.dumps(
            {
                "modelName": "TrackingDocument",
                "calledMethod": "getStatusDocuments",
                "methodProperties": {
                    "Documents": [{"DocumentNumber": number, "Phone": ""}],
                    "Language": "UK",
                },
            }
        ),
    )


def read(response: Response) -> Report:
    """The snapshot as one or two events; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if body.get("success") is not True:
        raise _refusal(body)
    for document in rows(body.get("data")):
        if text(document.get("Number")) == response.number:
            return _report(response.number, document)
    raise Unreadable()


def _refusal(body: Row) -> SourceError:
    if body.get("success") is not False:
        return Unreadable()
    for code in texts(body.get("errorCodes")):
        if code in _ERROR_CODES:
            return _ERROR_CODES[code]()
    said = " ".join(texts(body.get("errors")))
    return answer.meant(said, _ERROR_WORDS, ServerTrouble)()


def _report(number: str, document: Row) -> Report:
    code = text(document.get("StatusCode"))
    if code == _NOT_FOUND:
        raise NotFound()
    if not code:
        raise Unreadable()
    present = Event(
        time=_time(document, _DATES.get(code, _PRESENT)),
        text=text(document.get("Status")),
        place=_place(document, code),
        code=code,
    )
    events = [present]
    created = _time(document, _DATES[_CREATED])
    if code != _CREATED and created is not None:
        events.append(Event(created, "", _place(document, _CREATED), _CREATED))
    meaning = CODES.get(code)
    within = _COUNTRY if _inland(document) else None
    expected = _day(document, "ScheduledDeliveryDate")
    return Report(
        number,
        newest_first(events),
        eta=None if meaning == "dl.delivered" else eta(expected, expected),
        origin=within,
        destination=within,
        weight_g=grams(document.get("DocumentWeight")),
    )


def _inland(document: Row) -> bool:
    """Whether both ends are towns, and nothing names the way as one over a border."""
    ends = text(document.get("CitySender")) and text(document.get("CityRecipient"))
    return bool(ends) and not text(document.get("InternationalDeliveryType"))


def _time(document: Row, fields: tuple[str, ...]) -> datetime | None:
    for field in fields:
        time = moment(document.get(field), _ZONE, *_FORMATS)
        if time is not None:
            return time
    return None


def _day(document: Row, field: str) -> date | None:
    return day(document.get(field), *_FORMATS)


def _place(document: Row, code: str) -> str:
    return joined(*(text(document.get(field)) for field in _PLACES.get(code, ())))
