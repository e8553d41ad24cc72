"""Thailand Post: its letters and parcels, with the visitor's own token.

POST https://trackapi.thailandpost.co.th/post/api/v1/authenticate/token with `Authorization: Token
{key}` gives a token for some hours, POST .../track with that one and {status: "all", language,
barcode: [number]} the history, oldest first; both need a pre-flight. Shape and codes: the post's
developer guide as public clients keep it. Dates are dd/mm/yyyy with a Buddhist year (2569 is 2026)
and an offset. Refusals are HTTP 200 with `status` false and a message; an unknown number is an
empty list. 1000 numbers a day. Recipients, signatures and officers come along and are dropped.
Doubtful: what a misshapen number is answered, and whether the host lets web pages read it.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, SourceError, Unreadable
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Limits, Source

SOURCE = Source(
    "thailand-post",
    "thailand_post",
    ("thailand-post",),
    "trackapi.thailandpost.co.th",
    route="key",
    key="thailand-post",
    sign_up="https://track.thailandpost.co.th/developerGuide",
    limits=Limits(at_once=1, per_day=1000),
    rank=120,
)

CODES: Mapping[str, str] = {
    "101": "ir.registered",
    "102": "it.accepted",
    "103": "it.accepted",
    "201": "it.moving",
    "202": "it.moving",
    "203": "ex.returning",
    "204": "it.moving",
    "205": "it.arrived_dest",
    "206": "it.moving",
    "207": "it.moving",
    "301": "od.out",
    "302": "ap.ready",
    "401": "df.other",
    "501": "dl.delivered",
}

_URL = "https://trackapi.thailandpost.co.th/post/api/v1/"
_ZONE = "Asia/Bangkok"
_REFUSALS: Mapping[str, type[SourceError]] = {"quota": Quota, "token|auth": BadKey}
_BUDDHIST = 543
_DATE = r"(\d\d)/(\d\d)/(\d{4})[ T](\d\d:\d\d(?::\d\d)?)([+-]\d\d:\d\d)?"


def request(number: str, access: Access) -> Request:
    """Ask for a token: the number comes after it."""
    return _post("authenticate/token", access.key, {})


def read(response: Response) -> Report | Request:
    """The token, then the history of the number asked for."""
    if response.status == 400 and response.step == 0:
        # The first question is about the key alone.
        json_object(response)
        raise BadKey()
    answer.check(response, {**answer.KEYED, 400: BadNumber})
    body = json_object(response)
    if body.get("status") is False:
        raise answer.meant(text(body.get("message")), _REFUSALS)()
    if response.step == 0:
        return _question(response, text(body.get("token")))
    if not isinstance(row(body.get("response")).get("items"), dict):
        raise Unreadable()
    items = row(row(body["response"])["items"])
    if response.number not in items:
        raise Unreadable() if items else NotFound()
    events = history(_event(item) for item in rows(items[response.number]))
    return Report(response.number, events)


def _post(path: str, token: str, body: object) -> Request:
    return post_json(_URL + path, body, {"Authorization": f"Token {token}"})


def _question(response: Response, token: str) -> Request:
    if not token.isascii() or not token.isprintable() or not token:
        raise Unreadable()
    language = "TH" if response.access.primary_language == "th" else "EN"
    body = {"status": "all", "language": language, "barcode": [response.number]}
    return _post("track", token, body)


def _event(item: Row) -> Event:
    return Event(
        time=_time(text(item.get("status_date"))),
        text=text(item.get("status_description")),
        place=text(item.get("location")),
        code=text(item.get("status")),
    )


def _time(written: str) -> datetime | None:
    if not written:
        return None
    found = re.fullmatch(_DATE, written)
    if not found:
        raise Unreadable()
    day, month, year, clock, offset = found.groups()
    common = int(year) - (_BUDDHIST if int(year) > 2400 else 0)
    return moment(f"{common:04}-{month}-{day}T{clock}{offset or ''}", _ZONE)
