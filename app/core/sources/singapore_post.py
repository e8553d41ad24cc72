"""Singapore Post: the events of one item, without a key.

POST https://www.singpost.com/api/services/track-events, body {"trackingNumber": number}. It is the
service of the post's own page, which has a captcha; the question is answered without. Evidence:
one client of 2026, checked live; fair. `trackingNumberFound` is a word. Events of letters have
their code in `eventDescription` and an offset, those of Speedpost in `aceStatusCode` and the clock
of Singapore. Customs codes do not tell export from import, and a delivery has no code: there the
words decide. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code, known
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import country, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "singapore-post",
    "singapore_post",
    ("singapore-post",),
    "www.singpost.com",
    route="relay",
    limits=GENTLE,
    rank=238,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "IR",
        "it.accepted": "PO DP",
        "it.moving": "HE LL AD DA DO PL HC DGS CS",
    }
)

_URL = "https://www.singpost.com/api/services/track-events"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the answer is in English."""
    return post_json(_URL, {"trackingNumber": number})


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if body.get("ok") is not True:
        raise Unreadable()
    item = only(response.number, rows(body.get("items")), "trackingNumber")
    if item.get("trackingNumberFound") == "false":
        raise NotFound()
    return Report(
        response.number,
        history(map(_event, rows(item.get("events")))),
        destination=country(item.get("destinationCountry")),
        service=plain(item.get("itemType")),
    )


def _event(event: Row) -> Event:
    codes = (text(event.get(name)) for name in ("aceStatusCode", "eventDescription"))
    return Event(
        time=moment(event.get("date"), "Asia/Singapore"),
        text=plain(event.get("statusDescription")),
        place=plain(event.get("location")),
        code=known(CODES, *codes),
    )
