"""CTT Express (Spain): the events of one parcel, without a key.

GET https://wct.cttexpress.com/p_track_redis_v2.php?sc={number}. It is the service behind CTT's own
page, asked from that page's origin. Evidence: one client of 2026, checked live; fair. Events have
their offset, oldest first; only those of type STATUS are events of the parcel. `error` "Invalid
token" passes by itself; any other means that nothing is known. The code of a single parcel may be
longer than the one told. Known only from general knowledge: other errors, what a number of the
wrong form gives.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code, delivered
from app.core.sources.errors import NotFound, ServerTrouble, Unreadable
from app.core.sources.fields import day, eta, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "ctt-express",
    "ctt_express",
    ("ctt-express",),
    "wct.cttexpress.com",
    route="relay",
    limits=GENTLE,
    rank=267,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "0000",
        "it.moving": "1000",
        "ex.delayed": "0600 1600",
        "od.out": "1500 2400",
        "ap.ready": "2310",
        "ex.returning": "2500",
        "dl.delivered": "2100 2110",
    }
)

_URL = "https://wct.cttexpress.com/p_track_redis_v2.php"
_SHIPMENT_LETTERS = 22


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer is in Spanish."""
    return Request(f"{_URL}?{urlencode({'sc': number})}")


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "data" not in body:
        raise Unreadable()
    fault = text(body.get("error"))
    if fault:
        raise ServerTrouble() if "token" in fault.lower() else NotFound()
    shipment = row(body["data"])
    if not shipment:
        raise NotFound()
    told = text(shipment.get("shipping_code"))
    if told != response.number[:_SHIPMENT_LETTERS]:
        require(response.number, told)
    told_events = rows(row(shipment.get("shipping_history")).get("events"))
    events = history(_event(one) for one in told_events if one.get("type") == "STATUS")
    promised = day(shipment.get("committed_delivery_datetime"))
    expected = None if delivered(events, CODES) else eta(promised, promised)
    return Report(response.number, events, eta=expected)


def _event(event: Row) -> Event:
    return Event(
        time=moment(event.get("event_date"), "Europe/Madrid"),
        text=plain(event.get("description")),
        code=text(event.get("code")),
    )
