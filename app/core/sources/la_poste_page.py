"""La Poste, Colissimo and Chronopost (France), as their own page asks: without a key.

GET https://www.laposte.fr/ssu/sun/back/suivi-unifie/{number}?lang={fr|en}. The entries are those
of the service with a key (app.core.sources.la_poste), in a list of one. Evidence: clients of 2026
in several languages, one checked live; strong. `returnCode` is 0 or 200 for a known number, 104
for an unknown one. HTTP 403 with a page about an incident is told to be a hiccup that passes.
`partner.reference` is the number of a foreign carrier. Doubtful: whether `idShip` always repeats
the number. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from app.core.model import Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer, la_poste
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import other_number
from app.core.sources.json_body import json_rows, row, text
from app.core.sources.ownership import compact, require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "la-poste-page",
    "la_poste_page",
    ("la-poste", "colissimo", "chronopost"),
    "www.laposte.fr",
    route="relay",
    limits=GENTLE,
    rank=231,
)

CODES: Mapping[str, str] = {**la_poste.CODES, "MD1": "od.out"}

_URL = "https://www.laposte.fr/ssu/sun/back/suivi-unifie"


def request(number: str, access: Access) -> Request:
    """Ask for one number, in French for a French visitor, else in English."""
    lang = "fr" if access.primary_language == "fr" else "en"
    return Request(f"{_URL}/{quote(number, safe='')}?lang={lang}")


def read(response: Response) -> Report:
    """The history of the number asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    entries = json_rows(response)
    if not entries:
        raise NotFound()
    code = text(entries[0].get("returnCode"))
    if code == "104":
        raise NotFound()
    if code not in ("0", "200"):
        raise Unreadable()
    shipment = row(entries[0].get("shipment"))
    told = compact(shipment.get("idShip"))
    require(response.number, told, may_be_absent="event" in shipment)
    partner = row(row(shipment.get("contextData")).get("partner"))
    other = other_number(partner.get("reference"), response.number)
    report = la_poste.report(response.number, shipment)
    return replace(report, linked=(Linked(other),) if other else ())
