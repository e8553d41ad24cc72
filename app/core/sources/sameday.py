"""Sameday in Romania: the states of one parcel, without a key.

GET https://api.sameday.ro/api/public/awb/{number}/awb-history?_locale={ro|en|hu|bg}, header Accept,
without which XML may come. Evidence: typed public clients, one with the ids of the states. The
code is `statusStateId`. The number told may lack the three digits of the single parcel. Doubtful:
whether hosts of other countries tell more. Known only from general knowledge: the body of an
unknown number (`error`).
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadNumber, NotFound
from app.core.sources.fields import country, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("sameday", "sameday", ("sameday",), "api.sameday.ro", route="relay", rank=270)

CODES: Mapping[str, str] = {
    "1": "ir.registered",
    "2": "it.accepted",
    "4": "od.out",
    "5": "dl.delivered",
    "7": "it.moving",
    "17": "it.moving",
    "18": "ap.ready",
}

_URL = "https://api.sameday.ro/api/public/awb"
_LANGUAGES = {"bg", "en", "hu", "ro"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in the visitor's language if Sameday has it, else in English."""
    language = access.primary_language
    language = language if language in _LANGUAGES else "en"
    url = f"{_URL}/{quote(number, safe='')}/awb-history?_locale={language}"
    return Request(url, headers={"Accept": "application/json"})


def read(response: Response) -> Report:
    """The states of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {400: BadNumber, 404: NotFound})
    body = json_object(response)
    if body.get("error"):
        raise NotFound()
    told = text(body.get("awbNumber")).upper()
    if response.number != told[:-3] and told != response.number[:-3]:
        require(response.number, told, may_be_absent="awbHistory" in body)
    events = history(_event(state) for state in rows(body.get("awbHistory")))
    return Report(response.number, events)


def _event(state: Row) -> Event:
    return Event(
        time=moment(state.get("statusDate"), "Europe/Bucharest"),
        text=text(state.get("status")) or text(state.get("statusState")),
        place=text(state.get("transitLocation")) or text(state.get("county")),
        code=text(state.get("statusStateId")),
        country=country(state.get("country")),
    )
