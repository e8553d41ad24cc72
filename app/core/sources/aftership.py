"""AfterShip: an aggregator for the parcels of all carriers, with the visitor's key and relay.

GET https://api.aftership.com/tracking/2026-01/trackings?tracking_numbers={number}, header
as-api-key. It knows only numbers that were registered: one that it does not know is registered
(POST /trackings {tracking_number}, without a courier, whom it detects), and has a history at the
next question, not at once. Shape: the vendor's node client and its tests, and its pages on
statuses and versions; of the codes in `meta` 4003 (registered already), 4005 (number), 4012 (no
courier detected) and 4021 (plan used up) are general knowledge. Events are oldest first; times
have an offset or none, or are days. Countries have three letters and are dropped, so are
customers. The interface belongs to a paid plan. Doubtful: whether web pages may ask it: hence the
relay.
"""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    SourceError,
    Unreadable,
)
from app.core.sources.history import delivered, history
from app.core.sources.reading import (
    SHORTEST,
    Row,
    country,
    day,
    eta,
    json_object,
    moment,
    row,
    rows,
    text,
)
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "aftership",
    "aftership",
    (),
    "api.aftership.com",
    route="relay",
    key="aftership",
    sign_up="https://www.aftership.com/docs/tracking/quickstart/authentication",
    aggregator=True,
    limits=Limits(at_once=1, spacing_s=0.2, fresh_s=HOUR_S),
    rank=350,
)

CODES: Mapping[str, str] = {
    "InfoReceived_001": "ir.registered",
    "InTransit_001": "it.moving",
    "InTransit_002": "it.accepted",
    "InTransit_003": "it.moving",
    "InTransit_004": "it.arrived_dest",
    "InTransit_005": "it.moving",
    "InTransit_006": "it.moving",
    "InTransit_007": "it.moving",
    "InTransit_008": "it.moving",
    "InTransit_009": "it.moving",
    "OutForDelivery_001": "od.out",
    "OutForDelivery_003": "od.out",
    "OutForDelivery_004": "od.out",
    "AvailableForPickup_001": "ap.ready",
    "AttemptFail_001": "df.other",
    "AttemptFail_002": "df.nobody",
    "AttemptFail_003": "df.nobody",
    "Delivered_001": "dl.delivered",
    "Delivered_002": "dl.delivered",
    "Delivered_003": "dl.delivered",
    "Delivered_004": "dl.delivered",
    "Delivered_005": "dl.delivered",
    "Exception_002": "ex.nobody",
    "Exception_003": "ex.refused",
    "Exception_004": "ex.delayed",
    "Exception_005": "ex.delayed",
    "Exception_006": "it.import_held",
    "Exception_007": "df.address",
    "Exception_008": "ex.nobody",
    "Exception_009": "ex.refused",
    "Exception_010": "ex.returning",
    "Exception_011": "ex.returned",
    "Exception_012": "ex.damage",
    "Exception_013": "ex.lost",
    "Exception_016": "ex.delayed",
    "Exception_017": "ex.delayed",
    "Exception_018": "it.import_held",
}

_URL = "https://api.aftership.com/tracking/2026-01/trackings"
_CARRIERS = frozenset({"cainiao", "china-post", "fedex", "ups", "usps", "yanwen"})
_ERRORS: Mapping[str, type[SourceError]] = {
    **dict.fromkeys(("401", "403"), BadKey),
    **dict.fromkeys(("429", "4021"), Quota),
    **dict.fromkeys(("4003", "4004", "4012"), NotFound),
    "4005": BadNumber,
}


def request(number: str, access: Access) -> Request:
    """Ask what is known of one number."""
    query = urlencode({"tracking_numbers": number})
    return Request(f"{_URL}?{query}", headers={"as-api-key": access.key})


def read(response: Response) -> Report | Request:
    """The history, or the registration of a number that is not known yet."""
    data = _data(response)
    if response.step:
        tracking = row(data.get("tracking")) or data
        return _report(response.number, _named(response.number, (tracking,)))
    if "trackings" not in data:
        raise Unreadable()
    trackings = rows(data["trackings"])
    if trackings:
        return _report(response.number, _named(response.number, trackings))
    if len(response.number) < SHORTEST:
        raise NotFound()
    headers = {"as-api-key": response.access.key, "Content-Type": "application/json"}
    return Request(_URL, "POST", headers, json.dumps({"tracking_number": response.number}))


def _data(response: Response) -> Row:
    if response.status >= 500 or response.status in (401, 403, 408, 429):
        answer.check(response, {401: BadKey, 403: BadKey})
    body = json_object(response)
    code = text(row(body.get("meta")).get("code"))
    if code in _ERRORS:
        raise _ERRORS[code]()
    if code not in ("200", "201"):
        raise Unreadable()
    return row(body.get("data"))


def _named(number: str, trackings: tuple[Row, ...]) -> Row:
    """The one of the number with the longest history, where several couriers have it."""
    ours = [one for one in trackings if text(one.get("tracking_number")).upper() == number]
    if not ours:
        raise Unreadable()
    return max(ours, key=lambda one: len(rows(one.get("checkpoints"))))


def _report(number: str, tracking: Row) -> Report:
    events = history(_event(item) for item in rows(tracking.get("checkpoints")))
    done = delivered(events, CODES)
    slug = text(tracking.get("slug"))
    return Report(
        number,
        events,
        eta=None if done else _expected(row(tracking.get("latest_estimated_delivery"))),
        service=text(tracking.get("shipment_type")),
        carrier=slug if slug in _CARRIERS else None,
    )


def _expected(expected: Row) -> Eta | None:
    one = day(expected.get("datetime"))
    return eta(
        day(expected.get("datetime_min")) or one,
        day(expected.get("datetime_max")) or one,
    )


def _event(item: Row) -> Event:
    subtag = text(item.get("subtag"))
    return Event(
        time=moment(item.get("checkpoint_time"), None),
        text=text(item.get("message")) or text(item.get("subtag_message")),
        place=text(item.get("location")) or text(item.get("city")),
        code=subtag,
        country=country(item.get("country_region")),
    )
