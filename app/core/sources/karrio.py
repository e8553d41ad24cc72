"""Karrio: a server of the visitor's own, or api.karrio.io, that asks many carriers.

GET {address}/v1/trackers/{number} with `Authorization: Token {key}`, which needs a pre-flight; a
Karrio without a list of allowed origins lets any page read it (its settings/base.py). Shape: the
tests of karrioapi/karrio, old and new. 404 is `NotFound`: a tracker has to be made in Karrio
itself before it can be read here, because making one needs the carrier's name in Karrio's own
words and an account with that carrier. `date` and `time` are wall clocks of no named zone; so is
`timestamp`, whatever zone it claims. Older servers give events neither `status` nor `reason`: then
the tracker's status belongs to the newest. Customers' names and signatures are dropped.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import delivered, newest_with, with_delivery
from app.core.sources.errors import BadAddress, NotFound
from app.core.sources.fields import clock, country, day, eta, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import karrio as scheme

SOURCE = Source(
    "karrio",
    "karrio",
    (),
    "api.karrio.io",
    route="key",
    key="karrio",
    sign_up="https://app.karrio.io",
    asks=("address",),
    aggregator=True,
    limits=Limits(fresh_s=HOUR_S),
    rank=170,
)

CODES: Mapping[str, str] = scheme.CODES

_ADDRESS = "https://api.karrio.io"
_FORMATS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %I:%M %p", "%Y-%m-%d")
_CARRIERS: Mapping[str, str] = {
    "australiapost": "australia-post",
    "canadapost": "canada-post",
    "dhl_express": "dhl-express",
    "dhl_parcel_de": "deutsche-post-dhl",
    "laposte": "la-poste",
    "royalmail": "royal-mail",
    "usps_international": "usps",
    **{name: name for name in ("bpost", "chronopost", "colissimo", "fedex", "purolator")},
    **{name: name for name in ("ups", "usps")},
}


def request(number: str, access: Access) -> Request:
    """Ask the visitor's own server for one number; api.karrio.io where no address is given.

    Raises `BadAddress` for what is no https address: the token must not go to another server.
    """
    headers = {"Authorization": f"Token {access.key}"}
    address = _address(access.more.get("address", ""))
    return Request(f"{address}/v1/trackers/{quote(number, safe='')}", headers=headers)


def _address(given: str) -> str:
    """A server's address without a slash at its end; raises `BadAddress`.

    >>> _address(" https://karrio.example.org/ "), _address("")
    ('https://karrio.example.org', 'https://api.karrio.io')
    """
    address = given.strip().rstrip("/") or _ADDRESS
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*", address):
        raise BadAddress()
    return address


def read(response: Response) -> Report:
    """The history of the number asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {**answer.KEYED, 404: NotFound})
    tracker = json_object(response)
    require(response.number, tracker.get("tracking_number"), may_be_absent="events" in tracker)
    return _report(response.number, tracker)


def _report(number: str, tracker: Row) -> Report:
    events = history(_event(item) for item in rows(tracker.get("events")))
    status = text(tracker.get("status"))
    if events[0].code not in CODES and status in CODES:
        events = newest_with(events, status)
    if tracker.get("delivered") is True:
        events = with_delivery(events, "delivered", CODES)
    info = row(tracker.get("info"))
    expected = day(tracker.get("estimated_delivery"))
    done = tracker.get("delivered") is True or delivered(events, CODES)
    return Report(
        number,
        events,
        eta=None if done else eta(expected, expected),
        origin=country(info.get("shipment_origin_country")),
        destination=country(info.get("shipment_destination_country")),
        service=text(info.get("shipment_service")),
        carrier=_CARRIERS.get(text(tracker.get("carrier_name"))),
    )


def _event(item: Row) -> Event:
    return Event(
        time=_time(item),
        text=text(item.get("description")),
        place=text(item.get("location")),
        code=_code(item),
    )


def _code(item: Row) -> str:
    """What tells the meaning best: why it went wrong, what it is, the carrier's own code."""
    names = [text(item.get(name)) for name in ("reason", "status", "code")]
    return next((name for name in names if name in CODES), names[-1])


def _time(item: Row) -> datetime | None:
    written = clock(item.get("date"), item.get("time"))
    if item.get("date"):
        return moment(written, None, *_FORMATS)
    stamp = moment(item.get("timestamp"), None)
    return stamp.replace(tzinfo=None) if stamp else None
