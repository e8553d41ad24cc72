"""PTT, the post of Türkiye: the movements of one item, without a key.

POST https://api.ptt.gov.tr/api/ShipmentTracking, the body is the number as a JSON text. A web page
may not read it: an extension asks "to get past CORS". Evidence: typed public clients, one that
was tested live in July 2026; older ones put the number into a list, which that one says is refused.
The answer is a list of one; `errorState` is true where there is an item. Movements have Turkish
words and a Turkish clock but no code: they mean what `app.core.statuses.phrases` reads in them.
Senders, recipients and who took the item come along and are left. Known only from general
knowledge: the words.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import BadNumber, NotFound
from app.core.sources.fields import clock, joined, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_rows, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source("ptt-tr", "ptt_tr", ("ptt-tr",), "api.ptt.gov.tr", route="relay", rank=310)

CODES: Mapping[str, str] = {}

_URL = "https://api.ptt.gov.tr/api/ShipmentTracking"
_CLOCKS = tuple(
    f"{day}{hour}" for day in ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y") for hour in (" %H:%M:%S", "")
)


def request(number: str, access: Access) -> Request:
    """Ask for one item."""
    return post_json(_URL, number, {"Accept": "application/json"})


def read(response: Response) -> Report:
    """The movements of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {400: BadNumber})
    items = json_rows(response)
    if not items or not items[0].get("errorState"):
        raise NotFound()
    told = row(items[0].get("kabul")).get("barkod_no")
    require(response.number, told, may_be_absent=True)
    events = history(_event(step) for step in rows(items[0].get("hareketDongu")))
    return Report(response.number, events)


def _event(step: Row) -> Event:
    named = (text(step.get("isyeri")), text(step.get("ilce")), text(step.get("il")))
    written = clock(step.get("tarih"), step.get("saat"))
    return Event(
        time=moment(written, "Europe/Istanbul", *_CLOCKS),
        text=text(step.get("aciklama")) or text(step.get("islem_turu")),
        place=joined(*named),
    )
