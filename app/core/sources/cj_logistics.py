"""CJ Logistics (Korea): the scans of one parcel, without a key.

POST https://trace.cjlogistics.com/next/rest/selectTrackingDetailList.do, a form with `wblNo`. It
is the service of CJ's own page. Evidence: more than twelve independent clients, several of 2026,
one of which writes that it needs neither a token nor a cookie; strong. Scans are in Korean, in the
clock of Seoul, oldest first; days are written with dashes, by some accounts with dots. Of a number
that is unknown or not handed over yet the list is empty. Names and phones of drivers stand in
fields of their own, which are not read, and are taken out of the sentence. The neighbouring
service that tells who receives a parcel is not asked. The answer does not name the number.
Maintenance is a page in the place of the answer.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_form
from app.core.sources.codes import by_code
from app.core.sources.errors import Unreadable
from app.core.sources.fields import clock, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.people import without_people
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "cj-logistics",
    "cj_logistics",
    ("cj-logistics",),
    "trace.cjlogistics.com",
    route="relay",
    limits=GENTLE,
    rank=237,
)

CODES: Mapping[str, str] = by_code(
    {
        "it.accepted": "11",
        "it.moving": "21 41 42 44",
        "od.out": "82",
        "dl.delivered": "91",
    }
)

_URL = "https://trace.cjlogistics.com/next/rest/selectTrackingDetailList.do"
_CLOCKS = ("%Y-%m-%d %H:%M:%S", "%Y.%m.%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y.%m.%d %H:%M")


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer is in Korean."""
    return post_form(_URL, {"wblNo": number})


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if text(body.get("resultCode")) != "200":
        raise Unreadable()
    scans = rows(row(body.get("data")).get("svcOutList"))
    for scan in scans:
        require(response.number, scan.get("wblNo"), may_be_absent=True)
    return Report(response.number, history(map(_event, scans)))


def _event(scan: Row) -> Event:
    return Event(
        time=moment(clock(scan.get("workDt"), scan.get("workHms")), "Asia/Seoul", *_CLOCKS),
        text=without_people(text(scan.get("crgStDnm"))),
        place=without_people(text(scan.get("branNm"))),
        code=text(scan.get("crgStDcd")),
    )
