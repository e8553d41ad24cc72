"""Packeta (Zásilkovna): the states of one parcel, without a key.

POST https://tracking.packeta.com/api/getPacketById/{number}/{language}, no body, no headers.
Evidence: the clients itsvic-dev/deliveries and ha-packeta, which saw delivered parcels live in
August 2026. The events have words and a Prague clock but no code; the parcel's `packetStatusId`
is the code of the newest. An unknown and a long past number are both 404 `{"error":"notFound"}`,
or 200 with `error`. The sender's name comes along and is left. Only state 3 was seen live, the
others were taken from Packeta's page.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import newest_with
from app.core.sources.errors import NotFound
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("packeta", "packeta", ("packeta",), "tracking.packeta.com", route="relay", rank=220)

CODES: Mapping[str, str] = {
    "997": "ir.registered",
    "1": "it.moving",
    "31": "it.moving",
    "2": "ap.ready",
    "3": "dl.delivered",
    "21": "ex.lost",
}

_URL = "https://tracking.packeta.com/api/getPacketById"
_LANGUAGES = {"cs", "de", "en", "hu", "pl", "ro", "sk"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in the visitor's language if Packeta has it, else in English."""
    language = access.primary_language
    language = language if language in _LANGUAGES else "en"
    return Request(f"{_URL}/{quote(number, safe='')}/{language}", "POST")


def read(response: Response) -> Report:
    """The states of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {404: NotFound})
    body = json_object(response)
    if body.get("error"):
        raise NotFound()
    parcel = row(body.get("item"))
    require(response.number, parcel.get("barcode"), may_be_absent="trackingDetails" in parcel)
    events = history(
        Event(moment(one.get("time"), "Europe/Prague"), plain(one.get("text")))
        for one in rows(parcel.get("trackingDetails"))
    )
    code = text(parcel.get("packetStatusId"))
    waiting = CODES.get(code) == "ap.ready"
    place = text(parcel.get("branchAddress")) if waiting else ""
    return Report(response.number, newest_with(events, code, place))
