"""Poste Italiane: the movements of one item, without a key.

POST https://www.poste.it/online/dovequando/DQ-REST/ricercasemplice, body {codiceSpedizione: number,
tipoRichiedente: "WEB", periodoRicerca: 1}. It is the service of the post's own page. Evidence: an
answer recorded in 2021 in a public package's tests, one observed in 2026, three clients of 2026;
strong. Movements have Italian words, a moment in milliseconds and a `box`: 3 on the way, 5 at its
end; 4 stands for a round and for a failed one, so that the words decide. `flagRitorno` turns both
into those of a return. `esitoRicerca` 1 and 2 are an unknown number, 3 a known one; it is absent of
one that is too old. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import known
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import instant, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "poste-italiane",
    "poste_italiane",
    ("poste-italiane",),
    "www.poste.it",
    route="relay",
    limits=GENTLE,
    rank=234,
)

CODES: Mapping[str, str] = {
    "3": "it.moving",
    "5": "dl.delivered",
    "3R": "ex.returning",
    "5R": "ex.returned",
}

_URL = "https://www.poste.it/online/dovequando/DQ-REST/ricercasemplice"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the answer is in Italian."""
    asked = {"codiceSpedizione": number, "tipoRichiedente": "WEB", "periodoRicerca": 1}
    return post_json(_URL, asked)


def read(response: Response) -> Report:
    """The movements of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "esitoRicerca" not in body and "listaMovimenti" not in body:
        raise Unreadable()
    require(response.number, body.get("idTracciatura"), may_be_absent=True)
    if text(body.get("esitoRicerca")) in ("1", "2"):
        raise NotFound()
    back = body.get("flagRitorno") is True
    events = history(_event(one, back) for one in rows(body.get("listaMovimenti")))
    return Report(response.number, events, service=plain(body.get("tipoProdotto")))


def _event(movement: Row, back: bool) -> Event:
    box = text(movement.get("box"))
    returned = movement.get("flagRitorno") is True or (back and CODES.get(box) == "dl.delivered")
    return Event(
        time=instant(movement.get("dataOra")),
        text=plain(movement.get("statoLavorazione")),
        place=plain(movement.get("luogo")),
        code=known(CODES, f"{box}R" if returned else box),
    )
