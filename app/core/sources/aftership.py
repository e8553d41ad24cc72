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

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Eta, Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources.aggregator import (
    CARRIERS,
    carrier,
    check_transport,
    fullest,
    may_be_registered,
    raise_for,
)
from app.core.sources.asking import post_json
from app.core.sources.codes import delivered, with_delivery
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    NotFound,
    Quota,
    SourceError,
    Unreadable,
)
from app.core.sources.fields import country, moment, window
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import aftership as scheme

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

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://api.aftership.com/tracking/2026-01/trackings"
_CARRIERS = CARRIERS | {"yanwen"}
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
        registered = row(data.get("tracking")) or data
        told = registered.get("tracking_number")
        require(response.number, told, may_be_absent="checkpoints" in registered)
        return _report(response.number, registered)
    if "trackings" not in data:
        raise Unreadable()
    tracking = _fullest(response.number, rows(data["trackings"]))
    if tracking is not None:
        return _report(response.number, tracking)
    if not may_be_registered(response.number):
        raise NotFound()
    body = {"tracking_number": response.number}
    return post_json(_URL, body, {"as-api-key": response.access.key})


def _data(response: Response) -> Row:
    check_transport(response)
    body = json_object(response)
    code = text(row(body.get("meta")).get("code"))
    raise_for(code, _ERRORS)
    if code not in ("200", "201"):
        raise Unreadable()
    return row(body.get("data"))


def _fullest(number: str, trackings: tuple[Row, ...]) -> Row | None:
    return fullest(number, trackings, "tracking_number", lambda one: rows(one.get("checkpoints")))


def _report(number: str, tracking: Row) -> Report:
    listed = history(_event(item) for item in rows(tracking.get("checkpoints")))
    events = with_delivery(listed, text(tracking.get("subtag")) or text(tracking.get("tag")), CODES)
    done = delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else _expected(row(tracking.get("latest_estimated_delivery"))),
        service=text(tracking.get("shipment_type")),
        carrier=carrier(tracking.get("slug"), _CARRIERS),
    )


def _expected(expected: Row) -> Eta | None:
    return window(
        expected.get("datetime_min"), expected.get("datetime_max"), expected.get("datetime")
    )


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("checkpoint_time"), None),
        text=text(item.get("message")) or text(item.get("subtag_message")),
        place=text(item.get("location")) or text(item.get("city")),
        code=text(item.get("subtag")),
        country=country(item.get("country_region")),
    )
