"""CDEK (Russia and around): the states of one parcel, without a key.

GET https://www.cdek.ru/api-site/track/info/?track={number}&locale={ru|en}. It is the service of
CDEK's own page. Evidence: three clients of 2024-25; fair, for no body was recorded, and a wall
stands before it that lets ordinary browsers in. States come in groups, those of a city inside of
them; a group without a day is still to come. Codes are those of CDEK's business service. What is
not `success` says nothing of the number: it may want a token. Receivers come along and are left.
Known only from general knowledge: most codes, the body of an unknown number, whether the number is
told.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import by_code, with_delivery
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import require
from app.core.sources.source import GENTLE, Source

SOURCE = Source("cdek", "cdek", ("cdek",), "www.cdek.ru", route="relay", limits=GENTLE, rank=185)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "CREATED ACCEPTED",
        "it.accepted": "RECEIVED_AT_SHIPMENT_WAREHOUSE",
        "it.moving": "READY_FOR_SHIPMENT_IN_SENDER_CITY TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY"
        " SENT_TO_TRANSIT_CITY ACCEPTED_IN_TRANSIT_CITY ACCEPTED_AT_TRANSIT_WAREHOUSE"
        " READY_FOR_SHIPMENT_IN_TRANSIT_CITY TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY"
        " SENT_TO_RECIPIENT_CITY IN_TRANSIT SENT IN_CUSTOMS_INTERNATIONAL IN_CUSTOMS_LOCAL",
        "it.local": "ACCEPTED_IN_RECIPIENT_CITY ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE"
        " RETURNED_TO_RECIPIENT_CITY_WAREHOUSE",
        "ap.ready": "READY_FOR_PICK_UP ACCEPTED_AT_PICK_UP_POINT POSTOMAT_POSTED",
        "od.out": "TAKEN_BY_COURIER",
        "df.other": "NOT_DELIVERED",
        "dl.delivered": "DELIVERED POSTOMAT_RECEIVED",
    }
)

_URL = "https://www.cdek.ru/api-site/track/info/"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel, in Russian for a visitor who reads it, else in English."""
    locale = "ru" if access.primary_language in ("ru", "uk") else "en"
    return Request(f"{_URL}?{urlencode({'track': number, 'locale': locale})}")


def read(response: Response) -> Report:
    """The states of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if body.get("success") is not True:
        raise Unreadable()
    parcel = row(body.get("data"))
    if not parcel:
        raise NotFound()
    require(response.number, parcel.get("orderNumber"), may_be_absent=True)
    groups = rows(parcel.get("statuses"))
    events = history(one for group in groups for one in _events(group))
    state = text(row(parcel.get("status")).get("code")).upper()
    return Report(response.number, with_delivery(events, state, CODES))


def _events(group: Row) -> Iterator[Event]:
    """The states in the cities of a group, or the group's own where it names none."""
    cities = [city for city in rows(group.get("items")) if rows(city.get("statuses"))]
    for city in cities:
        for state in rows(city.get("statuses")):
            yield _event(state, plain(city.get("name")))
    if not cities and text(group.get("date")):
        yield _event(group, "")


def _event(state: Row, city: str) -> Event:
    return Event(
        time=moment(state.get("date"), None),
        text=plain(state.get("name")),
        place=city,
        code=text(state.get("code")).upper(),
    )
