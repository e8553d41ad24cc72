"""Delivery Tracker (tracker.delivery): the courier services of Korea, with the visitor's own key.

POST https://apis.tracker.delivery/graphql with JSON, header `Authorization: TRACKQL-API-KEY
id:secret`, so with a pre-flight. Shape: the service's open schema
(shlee322/delivery-tracker, packages/api/src/schema/schema.graphql) and its page on errors: HTTP
200, `errors[]` with `path` and `extensions.code`. A number has to be asked of a courier service
and does not say of which: those whose numbers have its length are asked at once, as so many
fields of one query, and the one with the latest event is told. Doubtful: whether such a query
counts once or once a field, and whether an unknown number is NOT_FOUND at every service (a server
of one's own says INTERNAL). Times come with an offset. Contacts are not asked for; names that
couriers write into a sentence are taken out.
"""

import re
from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.errors import BadKey, BadNumber, NotFound, ServerTrouble, Unreadable
from app.core.sources.fields import country, moment
from app.core.sources.history import newest_first
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import compact, require
from app.core.sources.people import without_people
from app.core.sources.source import HOUR_S, Limits, Source
from app.core.statuses.schemes import tracker_delivery as scheme

SOURCE = Source(
    "tracker-delivery",
    "tracker_delivery",
    (
        *("cj-logistics", "korea-post", "lotte", "hanjin", "logen"),
        *("ilyang", "daesin", "kdexp"),
    ),
    "apis.tracker.delivery",
    route="key",
    key="tracker-delivery",
    sign_up="https://console.tracker.delivery",
    asks=("id",),
    limits=Limits(at_once=1, fresh_s=HOUR_S),
    rank=110,
)

CODES: Mapping[str, str] = scheme.CODES

_URL = "https://apis.tracker.delivery/graphql"
_SERVICES: Mapping[str, tuple[str, str]] = {
    "cj": ("kr.cjlogistics", "cj-logistics"),
    "epost": ("kr.epost", "korea-post"),
    "ems": ("un.upu.ems", "korea-post"),
    "lotte": ("kr.lotte", "lotte"),
    "hanjin": ("kr.hanjin", "hanjin"),
    "logen": ("kr.logen", "logen"),
    "kdexp": ("kr.kdexp", "kdexp"),
    "daesin": ("kr.daesin", "daesin"),
    "ilyang": ("kr.ilyanglogis", "ilyang"),
}
_OWNERS: Mapping[str, str] = {
    r"[A-Z]{2}\d{9}[A-Z]{2}": "epost ems",
    r"\d{13}": "epost kdexp daesin lotte",
    r"\d{12}": "cj hanjin lotte",
    r"\d{11}": "logen cj",
    r"\d{10}": "cj hanjin lotte ilyang",
    r"\d{9}": "ilyang",
    r"\d{14}": "hanjin",
    r".*": "cj epost",
}
_FIELDS = (
    "fragment f on TrackInfo { trackingNumber events(last: 100) { edges { node "
    "{ time status { code name } location { name countryCode } description } } } }"
)


def request(number: str, access: Access) -> Request:
    """Ask all the courier services that a number of this shape may belong to."""
    fields = " ".join(
        f'{name}: track(carrierId: "{_SERVICES[name][0]}", trackingNumber: $n) {{ ...f }}'
        for name in owners(number)
    )
    body = {"query": f"query($n: String!) {{ {fields} }} {_FIELDS}", "variables": {"n": number}}
    login = f"TRACKQL-API-KEY {access.more.get('id', '')}:{access.key}"
    return post_json(_URL, body, {"Authorization": login})


def owners(number: str) -> tuple[str, ...]:
    """The courier services that use numbers of this shape, by our short names.

    >>> owners("68000000001"), owners("EG000000178KR")
    (('logen', 'cj'), ('epost', 'ems'))
    """
    shape = next(shape for shape in _OWNERS if re.fullmatch(shape, number, re.DOTALL))
    return tuple(_OWNERS[shape].split())


def read(response: Response) -> Report:
    """The history that the latest event belongs to; raises those of `app.core.sources.errors`."""
    answer.check(response, answer.KEYED)
    body = json_object(response)
    reports = [
        _report(response.number, row(tracked), _SERVICES[name][1])
        for name, tracked in row(body.get("data")).items()
        if name in _SERVICES and tracked is not None
    ]
    told = [report for report in reports if report.events]
    if told:
        return max(told, key=_latest)
    codes = {
        text(row(error.get("extensions")).get("code")) or "?" for error in rows(body.get("errors"))
    }
    if not codes and "data" not in body:
        raise Unreadable()
    if codes & {"UNAUTHENTICATED", "FORBIDDEN"}:
        raise BadKey()
    if "INTERNAL" in codes:
        raise ServerTrouble()
    if codes - {"NOT_FOUND", "BAD_REQUEST"}:
        raise Unreadable()
    raise BadNumber() if codes == {"BAD_REQUEST"} else NotFound()


def _latest(report: Report) -> float:
    time = report.events[0].time
    return time.timestamp() if time and time.tzinfo else 0.0


def _report(number: str, tracked: Row, carrier: str) -> Report:
    told = compact(tracked.get("trackingNumber"))
    require(number, told, may_be_absent="events" in tracked)
    edges = rows(row(tracked.get("events")).get("edges"))
    events = newest_first(_event(row(edge.get("node"))) for edge in edges)
    return Report(number, events, carrier=carrier)


def _event(node: Row) -> Event:
    status, location = row(node.get("status")), row(node.get("location"))
    return Event(
        time=moment(node.get("time"), None),
        text=without_people(text(node.get("description"))) or text(status.get("name")),
        place=without_people(text(location.get("name"))),
        code=text(status.get("code")),
        country=country(location.get("countryCode")),
    )
