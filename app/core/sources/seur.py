"""SEUR (Spain): the situations of one parcel, without a key.

POST https://www.seur.com/miseur/backend/consultarEnvioLTSimple, a body of the page's own form with
the number in `identificador_busqueda`. Evidence: two clients of 2026; strong. The code is
`cod_situacion`, or where that is not known the group. Times are UTC. `codigo_error` means a number
that is unknown or too old. Codes of lockers and of delivery, the receiver, addresses and where the
driver is come along and are left. Known only from general knowledge: what a number of the wrong
form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source("seur", "seur", ("seur",), "www.seur.com", route="relay", limits=GENTLE, rank=266)

CODES: Mapping[str, str] = {
    "SX010": "ir.registered",
    "SX001": "it.moving",
    "LI567": "it.moving",
    "LI300": "ex.delayed",
    "LC003": "od.out",
    "LL020": "dl.delivered",
    "NOTIFICADO": "ir.registered",
    "EN TRÁNSITO": "it.moving",
    "EN DEMORA": "ex.delayed",
    "EN REPARTO": "od.out",
    "ENTREGADO": "dl.delivered",
}

_URL = "https://www.seur.com/miseur/backend/consultarEnvioLTSimple"
_FORM: Mapping[str, object] = {
    "telefono": None,
    "email": None,
    "cod_postal": "",
    "tipo_actor": "DST",
    "cipher": False,
    "origen_mkt": False,
}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in Spanish."""
    return post_json(_URL, {**_FORM, "identificador_busqueda": number, "idioma": "es"})


def read(response: Response) -> Report:
    """The situations of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if text(body.get("codigo_error")):
        raise NotFound()
    if "situaciones" not in body:
        raise Unreadable()
    require(response.number, body.get("identificador_busqueda"))
    return Report(response.number, history(map(_event, rows(body["situaciones"]))))


def _event(situation: Row) -> Event:
    code, group = text(situation.get("cod_situacion")), text(situation.get("grupo_situacion"))
    return Event(
        time=moment(situation.get("fecha"), None),
        text=plain(situation.get("descripcion_situacion")),
        code=code if code in CODES or group not in CODES else group,
    )
