"""Polish Post: the events of one item, with the visitor's own key.

POST https://uss.poczta-polska.pl/uss/v2.0/tracking/checkmailex, header API_KEY, body {language,
number, addPostOfficeInfo}. The post's own page brings a key along, which is not ours to use; the
post gives one to whoever asks for it at its page for business. Evidence: the post's page on the
REST interface as public clients describe it, a whole body published by a redesign of the page.
Times are Polish wall clocks, events oldest first. `mailStatus` below 0 is no item: -1 unknown.
`finished` says of the whole item that it is over, not how, so that no delivery is told by it.
Customs codes do not tell export from import. The codes' meanings are those of the client
itsvic-dev/deliveries. Known only from general knowledge: -2 for a wrong number (an older service
has it).
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import country, moment
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import Source

SOURCE = Source(
    "poczta-polska",
    "poczta_polska",
    ("poczta-polska", "pocztex"),
    "uss.poczta-polska.pl",
    route="relay",
    key="poczta-polska",
    sign_up="https://www.poczta-polska.pl/en/dla-biznesu/wsparcie/integracje/"
    "systemy-sledzenia/system-sledzenia-rest-api/",
    rank=240,
)

CODES: Mapping[str, str] = {
    "P_REJ_KN1": "ir.registered",
    "P_NAD": "it.accepted",
    "P_WZL": "it.moving",
    "P_ZWC": "it.moving",
    "P_WPUCPP": "it.moving",
    "P_ZWOLDDOR": "it.moving",
    "P_WD": "od.out",
    "P_WDML": "od.out",
    "P_KWD": "ap.ready",
    "P_A": "df.other",
    "P_OWU": "dl.delivered",
    "P_D": "dl.delivered",
}

_URL = "https://uss.poczta-polska.pl/uss/v2.0/tracking/checkmailex"


def request(number: str, access: Access) -> Request:
    """Ask for one item in Polish for a Polish visitor, else in English."""
    language = "PL" if access.primary_language == "pl" else "EN"
    asked = {"language": language, "number": number, "addPostOfficeInfo": False}
    return post_json(_URL, asked, {"API_KEY": access.key})


def read(response: Response) -> Report:
    """The events of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response, {**answer.KEYED, 400: BadNumber})
    body = json_object(response)
    if "mailStatus" not in body:
        raise Unreadable()
    status = text(body["mailStatus"])
    if status == "-2":
        raise BadNumber()
    item = row(body.get("mailInfo"))
    if status.startswith("-") or not item:
        raise NotFound()
    told = item.get("number") or body.get("number")
    require(response.number, told, may_be_absent="events" in item)
    events = history(_event(event) for event in rows(item.get("events")))
    return Report(
        response.number,
        events,
        origin=country(item.get("dispatchCountryCode")),
        destination=country(item.get("recipientCountryCode")),
        service=text(item.get("typeOfMailName")),
    )


def _event(event: Row) -> Event:
    return Event(
        time=moment(event.get("time"), "Europe/Warsaw"),
        text=text(event.get("name")),
        place=text(row(event.get("postOffice")).get("name")),
        code=text(event.get("code")),
    )
