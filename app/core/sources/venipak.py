"""Venipak (the Baltics): the events of one parcel, without a key.

GET https://tracking.venipak.com/api/v1/events?pack_no={number}&lang=EN, header Accept. It is the
service that Venipak gives to shops. Evidence: modules for two shop systems of 2025-26, live notes
of September 2026; fair. The code is `pack_status`; 9 is reached by forwarded and returned parcels
too and counts as delivered only where the event says so in English, which is therefore asked for.
4, 5, 7 and 8 are not known. Clocks are those of Vilnius. An unknown number is HTTP 404 with a
`message`, one of the wrong form 422. The answer may be hours behind Venipak's own page.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.codes import by_code
from app.core.sources.errors import BadNumber, NotFound
from app.core.sources.fields import joined, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_rows, row, text
from app.core.sources.ownership import own
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "venipak",
    "venipak",
    ("venipak",),
    "tracking.venipak.com",
    route="relay",
    limits=GENTLE,
    rank=262,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "0",
        "it.moving": "1 2",
        "od.out": "3",
        "ap.ready": "6",
        "dl.delivered": "9",
    }
)

_URL = "https://tracking.venipak.com/api/v1/events"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in English."""
    asked = urlencode({"pack_no": number, "lang": "EN"})
    return Request(f"{_URL}?{asked}", headers={"Accept": "application/json"})


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {404: NotFound, 422: BadNumber})
    events = own(response.number, json_rows(response), "pack_no")
    return Report(response.number, history(map(_event, events)))


def _event(event: Row) -> Event:
    words, code = plain(event.get("event")), text(event.get("pack_status"))
    where = row(event.get("location"))
    at_its_end = code == "9" and words.lower() != "delivered"
    return Event(
        time=moment(event.get("date"), ZONE_OF["LT"]),
        text=words or plain(event.get("pack_status_text")),
        place=joined(plain(where.get("place")), plain(where.get("city"))),
        code="" if at_its_end else code,
    )
