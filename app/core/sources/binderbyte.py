"""BinderByte: the courier services of Indonesia, with the visitor's own key.

GET https://api.binderbyte.com/v1/track?api_key={key}&courier={courier}&awb={number}, no headers,
so no pre-flight. Shape: the vendor's Postman pages and typed public clients. The service has to be
told the courier, and the number tells it by its shape, mostly; the couriers of that shape are
asked in turn, one a step, and "auto" at last, which public clients use and no page of the vendor
names. Each counts as a question. Events are newest first, times wall clocks of the places, for
Indonesia has three zones. Only "DELIVERED" and "HILANG" (lost) of `summary.status` say more than
the newest event does, and are kept with it. Recipients and couriers stand in the sentences and are
taken out. Doubtful: the messages of errors.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import known, newest_with
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, SourceError
from app.core.sources.fields import grams, moment
from app.core.sources.history import newest_first
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.people import without_people
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "binderbyte",
    "binderbyte",
    (
        *("jne", "jt-express", "sicepat", "pos-indonesia", "anteraja", "tiki"),
        *("lion-parcel", "id-express", "ninjavan", "spx", "wahana"),
        *("sap-express", "first-logistics"),
    ),
    "api.binderbyte.com",
    route="key",
    key="binderbyte",
    sign_up="https://binderbyte.com",
    limits=Limits(at_once=1, fresh_s=HOUR_S),
    rank=130,
)

CODES: Mapping[str, str] = {"DELIVERED": "dl.delivered", "HILANG": "ex.lost"}

_URL = "https://api.binderbyte.com/v1/track"
_CARRIERS: Mapping[str, str] = {
    "anteraja": "anteraja",
    "ide": "id-express",
    "jne": "jne",
    "jnt": "jt-express",
    "lion": "lion-parcel",
    "ninja": "ninjavan",
    "pos": "pos-indonesia",
    "sicepat": "sicepat",
    "spx": "spx",
    "tiki": "tiki",
    "wahana": "wahana",
}
_SHAPES: Mapping[str, str] = {
    r"J[A-Z]\d{10}|JT\d{13,14}": "jnt",
    r"SP[XE][A-Z]{2}[0-9A-Z]{10,17}|ID\d{11,13}[0-9A-Z]": "spx",
    r"IDE\d{9,12}": "ide",
    r"\d{2}LP\d{10,13}": "lion",
    r"(?:NLID|NV)[0-9A-Z]{8,16}": "ninja",
    r"[A-Z]{2}\d{9}ID|P\d{13}|\d{13}": "pos",
    r"1000\d{10}|TSA[0-9A-Z]{7,12}": "anteraja",
    r"00\d{10}": "sicepat",
    r"\d{12}": "tiki sicepat",
    r"\d{15,16}|(?:JNE|CGK)[0-9A-Z]{7,12}": "jne",
    r"[A-Z]{3}[0-9A-Z]{5}": "wahana",
}
_ERRORS: Mapping[str, type[SourceError]] = {
    r"key": BadKey,
    r"limit|quota|exceed|kuota|habis": Quota,
    r"courier|not found|tidak ditemukan": NotFound,
    r"awb|resi": BadNumber,
}


def request(number: str, access: Access) -> Request:
    """Ask the first courier that a number of this shape may belong to."""
    return _question(number, 0, access)


def couriers(number: str) -> tuple[str, ...]:
    """The couriers to ask about a number, by BinderByte's codes.

    >>> couriers("JX0000000017"), couriers("123456789012")
    (('jnt', 'auto'), ('tiki', 'sicepat', 'auto'))
    """
    fitting = (names for shape, names in _SHAPES.items() if re.fullmatch(shape, number))
    return (*next(fitting, "").split(), "auto")


def read(response: Response) -> Report | Request:
    """The history; or the question to the next courier that may own the number."""
    if response.status not in (200, 400, 404):
        answer.check(response, answer.KEYED)
    body = json_object(response)
    asked = couriers(response.number)
    if response.status != 200 or text(body.get("status")) != "200":
        error = answer.meant(text(body.get("message")), _ERRORS)
        if error is NotFound and response.step + 1 < len(asked):
            return _question(response.number, response.step + 1, response.access)
        raise error()
    data = row(body.get("data"))
    summary = row(data.get("summary"))
    require(response.number, summary.get("awb"), may_be_absent="history" in data)
    listed = [item for item in rows(data.get("history")) if not _only_a_person(item)]
    if not listed:
        raise NotFound()
    told = text(summary.get("status")).upper()
    events = newest_first(_event(item) for item in listed)
    return Report(
        response.number,
        newest_with(events, known(CODES, told)),
        service=text(summary.get("service")),
        weight_g=_weight(text(summary.get("weight"))),
        carrier=_CARRIERS.get(asked[min(response.step, len(asked) - 1)]),
    )


def _question(number: str, step: int, access: Access) -> Request:
    query = {"api_key": access.key, "courier": couriers(number)[step], "awb": number}
    return Request(f"{_URL}?{urlencode(query)}")


def _only_a_person(item: Row) -> bool:
    sentence = text(item.get("desc"))
    return bool(sentence) and not without_people(sentence)


def _weight(written: str) -> int | None:
    found = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,3})?) *(?:kg|kgs)?", written, re.IGNORECASE)
    return grams(found[1]) if found else None


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("date"), None),
        text=without_people(text(item.get("desc"))),
        place=without_people(text(item.get("location"))),
    )
