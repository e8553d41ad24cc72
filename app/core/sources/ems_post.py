"""The page that the EMS services of all posts share: the history of one item, without a key.

GET https://items.ems.post/api/publicTracking/track?language=EN&itemId=N. Evidence: clients in four
languages, one checked live in 2026; strong. The table's frame is named by the number. Events have a
day, words and an office; clocks are those of the office, without a zone. An unknown number comes
as a table with one sentence; one that is no EMS item (E.........) as an error in the page's words.
Listed for China EMS alone, whose own page asks to click on characters.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import moment
from app.core.sources.history import history
from app.core.sources.html_body import Row, headed, tables, wide
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "ems-post",
    "ems_post",
    ("china-ems",),
    "items.ems.post",
    route="relay",
    limits=GENTLE,
    rank=275,
)

CODES: Mapping[str, str] = {}

_URL = "https://items.ems.post/api/publicTracking/track"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the page is in English."""
    return Request(f"{_URL}?{urlencode({'language': 'EN', 'itemId': number})}")


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    found = tables(response)
    if f'id="table-{response.number}"' not in response.body:
        raise Unreadable()
    if "does not denote an EMS item" in response.body:
        raise BadNumber()
    _, rows = headed(found, 1, "Status of Item")
    if rows and rows[0] == ("There were no results found.",):
        raise NotFound()
    return Report(response.number, history(map(_event, rows)))


def _event(row: Row) -> Event:
    when, words, office = wide(row, 3)
    return Event(time=moment(when, None, "%b %d, %Y, %I:%M %p"), text=words, place=office)
