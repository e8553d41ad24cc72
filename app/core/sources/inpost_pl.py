"""InPost Poland: the scans of one parcel from ShipX, without a key.

GET https://api-shipx-pl.easypack24.net/v1/tracking/{number}, no headers, so that no pre-flight is
needed. Evidence: an Angular app that asks it from the browser; bodies and types in several public
clients; two shapes of 404. Scans carry a status word and no sentence, which is kept as the text.
Codes and what they say: InPost's own /v1/statuses. Doubtful: whether InPost lets every origin
read it, and how long; "missing", "claimed", "oversized" and "other" do not say where the parcel
stands and have no meaning here.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import with_delivery
from app.core.sources.errors import BadNumber, NotFound, SourceError, Unreadable
from app.core.sources.fields import joined, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("inpost-pl", "inpost_pl", ("inpost-pl",), "api-shipx-pl.easypack24.net", rank=20)

CODES: Mapping[str, str] = {
    "created": "ir.registered",
    "offers_prepared": "ir.registered",
    "offer_selected": "ir.registered",
    "confirmed": "ir.registered",
    "dispatched_by_sender": "it.accepted",
    "dispatched_by_sender_to_pok": "it.accepted",
    "collected_from_sender": "it.accepted",
    "taken_by_courier": "it.accepted",
    "taken_by_courier_from_pok": "it.accepted",
    "adopted_at_source_branch": "it.accepted",
    "sent_from_source_branch": "it.moving",
    "adopted_at_sorting_center": "it.moving",
    "sent_from_sorting_center": "it.moving",
    "adopted_at_target_branch": "it.local",
    "readdressed": "it.moving",
    "redirect_to_box": "it.moving",
    "canceled_redirect_to_box": "it.moving",
    "stack_parcel_pickup_time_expired": "it.moving",
    "stack_parcel_in_box_machine_pickup_time_expired": "it.moving",
    "unstack_from_box_machine": "it.moving",
    "unstack_from_customer_service_point": "it.moving",
    "out_for_delivery": "od.out",
    "out_for_delivery_to_address": "od.out",
    "ready_to_pickup": "ap.ready",
    "ready_to_pickup_from_branch": "ap.ready",
    "ready_to_pickup_from_pok": "ap.ready",
    "ready_to_pickup_from_pok_registered": "ap.ready",
    "stack_in_box_machine": "ap.ready",
    "stack_in_customer_service_point": "ap.ready",
    "courier_avizo_in_customer_service_point": "ap.ready",
    "pickup_reminder_sent": "ap.ending",
    "pickup_time_expired": "ap.ending",
    "delivered": "dl.delivered",
    "return_pickup_confirmation_to_sender": "dl.delivered",
    "delay_in_delivery": "ex.delayed",
    "avizo": "df.nobody",
    "pickup_reminder_sent_address": "df.nobody",
    "rejected_by_receiver": "df.rejected",
    "undelivered": "df.other",
    "undelivered_cod_cash_receiver": "df.other",
    "undelivered_wrong_address": "df.address",
    "undelivered_incomplete_address": "df.address",
    "undelivered_no_mailbox": "df.address",
    "undelivered_unknown_receiver": "ex.nobody",
    "undelivered_not_live_address": "ex.nobody",
    "undelivered_lack_of_access_letterbox": "ex.returning",
    "taken_by_courier_from_customer_service_point": "ex.returning",
    "returned_to_sender": "ex.returning",
    "canceled": "ex.cancel",
}

_URL = "https://api-shipx-pl.easypack24.net/v1/tracking/"
_ZONE = "Europe/Warsaw"
_MEANINGS: Mapping[int, type[SourceError]] = {400: BadNumber, 404: NotFound, 422: BadNumber}
_AT_MACHINE = ("ready_to_pickup", "pickup_reminder_sent", "pickup_time_expired", "delivered")


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer has no language."""
    return Request(_URL + quote(number, safe=""))


def read(response: Response) -> Report:
    """The scans and the service; raises the classes of `app.core.sources.errors`."""
    answer.check(response, _MEANINGS)
    body = json_object(response)
    told = body.get("tracking_number")
    require(response.number, told, may_be_absent="tracking_details" in body)
    machine = _machine(row(body.get("custom_attributes")))
    events = history(_event(scan, machine) for scan in rows(body.get("tracking_details")))
    events = with_delivery(events, text(body.get("status")), CODES)
    return Report(response.number, events, service=text(body.get("service")))


def _event(scan: Row, machine: str) -> Event:
    code = text(scan.get("status"))
    if not code:
        raise Unreadable()
    place = text(scan.get("location")) or text(scan.get("agency"))
    return Event(
        time=moment(scan.get("datetime"), _ZONE),
        text=code,
        place=place or (machine if code in _AT_MACHINE else ""),
        code=code,
    )


def _machine(attributes: Row) -> str:
    detail = row(attributes.get("target_machine_detail"))
    address = row(detail.get("address"))
    return joined(
        text(detail.get("name")) or text(attributes.get("target_machine_id")),
        text(address.get("line1")),
        text(address.get("line2")),
    )
