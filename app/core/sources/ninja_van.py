"""Ninja Van: parcels in six countries of South-East Asia, without a key.

GET https://walrus.ninjavan.co/{country}/dash/1.2/public/orders?tracking_id={number}, no headers.
Each country answers for its own parcels only: the third and fourth letter of the number name it
(NLMY..., NVSG..., LHPH...), NJVTT is Indonesian; for a number that names none, five countries are
asked in turn, without Vietnam, because a question has five steps. Evidence: typed public
clients and their tests; a public React page asks it from the browser (Thailand). Events come oldest
first in UTC, as bare types: the text is the type in plain letters. Three bookkeeping types, which
Ninja Van's own page hides too, are left out, because they may follow the last real scan. Doubtful:
whether the host lets pages of others read it, and its answer to a malformed number.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import with_delivery
from app.core.sources.errors import BadNumber, NotFound, ServerTrouble, Unreadable
from app.core.sources.fields import day, eta, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import Source

SOURCE = Source("ninja-van", "ninja_van", ("ninjavan",), "walrus.ninjavan.co", rank=40)

CODES: Mapping[str, str] = {
    "CREATE_ORDER": "ir.registered",
    "FROM_SHIPPER_TO_DP": "it.accepted",
    "DRIVER_PICKUP_SCAN": "it.accepted",
    "FIRST_HUB_INBOUND_SCAN": "it.moving",
    "HUB_INBOUND_SCAN": "it.moving",
    "ROUTE_INBOUND_SCAN": "it.moving",
    "ARRIVED_AT_ORIGIN_HUB": "it.moving",
    "ARRIVED_AT_TRANSIT_HUB": "it.moving",
    "ARRIVED_AT_DESTINATION_HUB": "it.local",
    "RESUME": "it.moving",
    "DRIVER_INBOUND_SCAN": "od.out",
    "FROM_DRIVER_TO_DP": "ap.ready",
    "FROM_DP_TO_CUSTOMER": "dl.delivered",
    "DELIVERY_SUCCESS": "dl.delivered",
    "FORCED_SUCCESS": "dl.delivered",
    "DELIVERY_FAILURE": "df.other",
    "INACCURATE_ADDRESS": "df.address",
    "RESCHEDULE": "ex.delayed",
    "CANCEL": "ex.cancel",
    "DAMAGE": "ex.damage",
    "LOST": "ex.lost",
    "RTS": "ex.returning",
    "DELIVERY_SUCCESS:RTS": "ex.returned",
}

_COUNTRIES = ("sg", "my", "th", "vn", "ph", "id")
_IN_TURN = ("my", "ph", "th", "id", "sg")
# What the order as a whole is once it is delivered.
_DONE = "Completed"
_HIDDEN = ("ADDED_TO_SHIPMENT", "PARCEL_ROUTING_SCAN", "FROM_DP_TO_DRIVER")
_NO_SUCH_ORDER = "150002"


def request(number: str, access: Access) -> Request:
    """Ask the country that the number names, else the first of those that are asked in turn."""
    return _asked(number, _countries(number)[0])


def _asked(number: str, country: str) -> Request:
    query = urlencode({"tracking_id": number})
    return Request(f"https://walrus.ninjavan.co/{country}/dash/1.2/public/orders?{query}")


def _countries(number: str) -> tuple[str, ...]:
    """Where a number may be known.

    >>> _countries("NLMYA00000000"), _countries("NJVTT00000000000")
    (('my',), ('id',))
    >>> _countries("NVZO1234567890")
    ('my', 'ph', 'th', 'id', 'sg')
    """
    if number.upper().startswith("NJVTT"):
        return ("id",)
    named = number[2:4].lower()
    return (named,) if named in _COUNTRIES else _IN_TURN


def read(response: Response) -> Report | Request:
    """The history of the order asked for, or the question to the next country."""
    if response.status not in (400, 404):
        answer.check(response)
    order = json_object(response)
    error = row(order.get("error"))
    if not error:
        return _report(response.number, order)
    if response.status == 400:
        raise BadNumber()
    if text(error.get("code")) != _NO_SUCH_ORDER:
        raise Unreadable()
    missing = f"order by tracking id {response.number} not found."
    if text(error.get("message")).lower() != missing.lower():
        raise ServerTrouble()
    further = _countries(response.number)[response.step + 1 :]
    if not further:
        raise NotFound()
    return _asked(response.number, further[0])


def _report(number: str, order: Row) -> Report:
    if text(order.get("tracking_id")).upper() != number.upper():
        raise Unreadable()
    listed = rows(order.get("events"))
    if any(scan.get("order_id", order.get("id")) != order.get("id") for scan in listed):
        raise Unreadable()
    events = history(_events(listed))
    if text(order.get("granular_status")) == _DONE and not any("RTS" in e.code for e in events):
        events = with_delivery(events, "DELIVERY_SUCCESS", CODES)
    ended = {"dl.delivered", "ex.returning", "ex.returned"}
    over = any(CODES.get(event.code) in ended for event in events)
    return Report(number, events, eta=None if over else _eta(order))


def _events(listed: tuple[Row, ...]) -> list[Event]:
    """The scans, oldest first; from the return to the sender on, each tells of the way back."""
    events: list[Event] = []
    returning = False
    for scan in listed:
        data = row(scan.get("data"))
        code = text(scan.get("type"))
        back = data.get("is_rts") is True
        returning = returning or back or code == "RTS"
        if code in _HIDDEN:
            continue
        events.append(
            Event(
                time=moment(scan.get("time"), None),
                text=code.replace("_", " ").capitalize(),
                place=text(data.get("hub_name")),
                code=_way_back(code, back) if returning else code,
            )
        )
    return events


def _way_back(code: str, marked: bool) -> str:
    """A delivery on the way back is one to the sender only where Ninja Van marks it so."""
    return "DELIVERY_SUCCESS:RTS" if marked and code == "DELIVERY_SUCCESS" else "RTS"


def _eta(order: Row) -> Eta | None:
    """The window, as the carrier's page shows it: with a timeslot, and not ending before it starts.

    The start of an overdue window is moved up to the day of the question.
    """
    start, end = day(order.get("delivery_start_date")), day(order.get("delivery_end_date"))
    if not start or not end or start > end or not text(order.get("delivery_timeslot")):
        return None
    return eta(start, end)
