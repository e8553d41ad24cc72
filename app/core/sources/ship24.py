"""Ship24: an aggregator for the parcels of all carriers, with the visitor's own key.

POST https://api.ship24.com/public/v1/trackers/track, a Bearer key and JSON, so with a pre-flight.
The first question about a number makes a tracker, which uses up one of ten a month; later ones are
free. The first answer may have no events yet. Shape: docs.ship24.com; the code of an error decides,
whatever the HTTP status (quota_limit_reached comes with 405), but 429 is plain text (vendor's
ship24-node). `occurrenceDatetime` is the wall clock of the place, whose `utcOffset` may be absent.
An event may be of another number of the same parcel (`eventTrackingNumber`). Doubtful: whether a
validation_error always names the field `trackingNumber` when the number is refused.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.aggregator import CARRIERS
from app.core.sources.asking import post_json
from app.core.sources.codes import delivered, with_delivery
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, SourceError, Unreadable
from app.core.sources.fields import country, day, eta, moment, other_number
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import ship24 as scheme

SOURCE = Source(
    "ship24",
    "ship24",
    (),
    "api.ship24.com",
    route="key",
    key="ship24",
    sign_up="https://dashboard.ship24.com",
    aggregator=True,
    limits=Limits(at_once=1, per_month=10, by_number=True, fresh_s=3 * HOUR_S),
    rank=140,
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://api.ship24.com/public/v1/trackers/track"
_CARRIERS: Mapping[str, str] = {
    "us-post": "usps",
    "cn-post": "china-post",
    **{name: name for name in CARRIERS | {"yunexpress"}},
}
_OFFSET = r"[+-](0\d|1[0-4]):?[0-5]\d"


def request(number: str, access: Access) -> Request:
    """Ask for one number, which makes its tracker where there is none yet."""
    return post_json(_URL, {"trackingNumber": number}, {"Authorization": f"Bearer {access.key}"})


def read(response: Response) -> Report:
    """The history of the number asked for; raises the classes of `app.core.sources.errors`."""
    if response.status in (400, 404, 405):
        raise _error(json_object(response))
    answer.check(response, answer.KEYED)
    body = json_object(response)
    if rows(body.get("errors")):
        raise _error(body)
    trackings = rows(row(body.get("data")).get("trackings"))
    named = [one for one in trackings if _number(one) == response.number]
    if not named:
        raise Unreadable()
    return _report(response.number, max(named, key=lambda one: len(rows(one.get("events")))))


def _error(body: Row) -> SourceError:
    for item in rows(body.get("errors")):
        code, message = text(item.get("code")), text(item.get("message"))
        if code == "quota_limit_reached":
            return Quota()
        if code.startswith("auth_"):
            return BadKey()
        if code == "tracker_not_found":
            return NotFound()
        if code == "validation_error" and "trackingnumber" in message.lower():
            return BadNumber()
    return Unreadable()


def _number(tracking: Row) -> str:
    return text(row(tracking.get("tracker")).get("trackingNumber")).upper()


def _report(number: str, tracking: Row) -> Report:
    listed = rows(tracking.get("events"))
    shipment = row(tracking.get("shipment"))
    told = history(_event(item) for item in listed)
    events = with_delivery(told, text(shipment.get("statusMilestone")), CODES)
    delivery = row(shipment.get("delivery"))
    expected = day(delivery.get("estimatedDeliveryDate"))
    legs = _legs(number, listed)
    done = delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else eta(expected, expected),
        origin=country(shipment.get("originCountryCode")),
        destination=country(shipment.get("destinationCountryCode")),
        service=text(delivery.get("service")),
        carrier=_carrier(legs.pop("", [])),
        linked=tuple(Linked(other, _carrier(scans)) for other, scans in legs.items()),
    )


def _legs(number: str, listed: tuple[Row, ...]) -> dict[str, list[Row]]:
    """The events by the other number that they are of, those of the number asked for by ""."""
    legs: dict[str, list[Row]] = {}
    for item in listed:
        legs.setdefault(other_number(item.get("eventTrackingNumber"), number), []).append(item)
    return legs


def _carrier(items: Iterable[Row]) -> str | None:
    """The one carrier that all these events are of, if it is one that we know."""
    codes = {text(item.get("courierCode")) for item in items} - {""}
    return _CARRIERS.get(codes.pop()) if len(codes) == 1 else None


def _event(item: Row) -> Event:
    return Event(
        time=_time(item),
        text=text(item.get("status")),
        place=text(item.get("location")),
        code=text(item.get("statusCode")) or text(item.get("statusMilestone")),
    )


def _time(item: Row) -> datetime | None:
    """The wall clock, with its offset where that is told; a Z on it is no zone."""
    local = moment(text(item.get("occurrenceDatetime")).removesuffix("Z"), None)
    offset = text(item.get("utcOffset"))
    if local and local.tzinfo is None and re.fullmatch(_OFFSET, offset):
        return local.replace(tzinfo=datetime.strptime(offset, "%z").tzinfo)
    return local
