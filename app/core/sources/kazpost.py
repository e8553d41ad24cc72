"""Kazpost: the events of one item, without a key.

GET https://track.post.kz/api/v2/{number}/events, no headers; one request is enough, the other one
(without /events) tells of the item what this page does not need. Kazpost keeps an answer for an
hour. Evidence: public clients; codes and their meanings as a shop's client has them. An event's
`status` is a list whose first code counts; there are no words, so a code that is not known here
is shown as it is. Days are dd.mm.yyyy, hours stand at each activity. "DLV", which one client calls
both "on its way" and "delivered", and "Delivered", which it calls waiting, are left without a
meaning. Known only from general knowledge: how day and hour are written, the field `trackid`.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import clock, joined, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text, texts
from app.core.sources.ownership import require
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "kazpost",
    "kazpost",
    ("kazpost",),
    "track.post.kz",
    route="relay",
    limits=Limits(fresh_s=HOUR_S),
    rank=250,
)

_MEANINGS: Mapping[str, str] = {
    "ir.registered": "Registered",
    "it.accepted": "RCPOPS",
    "it.moving": "Departed Transit Arrived PRC SND",
    "ap.ready": "DLV_POBOX DLV_I DLV_O EDH STR STR_EMS",
    "dl.delivered": "DPAY DPAY_I DPAY_O ISSPAY ISSPAY_I ISSPAY_O ISSSC ISSSC_I ISSSC_O Handed"
    " BOXISS BOXISS_I BOXISS_O DLV_POBOX_I DLV_POBOX_O DLV_HAND EMI",
    "ex.returning": "RET RETCC RETSC",
    "ex.returned": "Returned ReturnedToCompany",
}

CODES: Mapping[str, str] = by_code(_MEANINGS)

_URL = "https://track.post.kz/api/v2"
_CLOCKS = ("%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y")


def request(number: str, access: Access) -> Request:
    """Ask for the events of one item."""
    return Request(f"{_URL}/{quote(number, safe='')}/events")


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {400: BadNumber, 404: NotFound})
    body = json_object(response)
    if body.get("error"):
        raise NotFound()
    if "events" not in body:
        raise Unreadable()
    require(response.number, body.get("trackid"), may_be_absent=True)
    events = history(_events(body))
    return Report(response.number, events)


def _events(body: Row) -> Iterator[Event]:
    for day in rows(body["events"]):
        for activity in rows(day.get("activity")):
            codes = texts(activity.get("status"))
            written = clock(day.get("date"), activity.get("time"))
            named = (text(activity.get("city")), text(activity.get("name")))
            yield Event(
                time=moment(written, "Asia/Almaty", *_CLOCKS),
                text="",
                place=joined(*named),
                code=codes[0] if codes else "",
            )
