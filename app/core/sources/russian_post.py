"""Russian Post: the operations on one item, without a key.

GET https://www.pochta.ru/api/tracking/api/v1/trackings/by-barcodes?language={ru|en}&track-numbers=
{number}. It is the service of the post's own page. Evidence: an answer of 2023 recorded in a public
package's tests, many clients of 2023-25; the shape is certain. Doubtful is the way: a wall may
refuse addresses abroad, and the page can be switched to want a token of its own. The code is
operation and attribute as in app.core.statuses.schemes.russian_post, the operation alone where the
attribute adds nothing. The whole item's state stands in words in `commonStatus`; `globalStatus`
says that it is over, not how. Times have the offset of their place. An unknown number has no
`detailedTrackings`, or an `error`. Senders, recipients and what is printed on forms come along and
are left. Known only from general knowledge: the words of an `error`.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.codes import with_delivery_in_words
from app.core.sources.errors import BadNumber, NotFound, Unreadable
from app.core.sources.fields import moment, plain, weight
from app.core.sources.history import history
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import only
from app.core.sources.source import GENTLE, Source
from app.core.statuses.schemes import russian_post as scheme

SOURCE = Source(
    "russian-post",
    "russian_post",
    ("russian-post",),
    "www.pochta.ru",
    route="relay",
    limits=GENTLE,
    rank=183,
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://www.pochta.ru/api/tracking/api/v1/trackings/by-barcodes"
# ISO 3166-1 numeric codes of the countries that most items pass.
_COUNTRIES = {"643": "RU", "156": "CN", "344": "HK", "112": "BY", "398": "KZ", "792": "TR"}


def request(number: str, access: Access) -> Request:
    """Ask for one item, in Russian for a visitor who reads it, else in English."""
    language = "ru" if access.primary_language in ("ru", "uk") else "en"
    asked = urlencode({"language": language, "track-numbers": number})
    return Request(f"{_URL}?{asked}", headers={"Accept": "application/json"})


def read(response: Response) -> Report:
    """The operations on the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    body = json_object(response)
    fault = text(row(body.get("error")).get("description"))
    if fault:
        raise answer.meant(fault, {"barcode": BadNumber}, NotFound)()
    if "detailedTrackings" not in body:
        raise Unreadable()
    items = [row(one.get("trackingItem")) for one in rows(body["detailedTrackings"])]
    item = only(response.number, items, "barcode")
    events = history(_event(one) for one in rows(item.get("trackingHistoryItemList")))
    return Report(
        response.number,
        with_delivery_in_words(events, plain(item.get("commonStatus")), CODES),
        origin=_COUNTRIES.get(text(item.get("countryFromCode"))),
        destination=_COUNTRIES.get(text(item.get("countryToCode"))),
        service=plain(item.get("mailType")),
        weight_g=weight(item.get("weight"), "g"),
    )


def _event(operation: Row) -> Event:
    kind, attribute = text(operation.get("operationType")), text(operation.get("operationAttr"))
    code = f"{kind}:{attribute}"
    return Event(
        time=moment(operation.get("date"), None),
        text=plain(operation.get("humanStatus")),
        place=plain(operation.get("description")) or plain(operation.get("cityName")),
        code=kind if code not in CODES and kind in CODES else code.strip(":"),
        country=_COUNTRIES.get(text(operation.get("countryId"))),
    )
