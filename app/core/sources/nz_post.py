"""NZ Post and CourierPost (New Zealand): the events of one parcel, without a key.

GET https://tools.nzpost.co.nz/tracking/api/parceltrack/parcels?tracking_reference={number}. It is
the service of the post's own page. Evidence: two clients of 2026, one checked live; strong. The
code is `edifact_code`. Times have their offset; clients do not agree on the order, and events are
sorted. `description` may hold HTML and a receiver's name and is not read: `status` says the same.
An unknown number has `errors` with 400002. Known only from general knowledge: what a number of the
wrong form gives.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "nz-post", "nz_post", ("nz-post",), "tools.nzpost.co.nz", route="relay", limits=GENTLE, rank=265
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "997 205 206",
        "it.accepted": "13",
        "it.moving": "8 58",
        "od.out": "32 35 5322 5045 5323 6032 6035",
        "df.other": "42 50 51 52 53 62 63 5021 5312 5313 5314 5315 5316 5317 5318 5319 5320 4003"
        " 6019 6048",
        "ap.ready": "141 6003 5351 99 1099 2099",
        "dl.delivered": "22 5022 6033 5207 4014",
    }
)

_URL = "https://tools.nzpost.co.nz/tracking/api/parceltrack/parcels"
_UNKNOWN = "400002"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer is in English."""
    return Request(f"{_URL}?{urlencode({'tracking_reference': number})}")


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "results" not in body:
        raise Unreadable()
    parcel = only(response.number, rows(body["results"]), "tracking_reference")
    faults = [text(fault.get("code")) for fault in rows(parcel.get("errors"))]
    if faults:
        raise NotFound() if _UNKNOWN in faults else Unreadable()
    return Report(response.number, history(map(_event, rows(parcel.get("tracking_events")))))


def _event(event: Row) -> Event:
    return Event(
        time=moment(event.get("date_time"), None),
        text=plain(event.get("status")),
        place=plain(event.get("depot_name")),
        code=text(event.get("edifact_code")),
    )
