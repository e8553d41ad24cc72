"""Canada Post: the events of one parcel, without a key.

GET https://www.canadapost-postescanada.ca/track-reperage/rs/track/json/package/{number}/detail
with an empty name and password, which the post's own page sends, and X-Requested-With; without
them it is refused. Evidence: two clients of 2026 with fixtures; strong. A clock stands in three
fields, its offset with a colon or without. Rows of signatures are no events. `returnedToSender`
turns a delivery into a return. An unknown number, or one that is too old, is `error` 004.
Doubtful: most codes, which have no meaning here, so that their words decide; whether an address
outside of America is let in. Known only from general knowledge: what a number of the wrong form
gives.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import newest_with, with_delivery
from app.core.sources.errors import NotFound, ServerTrouble
from app.core.sources.fields import at_offset, clock, country, day, eta, joined, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "canada-post",
    "canada_post",
    ("canada-post",),
    "www.canadapost-postescanada.ca",
    route="relay",
    limits=GENTLE,
    rank=235,
)

CODES: Mapping[str, str] = {
    "1301": "it.accepted",
    "0190": "it.moving",
    "0174": "od.out",
    "1701": "ap.ready",
    "1466": "dl.delivered",
    "Delivered": "dl.delivered",
    "returning": "ex.returning",
    "returned": "ex.returned",
}

_URL = "https://www.canadapost-postescanada.ca/track-reperage/rs/track/json/package"
_HEADERS = {
    "Accept": "application/json",
    "Authorization": "Basic Og==",
    "X-Requested-With": "XMLHttpRequest",
}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer has its words in English and French."""
    return Request(f"{_URL}/{quote(number, safe='')}/detail", headers=_HEADERS)


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    require(response.number, body.get("pin"))
    fault = row(body.get("error"))
    if fault:
        raise NotFound() if text(fault.get("cd")) == "004" else ServerTrouble()
    french = response.access.primary_language == "fr"
    told = rows(body.get("events"))
    events = history(_event(one, french) for one in told if one.get("type") != "Signature")
    done = body.get("delivered") is True
    if body.get("returnedToSender") is True:
        events = newest_with(events, "returned" if done else "returning")
    elif done:
        events = with_delivery(events, "Delivered", CODES)
    return Report(response.number, events, eta=None if done else _expected(body))


def _expected(body: Row) -> Eta | None:
    told = row(body.get("expectedDlvryDateTime"))
    known = day(told.get("revisedDate")) or day(told.get("dlvryDate"))
    return eta(known, known)


def _event(event: Row, french: bool) -> Event:
    when, where = row(event.get("datetime")), row(event.get("locationAddr"))
    words = plain(event.get("descFr")) if french else ""
    return Event(
        time=at_offset(
            moment(clock(when.get("date"), when.get("time")), None), when.get("zoneOffset")
        ),
        text=words or plain(event.get("descEn")),
        place=joined(
            plain(event.get("retailNmEn")), plain(where.get("city")), plain(where.get("regionCd"))
        ),
        code=text(event.get("cd")),
        country=country(where.get("countryCd")),
    )
