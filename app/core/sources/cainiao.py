"""Cainiao, who carries AliExpress: the scans of one parcel, without a key.

GET https://global.cainiao.com/global/detail.json?mailNos={number}&lang={language}, no headers. It
is the service of Cainiao's own page; no browser of another origin is known to read it. Evidence:
the clients delivery-tracker, ha-cainiao and itsvic-dev/deliveries. A scan's code is its
`actionCode`; the newest scan stands in `latestTrace` too; the parcel's `status` has no stable
words. `GTMS_STA_SIGNED` is signed by the pick-up station, not by the recipient. Times are wall
clocks `timeStr` with their `timeZone` ("GMT+08:00", "GMT+8", "GMT-3"); the epoch `time` takes all
of them for Chinese ones. `copyRealMailNo` is the number of the last carrier, or it stands in the
sentence `realMailNo`; a placeholder of AliExpress has that one instead of scans, and is asked for
together with it. A parcel without either is not sent yet, or not Cainiao's. The expected days are
two moments in `globalEtaInfo`, read as days of UTC, as clients read them. Addresses that ask often
are shut out for hours: an answer holds for six. Known only from general knowledge: the body that
says so (`rgv587_flag`).
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound, Quota, Unreadable
from app.core.sources.fields import at_offset, eta, instant_day, moment, plain
from app.core.sources.history import history, with_latest
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import cainiao as scheme

SOURCE = Source(
    "cainiao",
    "cainiao",
    ("cainiao",),
    "global.cainiao.com",
    route="relay",
    limits=Limits(at_once=1, spacing_s=10, attempts=2, fresh_s=6 * HOUR_S),
    rank=180,
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://global.cainiao.com/global/detail.json"
_OVER = ("dl.delivered", "ex.returning", "ex.returned", "ex.destroyed", "ex.cancel")
_NUMBER_AT_END = r"[A-Z0-9]{8,40}$"
_TOWN = r"\[([^][]{1,60})\] *(.+)"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in Chinese for a Chinese visitor, else in English."""
    return _request((number,), access)


def read(response: Response) -> Report | Request:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`.

    A parcel without scans that goes on under another number is asked for with that one.
    """
    answer.check(response)
    body = json_object(response)
    if "rgv587_flag" in body:
        raise Quota()
    if body.get("success") is not True:
        raise Unreadable()
    parcels = {text(one.get("mailNo")).upper(): one for one in rows(body.get("module"))}
    if response.number not in parcels:
        raise Unreadable() if parcels else NotFound()
    parcel = parcels[response.number]
    next_number = _next_number(response.number, parcel)
    expected = _expected(parcel)
    if rows(parcel.get("detailList")):
        return _report(response.number, parcel, (next_number,), expected)
    if next_number and response.step == 0:
        return _request((response.number, next_number), response.access)
    if next_number not in parcels:
        raise NotFound()
    after = parcels[next_number]
    others = (next_number, _next_number(next_number, after))
    return _report(response.number, after, others, _expected(after) or expected)


def _request(numbers: tuple[str, ...], access: Access) -> Request:
    language = "zh-CN" if access.primary_language == "zh" else "en-US"
    return Request(f"{_URL}?{urlencode({'mailNos': ','.join(numbers), 'lang': language})}")


def _report(number: str, parcel: Row, others: tuple[str, ...], expected: Eta | None) -> Report:
    scans = rows(parcel.get("detailList"))
    latest = row(parcel.get("latestTrace"))
    listed = any(scan.get("timeStr") == latest.get("timeStr") for scan in scans)
    events = history(map(_event, scans))
    events = with_latest(events, () if listed or not latest else [_event(latest)])
    linked = tuple(Linked(other) for other in dict.fromkeys(others) if other not in ("", number))
    over = any(CODES.get(event.code) in _OVER for event in events)
    return Report(number, events, eta=None if over else expected, linked=linked)


def _expected(parcel: Row) -> Eta | None:
    told = row(parcel.get("globalEtaInfo"))
    return eta(instant_day(told.get("deliveryMinTime")), instant_day(told.get("deliveryMaxTime")))


def _event(scan: Row) -> Event:
    words = plain(scan.get("desc")) or plain(scan.get("standerdDesc"))
    town = re.fullmatch(_TOWN, words)
    return Event(
        time=at_offset(moment(scan.get("timeStr"), None), scan.get("timeZone")),
        text=town[2] if town else words,
        place=town[1] if town else "",
        code=text(scan.get("actionCode")).upper().replace(" ", "_"),
    )


def _next_number(number: str, parcel: Row) -> str:
    for said in (parcel.get("copyRealMailNo"), parcel.get("realMailNo")):
        found = re.search(_NUMBER_AT_END, text(said).upper())
        if found and found[0] != number and any(letter.isdigit() for letter in found[0]):
            return found[0]
    return ""
