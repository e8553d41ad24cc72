"""YTO Express (China): the scans of one parcel on its Chinese leg, without a key.

POST https://www.yto.net.cn/ec/order/gwWaybillInfoList, body [number], header source. The page has a
slider; the question is answered without. Evidence: one client of 2026 with a fixture, checked live;
fair. Scans are in Chinese, in the clock of Shanghai, newest first. `description` bears names and
phones of couriers and is not read: what happened is `opName`, where is `opOrgName`. A locker (751)
tells by `signType` 1 that the parcel was taken out. An unknown number has no `waybillProcessInfo`.
Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_rows, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.people import without_people
from app.core.sources.source import GENTLE, Source

SOURCE = Source("yto", "yto", ("yto",), "www.yto.net.cn", route="relay", limits=GENTLE, rank=184)

CODES: Mapping[str, str] = by_code(
    {
        "it.accepted": "310 311",
        "it.moving": "111 131 171 136 176 123 756",
        "od.out": "710 741 746",
        "ap.ready": "751",
        "ex.returning": "835",
        "dl.delivered": "745 751:1",
    }
)

_URL = "https://www.yto.net.cn/ec/order/gwWaybillInfoList"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the answer is in Chinese."""
    return post_json(_URL, [number], {"source": "PC"})


def read(response: Response) -> Report:
    """The scans of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    parcel = only(response.number, json_rows(response), "waybillNo")
    return Report(response.number, history(map(_event, rows(parcel.get("waybillProcessInfo")))))


def _event(scan: Row) -> Event:
    code = text(scan.get("opCode"))
    taken_out = code == "751" and text(row(scan.get("extTrack")).get("signType")) == "1"
    return Event(
        time=moment(scan.get("opTime"), "Asia/Shanghai"),
        text=without_people(text(scan.get("opName"))),
        place=without_people(text(scan.get("opOrgName"))),
        code="751:1" if taken_out else code,
    )
