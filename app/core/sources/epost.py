"""Korea Post, parcels within Korea: the history of one item from its page, without a key.

GET https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm?sid1=N, thirteen digits.
Evidence: clients of 2014 to 2026, one with the page as it was in 2026; strong. An event is a row:
day, clock, office, words, Korean, in the clock of Seoul. Under the office stands its telephone,
behind the words who brought the parcel and who took it: only the first line is read, and of the
words what stands before a bracket, and that the parcel went back. An unknown number has a sentence
under its table of basics.
"""

from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound
from app.core.sources.fields import clock, moment
from app.core.sources.history import history
from app.core.sources.html_body import Row, first_line, headed, own_rows, tables, wide
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "epost",
    "epost",
    ("korea-post",),
    "service.epost.go.kr",
    route="relay",
    limits=GENTLE,
    rank=277,
)

CODES: Mapping[str, str] = {
    "운송장출력": "ir.registered",
    "접수": "it.accepted",
    "인수완료": "it.accepted",
    "집하완료": "it.accepted",
    "발송": "it.moving",
    "도착": "it.moving",
    "배달준비": "od.out",
    "배달완료": "dl.delivered",
}
"""The words themselves are the codes: there are no others."""

_RETURNED = "반송"
_URL = "https://service.epost.go.kr/trace.RetrieveDomRigiTraceList.comm"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the page is in Korean."""
    return Request(f"{_URL}?sid1={quote(number, safe='')}")


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    found = tables(response)
    _, basics = own_rows(found, "등기번호", response.number)
    if any("배달정보를 찾지 못했습니다" in row[0] for row in basics):
        raise NotFound()
    _, rows = headed(found, 3, "처리현황")
    return Report(response.number, history(map(_event, rows)))


def _event(row: Row) -> Event:
    day, hour, office, words = wide(row, 4)
    said = first_line(words).partition("(")[0].strip()
    if _RETURNED in words:
        said = f"{said}({_RETURNED})"
    return Event(
        time=moment(clock(day, hour), "Asia/Seoul", "%Y.%m.%d %H:%M", "%Y.%m.%d"),
        text=said,
        place=first_line(office),
        code=said if said in CODES else "",
    )
