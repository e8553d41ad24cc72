"""Uzbekistan Post: the history of one item, without a key, in two requests.

GET https://prodapi.pochta.uz/api/v1/public/order/{number}, which names the item, then the same
with /history_items, which does not. No headers; a web page may not read it ("does not send CORS
headers", writes a client). Evidence: several public clients, one with the codes of the page. An
error is `status` "error", an unknown number any 4xx. Names and addresses come along and are left.
Known only from general knowledge: that a step's code is its `status`, and how its `date` is
written: ISO 8601, or milliseconds since 1970.
"""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code
from app.core.sources.errors import NotFound, SourceError, Unreadable
from app.core.sources.fields import instant, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("uzpost", "uzpost", ("uzpost",), "prodapi.pochta.uz", route="relay", rank=300)

_MEANINGS: Mapping[str, str] = {
    "ir.registered": "created unassigned",
    "it.accepted": "accepted assigned_to_courier in_sorting_facility in_sorting_facility_public"
    " inbound_sorting order_sorting processing_at_warehouse to_warehouse warehouse",
    "it.moving": "in_transit in_transit_public arrived prepared_for_transit_public sent_to_customs"
    " returned_from_customs",
    "ap.ready": "ready_for_delivery ready_for_issue",
    "od.out": "out_for_delivery arrived_to_delivery_address",
    "df.other": "delivery_attempt first_delivery_attempt second_delivery_attempt"
    " third_delivery_attempt other_delivery_attempt delivery_failed",
    "df.nobody": "recipient_not_available",
    "dl.delivered": "issued_to_recipient delivered completed",
    "ex.delayed": "delivery_on_hold no_time_for_delivery no_capacity_for_delivery",
    "ex.returning": "returning_to_origin to_be_returned out_for_return",
    "ex.returned": "returned_to_origin",
}

CODES: Mapping[str, str] = by_code(_MEANINGS)

_UNKNOWN: Mapping[int, type[SourceError]] = dict.fromkeys((400, 404, 410, 422), NotFound)
_URL = "https://prodapi.pochta.uz/api/v1/public/order"


def request(number: str, access: Access) -> Request:
    """Ask for the item itself."""
    return Request(f"{_URL}/{quote(number, safe='')}")


def read(response: Response) -> Report | Request:
    """The question for the history of an item that is there, then that history.

    Raises the classes of `app.core.sources.errors`.
    """
    answer.check(response, _UNKNOWN)
    body = json_object(response)
    if body.get("status") == "error":
        raise NotFound()
    data = row(body.get("data"))
    if body.get("status") != "success" or not data:
        raise Unreadable()
    if response.step == 0:
        require(response.number, data.get("order_number"))
        return Request(f"{_URL}/{quote(response.number, safe='')}/history_items")
    events = history(_event(step) for step in rows(data.get("list")))
    return Report(response.number, events)


def _event(step: Row) -> Event:
    return Event(
        time=_time(step.get("date")),
        text=text(step.get("status_desc")),
        place=text(row(step.get("warehouse")).get("name")),
        code=text(step.get("status")).lower(),
    )


def _time(value: object) -> datetime | None:
    return moment(value, None) if isinstance(value, str) else instant(value)
