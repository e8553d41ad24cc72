"""Austrian Post: the events of one item, without a key.

POST https://api.post.at/sendungen/sv/graphqlPublic, a GraphQL query of its own page with the number
as a variable. Evidence: three clients of 2026, one of which keeps the bodies of errors word for
word; strong. The order of events is not known, and they are sorted. A time may lack its offset and
is Vienna's then. `status` of an event says "out for delivery" of a delivered one too, so
`reasontypecode` goes first. An unknown number is `einzelsendung` null; a number of the wrong form
is HTTP 400 with a code of its own, any other `errors` is a fault of the post. "PLZ ..." for a place
is an area of delivery. What RE means (going back, or held up) is left to the words.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code, delivered
from app.core.sources.errors import BadNumber, NotFound, ServerTrouble, Unreadable
from app.core.sources.fields import country, day, eta, grams, moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "austrian-post",
    "austrian_post",
    ("austrian-post",),
    "api.post.at",
    route="relay",
    limits=GENTLE,
    rank=232,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "AV",
        "it.accepted": "AN",
        "it.moving": "IV BEI PUG",
        "od.out": "IZ AZT",
        "ap.ready": "EB EAW HO UPB 2034",
        "df.other": "BH BN HB NZ 2055 2065",
        "dl.delivered": "ZU ZA",
    }
)

_URL = "https://api.post.at/sendungen/sv/graphqlPublic"
_QUERY = (
    "query ($id: String!) { einzelsendung(sendungsnummer: $id) { sendungsnummer weight"
    " estimatedDelivery { startDate endDate } sendungsEvents { timestamp status reasontypecode"
    " trackingDesc textEn eventPlaceName eventcountry } } }"
)
_BAD_NUMBER = "INVALID_ARGUMENT_IDENTITY_CODE"


def request(number: str, access: Access) -> Request:
    """Ask for one item; the answer has its words in German and English."""
    return post_json(_URL, {"query": _QUERY, "variables": {"id": number}})


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    if response.status != 400:
        answer.check(response)
    body = json_object(response)
    for fault in rows(body.get("errors")):
        known = text(row(fault.get("extensions")).get("code")) == _BAD_NUMBER
        raise BadNumber() if known else ServerTrouble()
    data = row(body.get("data"))
    if "einzelsendung" not in data:
        raise Unreadable()
    item = row(data["einzelsendung"])
    if not item:
        raise NotFound()
    require(response.number, item.get("sendungsnummer"))
    german = response.access.primary_language == "de"
    return _report(response.number, item, ("trackingDesc", "textEn")[:: 1 if german else -1])


def _report(number: str, item: Row, words: tuple[str, ...]) -> Report:
    events = history(_event(event, words) for event in rows(item.get("sendungsEvents")))
    when = row(item.get("estimatedDelivery"))
    expected = eta(day(when.get("startDate")), day(when.get("endDate")))
    return Report(
        number,
        events,
        eta=None if delivered(events, CODES) else expected,
        weight_g=grams(item.get("weight")),
    )


def _event(event: Row, words: tuple[str, ...]) -> Event:
    reason, status = text(event.get("reasontypecode")), text(event.get("status"))
    told = (plain(event.get(name)) for name in words)
    return Event(
        time=moment(event.get("timestamp"), ZONE_OF["AT"]),
        text=next(filter(None, told), ""),
        place=plain(event.get("eventPlaceName")),
        code=reason if reason in CODES else status,
        country=country(event.get("eventcountry")),
    )
