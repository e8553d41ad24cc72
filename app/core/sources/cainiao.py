"""Cainiao, who carries AliExpress: the scans of one parcel, without a key.

GET https://global.cainiao.com/global/detail.json?mailNos={number}&lang={language}, no headers.
It is the service of Cainiao's own page; no browser of another origin is known to read it.
Evidence: action codes of the Alibaba TOP API 30120, the clients delivery-tracker, ha-cainiao and
itsvic-dev/deliveries. A scan's code is its `actionCode`; the parcel's `status` has no stable
words. `GTMS_STA_SIGNED` is signed by the pick-up station, not by the recipient. Times are wall
clocks `timeStr` with their `timeZone` ("GMT+08:00", "GMT+8", "GMT-3"); the epoch `time` takes all
of them for Chinese ones. `copyRealMailNo` is the number of the last carrier, or it stands in the
sentence `realMailNo`; a placeholder of AliExpress has that one instead of scans, and is asked for
together with it. A parcel without either is not sent yet, or not Cainiao's. Addresses that
ask often are shut out for hours: an answer holds for six. Known only from general knowledge: the
body that says so (`rgv587_flag`).
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from urllib.parse import urlencode

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound, Quota, Unreadable
from app.core.sources.history import history
from app.core.sources.reading import Row, json_object, moment, plain, rows, text
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "cainiao",
    "cainiao",
    ("cainiao",),
    "global.cainiao.com",
    route="relay",
    limits=Limits(at_once=1, spacing_s=10, attempts=2, fresh_s=6 * HOUR_S),
    rank=180,
)

_MEANINGS: Mapping[str, str] = {
    "ir.registered": "CONSIGN OM_CONSIGN GTMS_ASN GWMS_ACCEPT GWMS_PICK GWMS_PACKAGE"
    " PRE_READY_TO_SHIP",
    "it.accepted": "PU_PICKUP_SUCCESS PU_SIGN_IN_SUCCESS GOT GWMS_OUTBOUND GWMS_HANDOVER",
    "it.moving": "SC_INBOUND_SUCCESS SC_OUTBOUND_SUCCESS SC_SIGN_IN_SUCCESS SC_HO_OUT_SUCCESS"
    " SC_INBOUND SC_SORTING SC_OUTBOUND SC_ARRIVE SC_DEPART SC_TRANS_INBOUND_SUCCESS"
    " SC_TRANS_OUTBOUND_SUCCESS CW_INBOUND CW_OUTBOUND CW_SIGN_IN_SUCCESS CW_COMMON_PROCESSING1"
    " TD_TRANS_ARRIVE TD_TRANS_DEPART TD_TRANS_ARRIVE_C TD_TRANS_DEPART_C TD_TRANS_ARRIVE_DCP"
    " TD_TRANSWH_OUTBOUND TRANSFER_ARRIVE TRANSFER_DEPART LH_HO_IN_SUCCESS LH_HO_OUT_SUCCESS"
    " LH_TRANS_ARRIVE LH_TRANS_DEPART LH_OTHER CC_TRANS_START CC_TRANS_SUCCESS OE_DEPART SL_ACCEPT"
    " COMMON_INTRANSIT DEPARTURE ARRIVAL LAST_MILE_ASN_NOTIFY",
    "it.export_customs": "CC_EX_START",
    "it.export_held": "CC_EX_FAILURE",
    "it.export_released": "CC_EX_SUCCESS",
    "it.left_origin": "LH_HO_AIRLINE LH_DEPART",
    "it.arrived_dest": "LH_ARRIVE",
    "it.import_customs": "CC_HO_IN_SUCCESS CC_IM_START CC_IM_PROCESS CUS_DECLARE CUS_SUCCESS"
    " CIQ_SUCCESS",
    "it.import_held": "CUS_TAX CUS_FAILURE CC_IM_FAILURE CC_IM_EXCEPTION",
    "it.import_released": "CC_IM_SUCCESS CC_HO_OUT_SUCCESS",
    "it.local": "GTMS_ACCEPT GTMS_SC_ARRIVE GTMS_SC_DEPART GTMS_DO_ARRIVE GTMS_STATION_IN"
    " GTMS_STATION_OUT GTMS_RELABEL GSTAHUB_INBOUND",
    "ap.ready": "GTMS_STA_SIGNED GTMS_WAIT_SELF_PICK GSTA_INBOUND GSTA_INFORM_BUYER POSTMAN_POST",
    "ap.ending": "PUDO_OVERDUE",
    "od.out": "GTMS_DO_DEPART GTMS_DELIVERING GTMS_RE_DELIVERING LM_DELIVERY_DEPART SENT_SCAN",
    "df.other": "GTMS_DEL_FAILURE GTMS_SIGN_FAILURE GTMS_STA_SIGN_FAILURE GTMS_FAILURE"
    " GSTA_SIGN_FAIL GSTA_BUYER_SIGN_FAIL STA_SIGN_FAIL FAILED",
    "df.address": "GTMS_STA_WAIT_CUST_CHANGE_ADDRESS",
    "dl.delivered": "GTMS_SIGNED GSTA_SIGN GSTA_BUYER_SIGN STA_SIGN LM_SIGN_SUCCESS SIGNED",
    "ex.delayed": "SC_OUTBOUND_FAILURE",
    "ex.security": "LH_HO_AIRLINE_FAILURE CIQ_FAILURE",
    "ex.cancel": "GWMS_CANCEL",
    "ex.destroyed": "RT_DESTROY RT_WH_DESTROY",
    "ex.returning": "RT_INBOUND RT_OUTBOUND RT_HO_OUT RT_WH_HO_IN RT_WH_INBOUND RT_WH_OUTBOUND"
    " RT_WH_HO_OUT RT_TRANSWH_HO_IN RT_TRANSWH_INBOUND RT_TRANSWH_OUTBOUND RT_TMS_ACCEPT",
    "ex.returned": "RETURNED",
}

CODES: Mapping[str, str] = {
    code: meaning for meaning, codes in _MEANINGS.items() for code in codes.split()
}

_URL = "https://global.cainiao.com/global/detail.json"
_ZONE = r"(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?"
_NUMBER_AT_END = r"[A-Z0-9]{8,40}$"
_TOWN = r"\[([^][]{1,60})\] *(.+)"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in Chinese for a Chinese visitor, else in English."""
    return _request((number,), access)


