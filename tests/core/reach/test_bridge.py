"""The bridge as a way: when it is taken, what it is asked, and what its answers mean."""

from collections.abc import Callable

import pytest

from app.core.model import Parcel
from app.core.model.exchange import Request
from app.core.reach.bridge import Bridge, answered, asking, greeted, refusal, seen
from app.core.reach.routes import Means, looks, route, ways
from app.core.reach.service import Service
from app.core.sources.errors import BridgeClosed, SourceError, TimedOut
from tests.conftest import NOW

Make = Callable[..., Parcel]
ALL = Bridge("1.0", "extension", frozenset({"*"}))
NONE = Bridge("1.0", "extension", frozenset())
RELAY = {"relay": "secret", "relay.address": "https://mine.workers.dev"}


def means(bridge: Bridge | None, keys: dict[str, str] | None = None, **services: Service) -> Means:
    return Means(keys or {}, services, NOW, bridge=bridge)


def opened(*hosts: str) -> Bridge:
    return Bridge("1.0", "extension", frozenset(hosts))


@pytest.mark.parametrize(
    ("carrier", "bridge", "keys", "kind"),
    [
        ("cainiao", ALL, {}, "bridge"),
        ("cainiao", ALL, RELAY, "bridge"),
        ("cainiao", NONE, RELAY, "relay"),
        ("cainiao", None, {}, "relay_missing"),
        ("cainiao", NONE, {}, "bridge_closed"),
        ("cainiao", opened("global.cainiao.com"), {}, "bridge"),
        ("slovenska-posta", ALL, {}, "direct"),
        ("yunexpress", ALL, {}, "look"),
        ("yunexpress", NONE, {}, "look_closed"),
        ("yunexpress", opened("www.yuntrack.com"), {}, "look"),
        ("yunexpress", None, {}, "link"),
        ("dhl-express", ALL, {}, "look"),
        ("dhl-express", NONE, {}, "look_closed"),
        ("dhl-express", ALL, {"dhl": "k"}, "key"),
        (None, ALL, {}, "choose"),
    ],
)
def test_the_ways_stand_in_their_order(
    parcel: Make, carrier: str | None, bridge: Bridge | None, keys: dict[str, str], kind: str
) -> None:
    """Direct, the bridge's question, the own key, the own relay, the bridge's look, the link."""
    assert route(parcel(carrier=carrier), means(bridge, keys)).kind == kind


def test_who_refused_the_page_is_asked_by_the_bridge(parcel: Make) -> None:
    refused = Service(access="refused", checked=NOW)
    found = ways("slovenska-posta", "RR123456785SK", means(ALL, **{"slovak-post": refused}))
    assert [(way.via, way.why) for way in found] == [("bridge", "")]


def test_a_page_that_wants_more_than_the_number_is_not_looked_at(parcel: Make) -> None:
    assert looks(parcel(carrier="dpd-uk", number="15501234567890"), means(ALL)) == ""
    assert looks(parcel(carrier="yunexpress"), means(ALL)) == "look"
    assert looks(parcel(carrier="yunexpress"), means(None)) == ""


def test_a_question_goes_as_the_relay_would_get_it() -> None:
    request = Request("https://a.example/x", "POST", {"Accept": "application/json"}, "{}")
    assert asking(request) == {
        "verb": "ask",
        "url": "https://a.example/x",
        "method": "POST",
        "headers": {"Accept": "application/json"},
        "body": "{}",
    }


def test_an_answer_is_the_carriers_own() -> None:
    told = {"status": 404, "headers": {"content-type": "text/html"}, "body": "no"}
    said = answered(told, "N", "a.example")
    assert (said.number, said.status, said.body) == ("N", 404, "no")
    assert said.headers == {"content-type": "text/html"}


@pytest.mark.parametrize(
    ("why", "key"),
    [
        ("permission", "error.bridge_closed"),
        ("page", "error.bridge_gone"),
        ("gone", "error.bridge_gone"),
        ("address", "error.bridge_old"),
        ("something new", "error.bridge_old"),
        ("timeout", "error.timed_out"),
        ("unreachable", "error.unreachable"),
        ("size", "error.unreadable"),
        ("wall", "error.page_wall"),
        ("closed", "error.page_wall"),
        ("empty", "error.page_empty"),
    ],
)
def test_a_refusal_is_a_sentence(why: str, key: str) -> None:
    with pytest.raises(SourceError) as raised:
        answered({"refused": why}, "N", "a.example")
    assert raised.value.key == key
    assert refusal({"refused": why}, "a.example").key == key


@pytest.mark.parametrize(
    "strange",
    [
        {},
        {"status": "200", "headers": {}, "body": ""},
        {"status": 200, "headers": [], "body": ""},
        {"status": True, "headers": {}, "body": ""},
        {"status": 200, "headers": {}, "body": None},
    ],
)
def test_what_is_no_answer_is_none(strange: dict[str, object]) -> None:
    with pytest.raises(SourceError):
        answered(strange, "N", "a.example")
    assert greeted(strange) is None
    with pytest.raises(SourceError):
        seen({"text": 5}, "a.example")


def test_what_is_seen_has_an_end() -> None:
    assert len(seen({"text": "x" * 10_000_000}, "a.example")) == 400_000


def test_the_kinds_of_errors() -> None:
    assert isinstance(refusal({"refused": "permission"}, ""), BridgeClosed)
    late = refusal({"refused": "timeout"}, "a.example")
    assert isinstance(late, TimedOut) and late.args == (("host", "a.example"),)
