"""GOFO Express (America and Europe): the events of one parcel, without a key.

POST https://www.gofo.com/{country}/..., body {"numberList": [number]}, one path in America, another
in Europe; the country stands behind GF in the number. It is the service of GOFO's own pages.
Evidence: ha-gofo (2026), with answers for the USA, Italy and France; fair, for those of Canada,
Spain and the Netherlands were never seen with data. The code is `processCode`. Times have their
offset. `trackingNumber` may be the number of a partner. An unknown number has an empty
list. Only the answer of America has `success`. Known
only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Linked, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import by_code
from app.core.sources.errors import Unreadable
from app.core.sources.fields import joined, moment, other_number, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source

SOURCE = Source("gofo", "gofo", ("gofo",), "www.gofo.com", route="relay", limits=GENTLE, rank=273)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "100",
        "it.moving": "200 201 202 203",
        "od.out": "208",
        "dl.delivered": "205",
    }
)

_URL = "https://www.gofo.com"
_AMERICA, _EUROPE = {"us", "ca"}, {"it", "fr", "es", "nl"}


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in its country; in the USA where the number names none that is known."""
    land = number[2:4].lower()
    if number[:2] == "GF" and land in _EUROPE:
        url = f"{_URL}/{land}/open-api/official/track/queryTrackV2"
        return post_json(url, {"numberList": [number]}, {"lang": "en"})
    land = land if land in _AMERICA else "us"
    url = f"{_URL}/{land}/cnee-api/consignee/track/query"
    return post_json(url, {"numberList": [number]}, {"User-Time-Zone": "UTC"})


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    if "data" not in body:
        raise Unreadable()
    in_america = "success" in body
    listed = row(body["data"]).get("success") if in_america else body["data"]
    parcel = only(response.number, rows(listed), "waybillNo")
    partner = other_number(parcel.get("trackingNumber"), response.number)
    events = history(map(_event, rows(parcel.get("trackEventList"))))
    return Report(response.number, events, linked=(Linked(partner),) if partner else ())


def _event(event: Row) -> Event:
    where = (plain(event.get(name)) for name in ("processLocation", "processCity"))
    return Event(
        time=moment(event.get("processDate"), None),
        text=plain(event.get("processContent")),
        place=joined(*where),
        code=text(event.get("processCode")),
    )
