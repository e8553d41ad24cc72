"""Belpost: the steps of one item, without a key.

POST https://api.belpost.by/api/v1/tracking, body {"number": number}. Evidence: several public
clients, one of which waits a minute between questions lest it be shut out, and so does this page.
Steps have Russian words, a place and a Minsk clock, newest first, and the same one may be told
twice; they have no code: they mean what `app.core.statuses.phrases` reads in them. A bad number
is 422 with `errors.number`. The answer does not name the number. Known only from general knowledge:
the words.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "belpost",
    "belpost",
    ("belpost",),
    "api.belpost.by",
    route="relay",
    limits=Limits(at_once=1, spacing_s=60, attempts=1, fresh_s=HOUR_S),
    rank=260,
)

CODES: Mapping[str, str] = {}

_URL = "https://api.belpost.by/api/v1/tracking"
_CLOCKS = ("%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z")


def request(number: str, access: Access) -> Request:
    """Ask for one item."""
    return post_json(_URL, {"number": number}, {"Accept": "application/json"})


def read(response: Response) -> Report:
    """The steps of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {404: NotFound, 422: BadNumber})
    body = json_object(response)
    if "data" not in body:
        raise Unreadable()
    items = rows(body["data"])
    for item in items:
        require(response.number, item.get("number"), may_be_absent=True)
    steps = (_event(step) for item in items for step in rows(item.get("steps")))
    events = history(dict.fromkeys(steps))
    return Report(response.number, events)


def _event(step: Row) -> Event:
    return Event(
        time=moment(step.get("created_at"), "Europe/Minsk", *_CLOCKS),
        text=text(step.get("event")),
        place=text(step.get("place")),
    )
