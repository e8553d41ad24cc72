"""Czech Post: the states of one item, without a key; Balíkovna's parcels too.

GET https://b2c.cpost.cz/services/ParcelHistory/getDataAsJson?idParcel={number}&language={cs|en},
no headers. A list comes even for one item; up to ten may be asked for at once. Evidence: the
client contributte/czech-post with its table of states, a public note that saw the service live in
October 2026. An unknown number is an item with the one state "-3", one that is not shown "-4".
States have a day and no hour, oldest first; of one day the last listed is the newest. A web page
may not read it (a MagicMirror module needs a proxy). Doubtful: `attributes`, of which only the
countries and the weight are read.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.errors import NotFound
from app.core.sources.fields import country, grams, moment
from app.core.sources.history import newest_first
from app.core.sources.json_body import Row, json_rows, one_or_more, row, text
from app.core.sources.ownership import only
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "czech-post",
    "czech_post",
    ("ceska-posta", "balikovna"),
    "b2c.cpost.cz",
    route="relay",
    limits=Limits(fresh_s=HOUR_S // 2),
    rank=190,
)

CODES: Mapping[str, str] = {
    "-M": "ir.registered",
    "21": "it.accepted",
    "75": "it.moving",
    "51": "it.local",
    "8D": "it.moving",
    "8T": "ex.delayed",
    "82": "ap.ready",
    "91": "dl.delivered",
    "95": "ex.returning",
    "9V": "ex.returned",
    "8E": "ex.damage",
}

_URL = "https://b2c.cpost.cz/services/ParcelHistory/getDataAsJson"
_UNKNOWN = {"-3", "-4"}


def request(number: str, access: Access) -> Request:
    """Ask for one item in Czech for a Czech visitor, else in English."""
    language = "cs" if access.primary_language == "cs" else "en"
    return Request(f"{_URL}?{urlencode({'idParcel': number, 'language': language})}")


def read(response: Response) -> Report:
    """The states of the item asked for; raises the classes of `app.core.sources.errors`."""
    answer.check(response)
    return _report(response.number, only(response.number, json_rows(response), "id"))


def _report(number: str, item: Row) -> Report:
    states = one_or_more(row(item.get("states")).get("state"))
    known = [state for state in states if text(state.get("id")) not in _UNKNOWN]
    if not known:
        raise NotFound()
    events = newest_first(_event(state) for state in reversed(known))
    facts = row(item.get("attributes"))
    return Report(
        number,
        events,
        origin=country(facts.get("countryOfOrigin")),
        destination=country(facts.get("countryOfDestination")),
        weight_g=grams(facts.get("weight")),
    )


def _event(state: Row) -> Event:
    return Event(
        time=moment(state.get("date"), "Europe/Prague"),
        text=text(state.get("text")),
        place=text(state.get("postoffice")),
        code=text(state.get("id")),
    )
