"""DPD in Germany: the scans of one parcel, without a key.

GET https://tracking.dpd.de/rest/plc/{de_DE|en_US}/{number}, no headers. Evidence: typed public
clients (Seklfreak/go-receive and others). Scans are German wall clocks, oldest first; a scan
names its country in brackets after the town. An unknown number has `parcelLifeCycleData` null.
The number is told without its check character. Where a scan has no known code, the newest one has
that of the step that `statusInfo` calls the current. From general knowledge: the scan codes, the
names of the steps, that other European countries' parcels are told too.
"""

import re
from collections.abc import Mapping
from typing import cast
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import newest_with
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import country, joined, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text, texts
from app.core.sources.source import Source

SOURCE = Source("dpd-de", "dpd_de", ("dpd",), "tracking.dpd.de", route="relay", rank=210)

CODES: Mapping[str, str] = {
    "01": "it.moving",
    "02": "it.local",
    "03": "od.out",
    "05": "it.accepted",
    "06": "ex.returning",
    "08": "it.local",
    "10": "it.moving",
    "12": "it.moving",
    "13": "dl.delivered",
    "14": "df.other",
    "15": "it.accepted",
    "17": "it.moving",
    "23": "ap.ready",
    "SHIPMENT": "ir.registered",
    "ACCEPTED": "ir.registered",
    "AT_SENDING_DEPOT": "it.accepted",
    "ON_THE_ROAD": "it.moving",
    "AT_DELIVERY_DEPOT": "it.local",
    "OUT_FOR_DELIVERY": "od.out",
    "DELIVERED": "dl.delivered",
}

_URL = "https://tracking.dpd.de/rest/plc"
_PLACE = r"(.*?) *\(([A-Z]{2})\)"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in German for a German visitor, else in English."""
    language = "de_DE" if access.primary_language == "de" else "en_US"
    return Request(f"{_URL}/{language}/{quote(number, safe='')}")


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {400: BadNumber})
    body = json_object(response)
    if "parcellifecycleResponse" not in body:
        raise Unreadable()
    parcel = row(row(body["parcellifecycleResponse"]).get("parcelLifeCycleData"))
    if not parcel:
        raise NotFound()
    facts = row(parcel.get("shipmentInfo"))
    if text(facts.get("parcelLabelNumber")) not in ("", response.number, response.number[:-1]):
        raise Unreadable()
    return Report(
        response.number,
        _events(parcel),
        destination=country(facts.get("receiverCountryIsoCode")),
        service=text(facts.get("productName")),
    )


def _events(parcel: Row) -> tuple[Event, ...]:
    events = history(_event(scan) for scan in rows(row(parcel.get("scanInfo")).get("scan")))
    current = [step for step in rows(parcel.get("statusInfo")) if step.get("isCurrentStatus")]
    if events[0].code in CODES or not current:
        return events
    return newest_with(events, text(current[0].get("status")))


def _event(scan: Row) -> Event:
    data, words = row(scan.get("scanData")), row(scan.get("scanDescription"))
    written = text(data.get("location"))
    place = re.fullmatch(_PLACE, written)
    return Event(
        time=moment(scan.get("date"), "Europe/Berlin"),
        text=joined(*texts(words.get("content"))) or text(words.get("label")),
        place=place[1] if place else written,
        code=_code(data.get("scanType")),
        country=place[2] if place else None,
    )


def _code(kind: object) -> str:
    return text(row(cast(Row, kind)).get("code") if isinstance(kind, dict) else kind)
