"""BRT (Italy): the history of one parcel from its public page, without a key.

GET https://vas.brt.it/vas/sped_det_new.htm?brtCode=N&lang=en, fourteen digits. Evidence: a client
of 2026 checked live, the page's older forms in others; strong. An event is a row: day, clock,
depot, words, the newest first, in capitals. Depots abroad occur and no zone is told, so clocks
have none.
The table of basics names sender and receiver and is left but for the number and the weight. An
unknown number is told by TIS0868. Doubtful: letters with accents, for the page is not in UTF-8.
"""

import re
from collections.abc import Mapping
from urllib.parse import quote

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound
from app.core.sources.fields import clock, grams, moment
from app.core.sources.history import history
from app.core.sources.html_body import Row, headed, tables, wide
from app.core.sources.ownership import compact, require
from app.core.sources.source import GENTLE, Source

SOURCE = Source("brt", "brt", ("brt",), "vas.brt.it", route="relay", limits=GENTLE, rank=278)

CODES: Mapping[str, str] = {
    "SHIPPING INFO SENT TO BRT": "ir.registered",
    "COLLECTED": "it.accepted",
    "DEPARTED": "it.moving",
    "ARRIVED AT DEPOT": "it.moving",
    "FOR DELIVERY": "od.out",
    "ARRIVED AT BRT LOCKER": "ap.ready",
    "COLLECTED AT BRT LOCKER": "dl.delivered",
}
"""The words themselves are the codes; other words are left to the phrase book."""

_URL = "https://vas.brt.it/vas/sped_det_new.htm"
_WEIGHT = re.compile(r"Peso \(kg\): ?([\d,.]{1,12})")


def request(number: str, access: Access) -> Request:
    """Ask for one parcel; the words of its events are English, the page's own Italian."""
    return Request(f"{_URL}?brtCode={quote(number, safe='')}&lang=en")


def read(response: Response) -> Report:
    """The history of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    found = tables(response)
    if "TIS0868" in response.body and response.number in response.body:
        raise NotFound()
    named, basics = headed(found, 0, "BRTcode")
    require(response.number, compact(named[1] if len(named) > 1 else ""))
    _, rows = headed(found, 3, "Evento")
    weights = (_WEIGHT.search(row[-1]) for row in basics if row[0] == "Natura merce")
    weight = next((grams(found[1]) for found in weights if found), None)
    return Report(response.number, history(map(_event, rows)), weight_g=weight)


def _event(row: Row) -> Event:
    day, hour, depot, words = wide(row, 4)
    code = words if words in CODES else ""
    when = moment(clock(day, hour), None, "%d.%m.%Y %H.%M", "%d.%m.%Y")
    return Event(time=when, text=words.capitalize(), place=depot, code=code)
