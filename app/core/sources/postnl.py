"""PostNL (Netherlands) for mail from and to abroad: the events of one item, without a key.

In two requests: POST https://postnl.post/api/v1/auth/token, body {}, gives a token to whoever
asks; then POST https://postnl.post/api/v1/tracking-items with it, body {"items": [number],
"language_code": language}. It is the service of PostNL's page for other countries. Evidence:
clients of 2023-26 in four languages; strong. The code is the event's `category`, in small letters.
`datetime_local` ends in Z and is the clock of the event's country all the same, but for one
written with seven digits behind the second, which is UTC. An unknown number has no events.
Doubtful: parcels inside the Netherlands, which are not told of here; `customs` does not tell
export from import and is left to the words.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import known
from app.core.sources.errors import Quota, Unreadable
from app.core.sources.fields import country, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "postnl", "postnl", ("postnl",), "postnl.post", route="relay", limits=GENTLE, rank=239
)

CODES: Mapping[str, str] = {
    "pre-advised": "ir.registered",
    "preparing": "ir.registered",
    "processing": "it.accepted",
    "departed": "it.moving",
    "arrived": "it.moving",
    "in transit": "it.moving",
    "transit": "it.moving",
    "customs": "it.moving",
    "out for delivery": "od.out",
    "pick-up point": "ap.ready",
    "unsuccesfull": "df.other",
    "undelivered": "df.other",
    "delivered": "dl.delivered",
    "returned": "ex.returning",
}

_URL = "https://postnl.post/api/v1/"
_UTC = r"[^.]*\.\d{7}Z"
_LANGUAGES = {"de", "es", "fr", "nl", "zh"}


def request(number: str, access: Access) -> Request:
    """Ask for a token: the number comes after it."""
    return post_json(f"{_URL}auth/token", {})


def read(response: Response) -> Report | Request:
    """The token, then the events of the item; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if response.step == 0:
        return _question(response, text(body.get("access_token")))
    if "quota exceeded" in text(body.get("message")).lower():
        raise Quota()
    data = row(body.get("data"))
    if "items" not in data:
        raise Unreadable()
    item = only(response.number, rows(data["items"]), "item")
    return Report(
        response.number,
        history(map(_event, rows(item.get("events")))),
        destination=country(item.get("destination_code")),
    )


def _question(response: Response, token: str) -> Request:
    if not token.isascii() or not token.isprintable() or not token:
        raise Unreadable()
    language = response.access.primary_language
    asked = {
        "items": [response.number],
        "language_code": language if language in _LANGUAGES else "en",
    }
    return post_json(f"{_URL}tracking-items", asked, {"Authorization": f"Bearer {token}"})


def _event(event: Row) -> Event:
    land = country(event.get("country_code"))
    return Event(
        time=_time(text(event.get("datetime_local")), land),
        text=plain(event.get("status_description")) or plain(event.get("category")),
        place=plain(event.get("country_name")),
        code=known(CODES, text(event.get("category")).lower()),
        country=land,
    )


def _time(written: str, land: str | None) -> datetime | None:
    local = written if re.fullmatch(_UTC, written) else written.removesuffix("Z")
    return moment(local, ZONE_OF.get(land or ""))
