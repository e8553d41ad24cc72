"""Magyar Posta (Hungary): the events of one item, without a key.

GET
https://posta.hu/szolgaltatasok/PostaWeb/TrackingInfo?ragszam={number}&language={1|2}&registered=
false, 1 for Hungarian and 2 for English. It is the service of the post's own page. Evidence: the
client itsvic-dev/deliveries (2026); weak, for there is no recorded body. The answer is an object
with the number for a name; an unknown number has none. Events have a moment in milliseconds, a
category from 1 to 5 and a finer code, of which a few are known and go first. What category 3 or 4
says without one of those is left to the words. Known only from general knowledge: what a number of
the wrong form gives.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code, known
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import instant, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "magyar-posta",
    "magyar_posta",
    ("magyar-posta",),
    "posta.hu",
    route="relay",
    limits=GENTLE,
    rank=264,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "1",
        "it.moving": "2 30",
        "it.import_customs": "31 38 NAV_KIADHATO_H7 UERT18_ONLINE SIKERES_ONLINE_FIZ",
        "od.out": "KIJKO",
        "ap.ready": "AVATS",
        "df.other": "KLUVK",
        "dl.delivered": "5",
    }
)

_URL = "https://posta.hu/szolgaltatasok/PostaWeb/TrackingInfo"


def request(number: str, access: Access) -> Request:
    """Ask for one item in Hungarian for a Hungarian visitor, else in English."""
    language = "1" if access.primary_language == "hu" else "2"
    asked = {"ragszam": number, "language": language, "registered": "false"}
    return Request(f"{_URL}?{urlencode(asked)}")


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    items = {name.upper(): events for name, events in json_object(response).items()}
    if response.number not in items:
        raise Unreadable() if items else NotFound()
    return Report(response.number, history(map(_event, rows(items[response.number]))))


def _event(event: Row) -> Event:
    fine, category = (text(event.get(f"tranzakcio{name}")) for name in ("Azon", "KategoriaKod"))
    return Event(
        time=instant(event.get("time")),
        text=plain(event.get("tranzakcioTipusLeiras")),
        place=plain(event.get("postaNev")),
        code=known(CODES, fine, category),
    )
