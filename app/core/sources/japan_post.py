"""Japan Post: the history of one item from its public page, without a key.

GET https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=N&locale=en. Evidence:
clients of 2013 to 2026 in five languages, one checked live in 2026; strong. An event is two rows:
day, words, details, office, prefecture or country; then the postcode. Details may name people and
are left out. Clocks are those of the place: a prefecture's is Japan's, any other stays without a
zone. An unknown number comes in a table of results with a sentence in the place of its status.
"""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound
from app.core.sources.fields import day, eta, joined, moment
from app.core.sources.history import history
from app.core.sources.html_body import Row, headed, own_rows, tables, wide
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "japan-post",
    "japan_post",
    ("japan-post",),
    "trackings.post.japanpost.jp",
    route="relay",
    limits=GENTLE,
    rank=274,
)

CODES: Mapping[str, str] = {}

_URL = "https://trackings.post.japanpost.jp/services/srv/search/direct"
_FORMATS = ("%m/%d/%Y %H:%M", "%m/%d/%Y")
_PREFECTURES = frozenset(
    "hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba "
    "tokyo kanagawa niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga "
    "kyoto osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi tokushima kagawa "
    "ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa japan".split()
)


def request(number: str, access: Access) -> Request:
    """Ask for one item; the page is in English."""
    return Request(f"{_URL}?reqCodeNo1={quote(number, safe='')}&locale=en")


def read(response: Response) -> Report:
    """The history of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    found = tables(response)
    headings, (item, *_) = own_rows(found, "Item number", response.number)
    if any("was not found" in cell for cell in item):
        raise NotFound()
    _, rows = headed(found, 1, "Shipping track record")
    told = (row for row in rows if len(row) > 1)
    wanted = dict(zip(headings, item, strict=False)).get("Designated date for delivery")
    return Report(response.number, history(map(_event, told)), eta(day(wanted, "%m/%d/%Y"), None))


def _event(row: Row) -> Event:
    when, words, _, office, region = wide(row, 5)
    return Event(time=_time(when, region), text=words, place=joined(office, region))


def _time(when: str, region: str) -> datetime | None:
    at_home = region.lower() in _PREFECTURES
    return moment(when, "Asia/Tokyo" if at_home else None, *_FORMATS)
