"""FAN Courier (Romania): the events of one parcel, without a key.

POST https://www.fancourier.ro/limit-tracking.php, a form with action get_awb and `awb`. It is the
service of FAN's own page. Evidence: ha-fan-courier (2026); fair. The parcel comes as an object or
in a list of one. Events have a code and the clock of Bucharest. An unknown number is an empty list,
or a message without events. Too many questions are HTTP 429 with the wait. Who confirmed a delivery
comes along and is left. Known only from general knowledge: what a number of the wrong form gives.
"""

from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.model.zones import ZONE_OF
from app.core.sources import answer
from app.core.sources.asking import post_form
from app.core.sources.codes import by_code
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.fields import moment, plain
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, json_rows, rows, text
from app.core.sources.ownership import only
from app.core.sources.people import without_people
from app.core.sources.source import GENTLE, Source

SOURCE = Source(
    "fan-courier",
    "fan_courier",
    ("fan-courier",),
    "www.fancourier.ro",
    route="relay",
    limits=GENTLE,
    rank=272,
)

CODES: Mapping[str, str] = by_code(
    {
        "ir.registered": "C0",
        "it.moving": "H0 H1 H3 H4 H10 H11 S47",
        "od.out": "C1 S1",
        "ap.ready": "S46",
        "df.other": "S3",
        "dl.delivered": "S2",
    }
)

_URL = "https://www.fancourier.ro/limit-tracking.php"


def request(number: str, access: Access) -> Request:
    """Ask for one parcel in Romanian."""
    return post_form(_URL, {"action": "get_awb", "awb": number, "lang": "romana"})


def read(response: Response) -> Report:
    """The events of the parcel asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    listed = response.body.lstrip().startswith("[")
    parcels = json_rows(response) if listed else (json_object(response),)
    if parcels and "events" not in parcels[0]:
        silent = response.status == 200 and {"error", "message"} & parcels[0].keys()
        raise NotFound() if silent else Unreadable()
    parcel = only(response.number, parcels, "awbNumber")
    return Report(response.number, history(map(_event, rows(parcel["events"]))))


def _event(event: Row) -> Event:
    return Event(
        time=moment(event.get("date"), ZONE_OF["RO"]),
        text=without_people(plain(event.get("name"))),
        place=plain(event.get("location")),
        code=text(event.get("id")),
    )
