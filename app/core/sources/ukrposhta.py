"""Ukrposhta: the events of one item, with the visitor's own token.

GET https://www.ukrposhta.ua/status-tracking/0.0.1/statuses?barcode={number}&lang={UA|EN}, header
Authorization: Bearer, a token for status tracking that Ukrposhta gives by contract. Shapes: its
Status-tracking API (version of March 2026) as public clients describe it. The answer is a list;
times are Kyiv wall clocks. Event 41000 with the reason 10 is handed over to the sender, which is
no delivery: it has the code "41000/10" here. Known only from general knowledge: the body of an
unknown number; the meanings are those of a shop's client, and 41010 and 41020 are left without.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadNumber, NotFound
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_rows, text
from app.core.sources.ownership import own
from app.core.sources.source import Source

SOURCE = Source(
    "ukrposhta",
    "ukrposhta",
    ("ukrposhta",),
    "www.ukrposhta.ua",
    route="relay",
    key="ukrposhta",
    sign_up="https://dev.ukrposhta.ua/",
    rank=290,
)

CODES: Mapping[str, str] = {
    "10100": "it.accepted",
    "20100": "it.moving",
    "20500": "it.moving",
    "20700": "it.moving",
    "20800": "it.moving",
    "20900": "it.moving",
    "21400": "ap.ready",
    "21500": "it.local",
    "21700": "ap.ready",
    "31200": "ex.returning",
    "31300": "it.moving",
    "31400": "it.moving",
    "41000": "dl.delivered",
    "41000/10": "ex.returned",
    "48000": "dl.delivered",
    "10600": "ex.cancel",
    "10601": "ex.cancel",
    "10602": "ex.cancel",
}

_URL = "https://www.ukrposhta.ua/status-tracking/0.0.1/statuses"


def request(number: str, access: Access) -> Request:
    """Ask for one item in Ukrainian for a Ukrainian visitor, else in English."""
    language = "UA" if access.primary_language == "uk" else "EN"
    headers = {"Accept": "application/json", "Authorization": f"Bearer {access.key}"}
    return Request(f"{_URL}?{urlencode({'barcode': number, 'lang': language})}", headers=headers)


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {**answer.KEYED, 400: BadNumber, 404: NotFound})
    mine = own(response.number, json_rows(response), "barcode")
    events = history(_event(event) for event in mine)
    return Report(response.number, events)


def _event(event: Row) -> Event:
    code = text(event.get("event"))
    reason = text(event.get("eventReason_id"))
    return Event(
        time=moment(event.get("date"), "Europe/Kyiv"),
        text=text(event.get("eventName")),
        place=text(event.get("name")),
        code=f"{code}/{reason}" if (code, reason) == ("41000", "10") else code,
    )
