"""Slovak Post: the events of one item, without a key.

GET https://api.posta.sk/tracking?q={number}&l={language}&p=1, no headers, so that no pre-flight
is needed; `p=1` adds the post office. Evidence: the post's manual of this interface (valid from
2025-07) as public clients describe it, martinusdev/shipments-tracking, a Home Assistant
integration of 2026. Times are Slovak wall clocks, events oldest first; `retainedTill` stands at
the item. Doubtful: whether the host lets web pages read it. Known only from general knowledge:
that `notified` always means "may be collected".
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadNumber, Unreadable
from app.core.sources.fields import day, joined, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import Source

SOURCE = Source("slovak-post", "slovak_post", ("slovenska-posta",), "api.posta.sk", rank=60)

CODES: Mapping[str, str] = {
    "received": "it.accepted",
    "transit": "it.moving",
    "notified": "ap.ready",
    "delivered": "dl.delivered",
    "returning": "ex.returning",
    "returned": "ex.returned",
}

_URL = "https://api.posta.sk/tracking"
_ZONE = "Europe/Bratislava"


def request(number: str, access: Access) -> Request:
    """Ask for one item in Slovak for a visitor who reads it, as Czechs do, else in English."""
    language = "sk" if access.primary_language in ("sk", "cs") else "en"
    return Request(f"{_URL}?{urlencode({'q': number, 'l': language, 'p': '1'})}")


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {400: BadNumber})
    body = json_object(response)
    if body.get("status") != "ok" or "results" not in body:
        raise Unreadable()
    return _report(response.number, only(response.number, rows(body["results"]), "number"))


def _report(number: str, item: Row) -> Report:
    if item.get("status") == "invalid_format":
        raise BadNumber()
    if item.get("status") != "ok":
        raise Unreadable()
    events = history(_event(event) for event in rows(item.get("events")))
    waiting = CODES.get(events[0].code) == "ap.ready"
    return Report(number, events, collect_by=day(item.get("retainedTill")) if waiting else None)


def _event(event: Row) -> Event:
    code = text(event.get("stateCode")).lower()
    if not code:
        raise Unreadable()
    office = row(event.get("postOffice"))
    named = (text(office.get("name")), text(office.get("city")))
    return Event(
        time=moment(event.get("localDate"), _ZONE),
        text=text(text(event.get("detailDescription")).replace("{post}", named[0])),
        place=joined(*named),
        code=code,
    )
