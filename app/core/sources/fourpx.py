"""4PX, who carries for AliExpress: the scans of one parcel, without a key.

POST https://track.4px.com/track/v2/front/listTrackV3, body {queryCodes: [number], language,
translateLanguage: ""}. It is the service of 4PX's own page. Evidence: two clients that were checked
live in 2026 and one for Android; strong. A scan's clock is `tkDateStr` in its own `tkTimezone`,
which may be absent; `tkDate` takes every clock for a Chinese one and is not read. `serverCode` is
the number of the last carrier. An unknown number has no tracks, and so has one that is not sent
yet. Postcodes, contacts and signatures come along and are left. Known only from general knowledge:
what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import Unreadable
from app.core.sources.fields import at_offset, country, moment, other_number, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source
from app.core.statuses.schemes import fourpx as scheme

SOURCE = Source("4px", "fourpx", ("4px",), "track.4px.com", route="relay", limits=GENTLE, rank=181)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://track.4px.com/track/v2/front/listTrackV3"
_LANGUAGES = {
    "zh": "zh-cn",
    "de": "de-de",
    "ja": "ja-jp",
    "fr": "fr-fr",
    "es": "es-es",
    "pt": "pt-pt",
}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in the visitor's language if 4PX has it, else in English."""
    language = _LANGUAGES.get(access.primary_language, "en-us")
    return post_json(_URL, {"queryCodes": [number], "language": language, "translateLanguage": ""})


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if text(body.get("result")) != "1":
        raise Unreadable()
    parcel = only(response.number, rows(body.get("data")), "queryCode")
    partner = other_number(parcel.get("serverCode"), response.number)
    return Report(
        response.number,
        history(_event(scan) for scan in rows(parcel.get("tracks"))),
        origin=country(parcel.get("ctStartCode")),
        destination=country(parcel.get("ctEndCode")),
        linked=(Linked(partner),) if partner else (),
    )


def _event(scan: Row) -> Event:
    return Event(
        time=at_offset(moment(scan.get("tkDateStr"), None), scan.get("tkTimezone")),
        text=plain(scan.get("tkDesc")),
        place=plain(scan.get("tkLocation")),
        code=text(scan.get("tkCode")),
    )
