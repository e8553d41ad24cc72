"""Korea Post, parcels between countries: the history of one item from its page, without a key.

POST https://trace.epost.go.kr/xtts/servlet/kpl.tts.common.svl.SttSVL, a form with the number as
POST_CODE. Evidence: clients of 2024 to 2026, one checked live; strong. An event is a row: clock and
day, words, office, details; clocks are those of the place, without a zone. Details and the table of
basics name people and are left out. An unknown number has one sentence in the place of its events,
and rows without words occur. Doubtful: that a page about another number never comes.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_form
from app.core.sources.errors import NotFound
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.html_body import Row, headed, own_rows, tables, wide
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "korea-post",
    "korea_post",
    ("korea-post",),
    "trace.epost.go.kr",
    route="relay",
    limits=GENTLE,
    rank=276,
)

CODES: Mapping[str, str] = {}

_URL = "https://trace.epost.go.kr/xtts/servlet/kpl.tts.common.svl.SttSVL"
_COMMAND = "kpl.tts.tt.epost.cmd.RetrieveEmsTraceEngCmd"
_PAGE = "/xtts/tt/epost/ems/EmsSearchResultEng.jsp"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the page is in English."""
    fields = {"target_command": _COMMAND, "JspURI": _PAGE, "POST_CODE": number}
    return post_form(_URL, fields)


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    found = tables(response)
    own_rows(found, "Item Number", response.number)
    _, rows = headed(found, 2, "Post office/Airport")
    if len(rows) == 1 and "is not found" in rows[0][0]:
        raise NotFound()
    told = (wide(row, 4) for row in rows)
    return Report(response.number, history(_event(row) for row in told if row[1]))


def _event(row: Row) -> Event:
    when, words, office, _ = row
    return Event(time=moment(when, None, "%H:%M %d-%b-%Y"), text=words, place=office)
