"""Swiss Post: the scans of one parcel, without a key; not of letters.

POST https://eosapi.postlogistics.ch/api/trackandtrace/public?culture={culture}, body
{"Identifier": number}. Clients send the origin of tracking.postlogistics.ch. Evidence: two clients
of 2026; fair, for no answer of an ordinary parcel was recorded. Neighbours of a parcel may come
along: only the one with the same `Identifier` counts. An unknown number has no `Data`, or HTTP
204. Of the codes only the ends are known, else the words decide. Who received it and how it was
signed come along and are left. Doubtful: other cultures than fr-FR. Known only from general
knowledge: what a number of the wrong form gives.
"""

import re
from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code, delivered, known
from app.core.sources.errors import NotFound, SourceError, Unreadable
from app.core.sources.fields import day, eta, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "swiss-post",
    "swiss_post",
    ("swiss-post",),
    "eosapi.postlogistics.ch",
    route="relay",
    limits=GENTLE,
    rank=236,
)

CODES: Mapping[str, str] = by_code({"ir.registered": "NTF", "dl.delivered": "DEL DLV POD SIG"})

_URL = "https://eosapi.postlogistics.ch/api/trackandtrace/public"
_PARCEL = r"9[89]\d{16}"
_CULTURES = {"de": "de-CH", "fr": "fr-FR", "it": "it-CH"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in the visitor's language if it is one of Switzerland, else in English."""
    culture = _CULTURES.get(access.primary_language, "en-GB")
    return post_json(f"{_URL}?culture={culture}", {"Identifier": number})


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    if response.status == 204:
        raise _nothing(response.number)
    answer.check(response)
    body = json_object(response)
    if "Data" not in body:
        raise Unreadable()
    if not rows(body["Data"]):
        raise _nothing(response.number)
    parcel = only(response.number, rows(body["Data"]), "Identifier")
    events = history(_event(scan) for scan in rows(parcel.get("History")))
    planned = day(row(parcel.get("DriveAndArrive")).get("PlannedDeliveryDate"))
    expected = None if delivered(events, CODES) else eta(planned, planned)
    return Report(response.number, events, eta=expected)


def _nothing(number: str) -> SourceError:
    """Nothing told of a parcel is an unknown number; of a letter it says nothing."""
    return NotFound() if re.fullmatch(_PARCEL, number) else Unreadable()


def _event(scan: Row) -> Event:
    return Event(
        time=moment(scan.get("TimeStamp"), ZONE_OF["CH"]),
        text=plain(scan.get("Description")),
        place=plain(scan.get("City")),
        code=known(CODES, text(scan.get("Status")).upper()),
    )
