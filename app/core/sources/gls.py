"""GLS in Europe: the scans of one parcel, without a key.

GET https://gls-group.eu/app/service/open/rest/{DE|GB}/{de|en}/rstt001?match={number}, no headers.
Evidence: recorded bodies in sauladam/shipment-tracker, clients of 2026. `progressBar.statusInfo`
is the parcel's state and the code of its newest scan; older scans have only words. Scans are in
the clock of their place. An answer names the parcel by `tuNo`, maybe without its check digit, or
by one of its `references`; addresses of people may come along and are left. Doubtful: one client
writes that GLS sends whoever asks to a registration in some countries, which is then no JSON.
Known only from general knowledge: the states INWAREHOUSE, DELIVEREDPS, NOTDELIVERED.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.codes import newest_with
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import clock, country, grams, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Source

SOURCE = Source("gls", "gls", ("gls",), "gls-group.eu", route="relay", rank=200)

CODES: Mapping[str, str] = {
    "PREADVICE": "ir.registered",
    "INTRANSIT": "it.moving",
    "INWAREHOUSE": "it.local",
    "INDELIVERY": "od.out",
    "DELIVEREDPS": "ap.ready",
    "DELIVERED": "dl.delivered",
    "NOTDELIVERED": "df.other",
    "CANCELED": "ex.cancel",
}

_URL = "https://gls-group.eu/app/service/open/rest"
_WEIGHT = r"(\d+(?:[.,]\d+)?) ?kg"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in German for a German visitor, else in English."""
    place = "DE/de" if access.primary_language == "de" else "GB/en"
    return Request(f"{_URL}/{place}/rstt001?{urlencode({'match': number})}")


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {404: NotFound})
    parcels = rows(json_object(response).get("tuStatus"))
    for parcel in parcels:
        if _is(parcel, response.number):
            return _report(response.number, parcel)
    raise Unreadable() if parcels else NotFound()


def _is(parcel: Row, number: str) -> bool:
    unit = text(parcel.get("tuNo")).upper()
    names = {text(one.get("value")).upper() for one in rows(parcel.get("references"))}
    return number in (unit, *names) or (bool(unit) and number[:-1] == unit)


def _report(number: str, parcel: Row) -> Report:
    events = history(_event(scan) for scan in rows(parcel.get("history")))
    state = text(row(parcel.get("progressBar")).get("statusInfo")).upper()
    return Report(number, newest_with(events, state), weight_g=_weight(parcel))


def _event(scan: Row) -> Event:
    address = row(scan.get("address"))
    land = country(address.get("countryCode"))
    written = clock(scan.get("date"), scan.get("time"))
    return Event(
        time=moment(written, ZONE_OF.get(land or "")),
        text=plain(scan.get("evtDscr")),
        place=text(address.get("city")),
        country=land,
    )


def _weight(parcel: Row) -> int | None:
    for fact in rows(parcel.get("infos")):
        found = re.fullmatch(_WEIGHT, text(fact.get("value")))
        if text(fact.get("type")) == "WEIGHT" and found:
            return grams(found[1])
    return None
