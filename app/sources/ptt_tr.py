"""PTT, the post of Türkiye: the movements of one item, without a key.

POST https://api.ptt.gov.tr/api/ShipmentTracking, the body is the number as a JSON text. A web page
may not read it: an extension asks "to get past CORS". Evidence: typed public clients, one that
was tested live in July 2026; older ones put the number into a list, which that one says is refused.
The answer is a list of one; `errorState` is true where there is an item. Movements have Turkish
words and a Turkish clock but no code, so one is made of the words. Senders, recipients and who took
the item come along and are left. Known only from general knowledge: the words.
"""

import json
import re
from collections.abc import Mapping

from app.exchange import Access, Request, Response
from app.model import Event, Report
from app.sources import answer
from app.sources.errors import BadNumber, NotFound, Unreadable
from app.sources.reading import Row, json_object, json_rows, moment, newest_first, row, rows, text

CODES: Mapping[str, str] = {
    "returned": "ex.returned",
    "returning": "ex.returning",
    "attempt": "df.other",
    "delivered": "dl.delivered",
    "out": "od.out",
    "accepted": "it.accepted",
}

_WORDS: Mapping[str, str] = {
    "returned": r"gonderici\w* teslim",
    "returning": r"\biade\b",
    "attempt": r"teslim edilemedi|bulunamadi",
    "delivered": r"teslim edildi",
    "out": r"dagitima (cik|ver)",
    "accepted": r"^kabul",
}
_LATIN = str.maketrans("İIıĞğŞşÇçÖöÜü", "iiiggssccoouu")
_URL = "https://api.ptt.gov.tr/api/ShipmentTracking"
_CLOCKS = tuple(
    f"{day}{hour}" for day in ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y") for hour in (" %H:%M:%S", "")
)


def request(number: str, access: Access) -> Request:
    """Ask for one item."""
    headers = {"Accept": "application/json", "Content-Type": "application/json"}
    return Request(_URL, "POST", headers, json.dumps(number))


def read(response: Response) -> Report:
    """The movements of the item asked for; raises the classes of `app.sources.errors`."""
    if response.status == 400:
        json_object(response)
    answer.check(response, {400: BadNumber})
    items = json_rows(response)
    if not items or not items[0].get("errorState"):
        raise NotFound()
    if text(row(items[0].get("kabul")).get("barkod_no")).upper() not in ("", response.number):
        raise Unreadable()
    events = newest_first(_event(step) for step in rows(items[0].get("hareketDongu")))
    if not events:
        raise NotFound()
    return Report(response.number, events)


def _event(step: Row) -> Event:
    words = text(step.get("aciklama")) or text(step.get("islem_turu"))
    named = (text(step.get("isyeri")), text(step.get("ilce")), text(step.get("il")))
    written = f"{text(step.get('tarih'))} {text(step.get('saat'))}".strip()
    return Event(
        time=moment(written, "Europe/Istanbul", *_CLOCKS),
        text=words,
        place=", ".join(dict.fromkeys(part for part in named if part)),
        code=_code(words),
    )


def _code(words: str) -> str:
    plain = words.translate(_LATIN).lower()
    return next((code for code, said in _WORDS.items() if re.search(said, plain)), "")
