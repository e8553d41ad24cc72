"""Track24: parcels to, from and within Russia and its neighbours, with the visitor's own key.

GET https://api.track24.ru/tracking.json.php?apiKey={key}&domain={domain}&code={number}, no
headers, so no pre-flight; the domain is the one that the key was given for. Shape: an answer kept
in a public Android client of 2024, types in public React and Swift clients, which ask it from web
pages too. A free key is good for 100 questions a day and 500 a month, and the service itself asks
the posts anew every 4 hours (`limits` of that answer). Events are oldest first; times are wall
clocks of the places, of no named zone; weights are grams. Names of senders and recipients come
along and are dropped. `icon` is the only coded meaning: "accepted" and "awaiting" have been seen,
"delivered" is general knowledge. So are the error messages: nobody keeps one.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, SourceError, Unreadable
from app.core.sources.fields import country, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text, texts
from app.core.sources.ownership import require
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "track24",
    "track24",
    (),
    "api.track24.ru",
    route="key",
    key="track24",
    sign_up="https://track24.ru/?page=api",
    asks=("domain",),
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=6, per_day=100, per_month=500, fresh_s=4 * HOUR_S),
    rank=150,
)

CODES: Mapping[str, str] = {
    "accepted": "it.accepted",
    "awaiting": "ap.ready",
    "delivered": "dl.delivered",
}

_URL = "https://api.track24.ru/tracking.json.php"
_SHIPPERS: Mapping[str, str] = {"rupost": "russian-post", "cainiao": "cainiao"}
_ERRORS: Mapping[str, type[SourceError]] = {
    r"key|ключ|domain|домен": BadKey,
    r"limit|лимит|too many|превыш": Quota,
    r"not found|no info|не найден|нет данных|отсутств": NotFound,
    r"code|код|number|номер": BadNumber,
}


def request(number: str, access: Access) -> Request:
    """Ask for one number, in Russian for a Russian visitor, else in English."""
    query = {
        "apiKey": access.key,
        "domain": access.more.get("domain", ""),
        "lng": "ru" if access.primary_language == "ru" else "en",
        "code": number,
    }
    return Request(f"{_URL}?{urlencode(query)}")


def read(response: Response) -> Report:
    """The events of the number asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, answer.KEYED)
    body = json_object(response)
    if body.get("status") == "error":
        raise answer.meant(text(body.get("message")), _ERRORS)()
    data = row(body.get("data"))
    if body.get("status") != "ok":
        raise Unreadable()
    require(response.number, data.get("trackCode"), may_be_absent="events" in data)
    events = history(_event(item) for item in rows(data.get("events")))
    shippers = {_SHIPPERS.get(shipper) for shipper in texts(data.get("shippers"))}
    weight = text(data.get("itemWeight"))
    return Report(
        response.number,
        events,
        origin=country(data.get("fromCountryCode")),
        destination=country(data.get("destinationCountryCode")),
        weight_g=int(weight) if re.fullmatch(r"[1-9][0-9]{0,5}", weight) else None,
        carrier=shippers.pop() if len(shippers) == 1 else None,
    )


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("operationDateTime"), None, "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M"),
        text=_told(item, "operationAttribute") or _told(item, "operationType"),
        place=_told(item, "operationPlaceName"),
        code=text(item.get("icon")),
    )


def _told(item: Row, name: str) -> str:
    return text(item.get(f"{name}Translated")) or text(item.get(name))
