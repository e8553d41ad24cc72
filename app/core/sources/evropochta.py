"""Evropochta (Belarus): the steps of one parcel, without a key.

GET https://evropochta.by/api/track.json/?number={number}. It is the service of Evropochta's own
page. Evidence: an answer of 2022 recorded in a public bot's tests, ten clients; fair, for nothing
newer is known. Steps have Russian words and the clock of Minsk, newest first; `CheckxTo` is how
far the parcel came: up to 70 on its way, 80 ready. What 90, handed over, means is left to the
words, for the sender may be the one. `Info` holds phones and is not read. The answer does not name
the number. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code, known
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import require
from app.core.sources.people import without_people
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "evropochta",
    "evropochta",
    ("evropochta",),
    "evropochta.by",
    route="relay",
    limits=GENTLE,
    rank=268,
)

CODES: Mapping[str, str] = by_code({"it.moving": "20 30 40 50 60 70", "ap.ready": "80"})

_URL = "https://evropochta.by/api/track.json/"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer is in Russian."""
    return Request(f"{_URL}?{urlencode({'number': number})}")


def read(response: Response) -> Report:
    """The steps of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "data" not in body:
        raise Unreadable()
    steps = rows(body["data"])
    if any(text(step.get("ErrorDescription")) for step in steps):
        raise NotFound()
    for step in steps:
        require(response.number, step.get("Number"), may_be_absent=True)
    return Report(response.number, history(map(_event, steps)))


def _event(step: Row) -> Event:
    return Event(
        time=moment(step.get("Timex"), "Europe/Minsk", "%d.%m.%Y %H:%M:%S"),
        text=without_people(plain(step.get("InfoTrack"))),
        code=known(CODES, text(step.get("CheckxTo"))),
    )