def read(response: Response) -> Report | Request:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`.

    A parcel without scans that goes on under another number is asked for with that one.
    """
    answer.check(response, {})
    body = json_object(response)
    if "rgv587_flag" in body:
        raise Quota()
    if body.get("success") is not True:
        raise Unreadable()
    parcels = {text(one.get("mailNo")).upper(): one for one in rows(body.get("module"))}
    if response.number not in parcels:
        raise Unreadable() if parcels else NotFound()
    parcel = parcels[response.number]
    next_number = _next_number(response.number, parcel)
    if rows(parcel.get("detailList")):
        return _report(response.number, parcel, (next_number,))
    if next_number and response.step == 0:
        return _request((response.number, next_number), response.access)
    if next_number not in parcels:
        raise NotFound()
    after = parcels[next_number]
    return _report(response.number, after, (next_number, _next_number(next_number, after)))


def _request(numbers: tuple[str, ...], access: Access) -> Request:
    language = "zh-CN" if access.language.split("-")[0] == "zh" else "en-US"
    return Request(f"{_URL}?{urlencode({'mailNos': ','.join(numbers), 'lang': language})}")


def _report(number: str, parcel: Row, others: tuple[str, ...]) -> Report:
    events = history(_event(scan) for scan in rows(parcel.get("detailList")))
    linked = tuple(Linked(other) for other in dict.fromkeys(others) if other not in ("", number))
    return Report(number, events, linked=linked)


def _event(scan: Row) -> Event:
    words = plain(scan.get("desc")) or plain(scan.get("standerdDesc"))
    town = re.fullmatch(_TOWN, words)
    return Event(
        time=_time(scan),
        text=town[2] if town else words,
        place=town[1] if town else "",
        code=text(scan.get("actionCode")).upper().replace(" ", "_"),
    )


def _time(scan: Row) -> datetime | None:
    time = moment(scan.get("timeStr"), None)
    zone = re.fullmatch(_ZONE, text(scan.get("timeZone")).upper().replace(" ", ""))
    if time is None or time.tzinfo or not zone:
        return time
    ahead = timedelta(hours=int(zone[2]), minutes=int(zone[3] or 0))
    if ahead >= timedelta(days=1):
        return time
    return time.replace(tzinfo=timezone(ahead if zone[1] == "+" else -ahead))


def _next_number(number: str, parcel: Row) -> str:
    for said in (parcel.get("copyRealMailNo"), parcel.get("realMailNo")):
        found = re.search(_NUMBER_AT_END, text(said).upper())
        if found and found[0] != number and any(letter.isdigit() for letter in found[0]):
            return found[0]
    return ""
