"""SweetTracker: the courier services of Korea, with the visitor's own key.

POST https://info.sweettracker.co.kr/api/v1/recommend {t_key, t_invoice} gives the courier services
that may own a number, POST .../trackingInfo {t_key, t_code, t_invoice} one's history; all with
JSON, so with a pre-flight (GET ended on 2026-10-30). Shape: a public client that checked it with a
key on 2026-10-08, but for `recommend`, whose answer is known from the days of GET only. The number
does not say whose it is, and several services may use the same one: the first two recommended are
asked, by steps 0 to 3, and one that knows nothing counts against the quota too. Errors are HTTP 200
with code 104 (number or service) or 101 (key); a used-up quota has the same form and a code that
nobody names, so its words are read. The newest event is told beside the list too, as `lastDetail`
and `lastStateDetail`. Times are Korean wall clocks. Drivers, senders and recipients come along and
are dropped.
"""

import re
from collections.abc import Mapping

from app.core.model import Event, Report
from app.core.model.exchange import Access, Request, Response
from app.core.sources import answer
from app.core.sources.asking import post_json
from app.core.sources.codes import with_delivery
from app.core.sources.errors import BadKey, BadNumber, NotFound, Quota, Unreadable
from app.core.sources.fields import instant, moment
from app.core.sources.history import newest_first, with_latest
from app.core.sources.json_body import Row, json_object, row, rows, text
from app.core.sources.ownership import compact, require
from app.core.sources.people import without_people
from app.core.sources.source import HOUR_S, Limits, Source

SOURCE = Source(
    "sweettracker",
    "sweettracker",
    (
        *("cj-logistics", "korea-post", "lotte", "hanjin", "logen"),
        *("ilyang", "daesin", "kdexp"),
    ),
    "info.sweettracker.co.kr",
    route="key",
    key="sweettracker",
    sign_up="https://tracking.sweettracker.co.kr",
    limits=Limits(at_once=1, per_month=100, by_number=True, fresh_s=3 * HOUR_S),
    rank=100,
)

CODES: Mapping[str, str] = {
    "1": "ir.registered",
    "2": "it.accepted",
    "3": "it.moving",
    "4": "it.local",
    "5": "od.out",
    "6": "dl.delivered",
}

_URL = "https://info.sweettracker.co.kr/api/v1/"
_ZONE = "Asia/Seoul"
_COMMON = frozenset({"01", "04", "05", "06", "08", "11", "12", "22", "23"})
_LAST_STEP = 3


def request(number: str, access: Access) -> Request:
    """Ask which courier services a number may belong to."""
    return _post("recommend", access, t_invoice=number)


def read(response: Response) -> Report | Request:
    """The history; or the question to the next courier service that may know the number."""
    answer.check(response, answer.KEYED)
    body = json_object(response)
    if response.step % 2 == 0:
        return _next_service(response, body)
    if _refused(body):
        return _again(response)
    told = compact(body.get("invoiceNo"))
    require(compact(response.number), told, may_be_absent="trackingDetails" in body)
    listed = newest_first(_event(item) for item in rows(body.get("trackingDetails")))
    apart = (row(body.get(name)) for name in ("lastDetail", "lastStateDetail"))
    events = with_latest(listed, (_event(item) for item in apart if item))
    if events and body.get("complete") is True:
        events = with_delivery(events, "6", CODES)
    return Report(response.number, events) if events else _again(response)


def _post(path: str, access: Access, **body: str) -> Request:
    return post_json(_URL + path, {"t_key": access.key, **body})


def _next_service(response: Response, body: Row) -> Request:
    if _refused(body):
        raise BadNumber()
    if "Recommend" not in body:
        raise Unreadable()
    codes = [text(one.get("Code")) for one in rows(body["Recommend"])]
    if not all(codes):
        raise Unreadable()
    # The nine that carry nearly everything go before those that only use the same digits.
    ranked = sorted(codes, key=lambda code: code not in _COMMON)[response.step // 2 :]
    if not ranked:
        raise NotFound()
    return _post("trackingInfo", response.access, t_code=ranked[0], t_invoice=response.number)


def _again(response: Response) -> Request:
    if response.step >= _LAST_STEP:
        raise NotFound()
    return request(response.number, response.access)


def _refused(body: Row) -> bool:
    """Whether the number is not known to the service; raises what else a refusal means."""
    code, words = text(body.get("code")), text(body.get("msg"))
    if body.get("status") is not False and not code:
        return False
    if code == "101":
        raise BadKey()
    if re.search("한도|초과|횟수", words):
        raise Quota()
    if code != "104":
        raise Unreadable()
    return True


def _event(item: Row) -> Event:
    return Event(
        time=moment(item.get("timeString"), _ZONE) or instant(item.get("time")),
        text=without_people(text(item.get("kind"))),
        place=without_people(text(item.get("where"))),
        code=text(item.get("level")),
    )
