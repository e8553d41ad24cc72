"""How a parcel's data can reach the page, and the carrier's own page beside it."""

import pytest
from hypothesis import given

from app.core.carriers import carriers
from app.core.reach import routes
from app.core.reach.routes import Means, ways
from app.core.reach.routes import route as best
from app.core.reach.service import Service
from app.core.sources import SOURCES, Source
from tests.conftest import NOW
from tests.strategies import parcels

KINDS = {
    "direct",
    "key",
    "relay",
    "key_missing",
    "key_wrong",
    "relay_missing",
    "link",
    "nowhere",
    "choose",
}


def route(parcel, keys):
    """The way to a parcel's data for a visitor with these keys."""
    return best(parcel, Means(keys, {}, NOW))


def test_a_parcel_without_a_carrier_waits_for_the_choice(parcel) -> None:
    road = route(parcel(carrier=None), {})
    assert (road.kind, road.source, road.link) == ("choose", None, None)


@pytest.mark.parametrize("source", [one for one in SOURCES.values() if one.route == "direct"])
def test_a_carrier_that_answers_everybody_is_asked_directly(parcel, source) -> None:
    for carrier in source.carriers:
        road = route(parcel(carrier=carrier), {})
        assert (road.kind, road.source) == ("direct", source)


KEYED = [
    (source, carrier)
    for source in SOURCES.values()
    for carrier in source.carriers
    if source.route == "key"
    and not any(one.route == "direct" and carrier in one.carriers for one in SOURCES.values())
]


@pytest.mark.parametrize(("source", "carrier"), KEYED)
def test_a_carrier_that_wants_a_key_is_asked_once_there_is_one(parcel, source, carrier) -> None:
    one = parcel(carrier=carrier)
    assert route(one, {}).kind == "key_missing"
    assert route(one, {"another": "k"}).kind == "key_missing"
    assert route(one, {source.key: ""}).kind == "key_missing"
    whole = {source.key: "k", **{f"{source.key}.{name}": "x" for name in source.asks}}
    assert route(one, whole)[:2] == ("key", source)


def test_the_visitors_key_goes_before_the_relay_and_nothing_before_a_direct_way(
    monkeypatch,
) -> None:
    made = {
        name: Source(name, name, ("bring",), f"{name}.example", route=name, key=name, rank=rank)
        for rank, name in enumerate(("relay", "key"))
    }
    made["direct"] = Source("direct", "direct", ("bring",), "d.example", route="direct", rank=9)
    monkeypatch.setattr(routes, "SOURCES", made)
    keys = {"key": "k", "relay": "secret", "relay.address": "https://mine.workers.dev"}
    found = ways("bring", "N", Means(keys, {}, NOW))
    assert [way.via for way in found] == ["direct", "key", "relay"]


def test_a_carrier_with_a_direct_way_needs_no_key(parcel) -> None:
    assert route(parcel(carrier="ninjavan"), {"binderbyte": "k"}).kind == "direct"


def test_a_carrier_behind_the_relay_is_asked_once_there_is_one(parcel) -> None:
    one = parcel(carrier="cainiao")
    assert route(one, {}).kind == "relay_missing"
    assert route(one, {"relay.address": "https://mine.workers.dev"}).kind == "relay_missing"
    relay = {"relay.address": "https://mine.workers.dev", "relay": "secret"}
    assert route(one, relay)[:2] == ("relay", SOURCES["cainiao"])


@pytest.mark.parametrize("source", [one for one in SOURCES.values() if one.route == "relay"])
def test_a_service_found_readable_needs_no_relay(source) -> None:
    keys = {source.key: "k", **{f"{source.key}.{name}": "x" for name in source.asks}}
    carrier = next(iter(source.carriers), "yanwen")

    def way(access: str, more: dict[str, str]) -> list[tuple[str, str]]:
        means = Means({**keys, **more}, {source.id: Service(access, NOW)}, NOW)
        found = ways(carrier, "RR123456785CN", means)
        return [(one.via, one.why) for one in found if one.source == source]

    relay = {"relay.address": "https://mine.workers.dev", "relay": "secret"}
    closed = [] if source.aggregator else [("relay", "relay_missing")]
    assert way("readable", {}) == [("key" if source.key else "direct", "")]
    assert way("readable", relay) == way("readable", {})
    for access in ("", "refused", "unreachable"):
        assert way(access, {}) == closed
        assert way(access, relay) == [("relay", "")]


def test_for_all_others_there_is_the_carriers_own_page(parcel) -> None:
    road = route(parcel(carrier="yanwen"), {})
    assert road.kind == "link"
    assert road.source is None
    assert road.link.filled
    assert "RR123456785CN" in road.link.url


def test_a_carrier_that_is_asked_has_its_own_page_too(parcel) -> None:
    assert "RR123456785CN" in route(parcel(carrier="posten-norge"), {}).link.url


@pytest.mark.parametrize("carrier", ["made-in-2031", "afghan-post"])
def test_a_carrier_without_a_page_of_its_own_leads_nowhere(parcel, carrier: str) -> None:
    assert route(parcel(carrier=carrier), {}) == ("nowhere", None, None, (), None)


def test_a_page_may_ask_for_more_than_the_number(parcel) -> None:
    asking = next(one for one in carriers() if one.needs and one.link and not one.universal)
    assert route(parcel(carrier=asking.id), {}).needs == asking.needs


def test_what_the_carriers_page_asks_for_is_said_while_its_service_cannot_be_asked(parcel) -> None:
    waiting = route(parcel(carrier="dpd"), {})
    assert (waiting.kind, waiting.needs) == ("relay_missing", ("postcode",))
    keys = {"relay": "s", "relay.address": "https://mine.workers.dev"}
    asked = route(parcel(carrier="dpd"), keys)
    assert (asked.kind, asked.needs) == ("relay", ())


def test_a_number_cannot_change_the_address_that_it_stands_in(parcel) -> None:
    sly = parcel(carrier="posten-norge", number='"/?x=<&#y')
    assert not set('"<>') & set(route(sly, {}).link.url)
    assert route(sly, {}).link.url.count("#") == route(parcel(), {}).link.url.count("#")


@given(parcels())
def test_what_can_be_asked_is_what_the_route_says(parcel) -> None:
    for keys in ({}, {"dhl": "k"}, {"relay": "s", "relay.address": "https://r.workers.dev"}):
        road = route(parcel, keys)
        assert road.kind in KINDS
        assert (road.kind in ("direct", "key")) <= (road.source is not None)
        assert road.kind != "relay" or "relay" in keys
        assert road.link is None or road.link.url.startswith(("https://", "http://"))
