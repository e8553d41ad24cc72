"""SunYou, who carries for AliExpress: the scans of one parcel, without a key.

GET https://www.sypost.net/queryTrack?trackNumber={number}&toLanguage={language}. The answer is
called JSONP: a name, and the JSON in brackets; plain JSON is read as well. Evidence: a client that
saw 21 parcels live in August 2026, another with its own; strong. Scans stand in two legs,
each with its own offset; `displayStatus` is 4 on delivered parcels too and is not read. An unknown
number has `has` false. `trackingNumber` is the number of the last carrier. Pictures of signatures
come along and are left. Known only from general knowledge: other languages than English.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import at_offset, country, moment, other_number, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import compact
from app.core.sources.source import GENTLE, Source
from app.core.statuses.schemes import sunyou as scheme

SOURCE = Source(
    "sunyou", "sunyou", ("sunyou",), "www.sypost.net", route="relay", limits=GENTLE, rank=182
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://www.sypost.net/queryTrack"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in Chinese for a Chinese visitor, else in English."""
    language = "zh_CN" if access.primary_language == "zh" else "en_US"
    return Request(f"{_URL}?{urlencode({'trackNumber': number, 'toLanguage': language})}")


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(replace(response, body=_bare(response.body)))
    if "data" not in body:
        raise Unreadable()
    parcels = rows(body["data"])
    if not parcels:
        raise NotFound()
    parcel = parcels[0]
    named = {compact(parcel.get("orderNo")), compact(parcel.get("trackingNumber"))}
    if response.number not in named:
        raise Unreadable()
    return _report(response.number, parcel)


def _bare(body: str) -> str:
    """The JSON without the call that it stands in."""
    name, bracket, rest = body.strip().partition("(")
    if not bracket or not name.isidentifier():
        return body
    called = rest.rstrip("; \n")
    if not called.endswith(")"):
        raise Unreadable()
    return called[:-1]


def _report(number: str, parcel: Row) -> Report:
    legs = row(parcel.get("result"))
    scans = (scan for leg in ("destination", "origin") for scan in _scans(legs, leg))
    others = (other_number(parcel.get(name), number) for name in ("trackingNumber", "orderNo"))
    return Report(
        number,
        history(scans),
        origin=country(parcel.get("orgCountry")),
        destination=country(parcel.get("dstCountry")),
        linked=tuple(Linked(other) for other in others if other),
    )


def _scans(legs: Row, leg: str) -> tuple[Event, ...]:
    return tuple(_event(scan) for scan in rows(row(legs.get(leg)).get("items")))


def _event(scan: Row) -> Event:
    return Event(
        time=at_offset(moment(scan.get("createTime"), None), scan.get("timeZone")),
        text=plain(scan.get("content")),
        place=plain(scan.get("office")),
        code=text(scan.get("status")),
    )
