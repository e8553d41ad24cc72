"""Matkahuolto (Finland): the events of one parcel, without a key.

GET
https://wwwservice.matkahuolto.fi/search/trackingInfo?language={en|fi|sv}&parcelNumber={number}. It
is the service of Matkahuolto's own page. Evidence: a client that saw a delivered parcel live in
September 2026; fair. Events have words, a place and the clock of Helsinki, newest first, and no
code, so that the words decide; they are asked for in English, which is understood best. An unknown
number has `notFound`. `storedUntil` is the last day to collect. Known only from general knowledge:
other words than those seen, the form of `storedUntil`, what a number of the wrong form gives.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.codes import newest_with
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import clock, day, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "matkahuolto",
    "matkahuolto",
    ("matkahuolto",),
    "wwwservice.matkahuolto.fi",
    route="relay",
    limits=GENTLE,
    rank=261,
)

CODES: Mapping[str, str] = {"returnShipment": "ex.returning"}

_URL = "https://wwwservice.matkahuolto.fi/search/trackingInfo"
_DAYS = ("%d.%m.%Y", "%Y-%m-%d")


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in English."""
    return Request(f"{_URL}?{urlencode({'language': 'en', 'parcelNumber': number})}")


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if body.get("notFound") is True:
        raise NotFound()
    if "trackingEvents" not in body:
        raise Unreadable()
    require(response.number, body.get("parcelNumber"))
    events = history(map(_event, rows(body["trackingEvents"])))
    if body.get("returnShipment") is True:
        events = newest_with(events, "returnShipment")
    return Report(
        response.number,
        events,
        service=plain(body.get("productCategory")),
        collect_by=day(body.get("storedUntil"), *_DAYS),
    )


def _event(event: Row) -> Event:
    written = clock(event.get("date"), event.get("time"))
    return Event(
        time=moment(written, ZONE_OF["FI"], "%d.%m.%Y %H:%M", "%d.%m.%Y"),
        text=plain(event.get("description")),
        place=plain(event.get("place")),
    )
