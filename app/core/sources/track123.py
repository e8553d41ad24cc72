"""Track123: an aggregator for the parcels of all carriers, with the visitor's own key.

POST https://api.track123.com/gateway/open-api/tk/v2.1/track/query, header Track123-Api-Secret,
which needs a pre-flight, as JSON does. Shape: the vendor's pages on errors, statuses and rate
limits as public projects keep them, and public clients of v2.1. It knows only numbers that were
registered (`/track/import`, which uses up one credit each, a known number none): one that it does
not know is registered, then asked for again. Five questions a second, else code A0706, which
comes with HTTP 429 or 200; 101107 is a used-up credit. Events are newest first, those of the last
mile in a list of their own. Doubtful: whether the host lets web pages read it, and what it says
of a number that it refuses; A0400 is read as such.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.aggregator import carrier, fullest, may_be_registered, raise_for
from app.core.sources.asking import post_json
from app.core.sources.codes import delivered
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import country, moment, other_number, window
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "track123",
    "track123",
    (),
    "api.track123.com",
    route="key",
    key="track123",
    sign_up="https://www.track123.com/api",
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=0.5, fresh_s=HOUR_S),
    rank=160,
)

CODES: Mapping[str, str] = {
    "INFO_RECEIVED_01": "ir.registered",
    "IN_TRANSIT_01": "it.moving",
    "IN_TRANSIT_02": "it.moving",
    "IN_TRANSIT_03": "it.moving",
    "IN_TRANSIT_04": "it.moving",
    "IN_TRANSIT_05": "it.left_origin",
    "IN_TRANSIT_06": "it.arrived_dest",
    "IN_TRANSIT_07": "it.local",
    "IN_TRANSIT_08": "it.left_origin",
    "WAITING_DELIVERY_01": "od.out",
    "WAITING_DELIVERY_02": "ap.ready",
    "WAITING_DELIVERY_03": "df.other",
    "DELIVERED_01": "dl.delivered",
    "DELIVERED_02": "dl.delivered",
    "DELIVERED_03": "dl.delivered",
    "DELIVERED_04": "dl.delivered",
    "DELIVERY_FAILED_01": "df.address",
    "DELIVERY_FAILED_02": "df.nobody",
    "DELIVERY_FAILED_03": "df.nobody",
    "DELIVERY_FAILED_04": "df.other",
    "ABNORMAL_01": "ex.nobody",
    "ABNORMAL_02": "ex.security",
    "ABNORMAL_04": "ex.cancel",
    "ABNORMAL_05": "ex.refused",
    "ABNORMAL_06": "ex.returned",
    "ABNORMAL_07": "ex.returning",
}

_URL = "https://api.track123.com/gateway/open-api/tk/v2.1/track"
_CARRIERS = {"cainiao", "fedex", "india-post", "uniuni", "ups", "usps", "xpressbees"}
_ERRORS: Mapping[str, type[SourceError]] = {
    **dict.fromkeys(("A0201", "A0202", "A0203", "A0230", "A0231", "A0300", "A0301"), BadKey),
    **dict.fromkeys(("A0706", "B0210", "101107"), Quota),
    **dict.fromkeys(("A0200", "B0001", "B0100", "B0300", "B0310"), ServerTrouble),
    "A0400": BadNumber,
}
_OFFSET = r"[+-]\d\d:\d\d"


def request(number: str, access: Access) -> Request:
    """Ask what is known of one number."""
    return _post("query", {"trackNoInfos": [{"trackNo": number}], "queryPageSize": 1}, access)


def read(response: Response) -> Report | Request:
    """The history; or the registration of a number not known yet, then the question again."""
    data = _data(response)
    if response.step == 1:
        return request(response.number, response.access)
    content = rows(row(data.get("accepted")).get("content"))
    parcel = fullest(response.number, content, "trackNo", _details)
    if parcel is not None:
        return _report(response.number, parcel)
    if response.step or not may_be_registered(response.number):
        raise NotFound()
    return _post("import", [{"trackNo": response.number}], response.access)


def _post(path: str, body: object, access: Access) -> Request:
    return post_json(f"{_URL}/{path}", body, {"Track123-Api-Secret": access.key})


def _data(response: Response) -> Row:
    if response.status not in (200, 400, 404):
        answer.check(response, answer.KEYED)
    body = json_object(response)
    code = text(body.get("code"))
    raise_for(code, _ERRORS)
    if response.status == 400 or code != "00000" or body.get("data") is None:
        raise Unreadable()
    return row(body["data"])


def _details(parcel: Row) -> tuple[Row, ...]:
    last_mile = row(row(parcel.get("lastMileInfo")).get("openApiWayBillInfo"))
    local = row(parcel.get("localLogisticsInfo"))
    return (*rows(last_mile.get("trackingDetails")), *rows(local.get("trackingDetails")))


def _report(number: str, parcel: Row) -> Report:
    events = history(_event(item) for item in _details(parcel))
    expected = row(parcel.get("expectedDeliveryTime"))
    last_mile = row(parcel.get("lastMileInfo"))
    other = other_number(last_mile.get("lmTrackNo"), number)
    done = delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else window(expected.get("start"), expected.get("end")),
        origin=country(parcel.get("shipFrom")),
        destination=country(parcel.get("shipTo")),
        carrier=_carrier(parcel.get("localLogisticsInfo")),
        linked=(Linked(other, _carrier(last_mile.get("openApiWayBillInfo"))),) if other else (),
    )


def _carrier(leg: object) -> str | None:
    return carrier(row(leg).get("courierCode"), _CARRIERS)


def _event(item: Row) -> Event:
    return Event(
        time=_time(item),
        text=text(item.get("eventDetail")),
        place=text(item.get("address")),
        code=text(item.get("transitSubStatus")),
    )


def _time(item: Row) -> datetime | None:
    """The wall clock with its offset; without an offset the same moment in UTC, if it is told."""
    local, offset = text(item.get("eventTime")), text(item.get("timezone"))
    if local and re.fullmatch(_OFFSET, offset):
        return moment(local + offset, None)
    moved = text(item.get("eventTimeZeroUTC"))
    if moved:
        return moment(moved if moved.endswith("Z") else f"{moved}Z", None)
    return moment(local, None)
