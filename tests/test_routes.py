"""How a parcel's data can reach the page, and the carrier's own page beside it."""

import pytest
from hypothesis import given

from app.routes import route
from app.sources import SOURCES, for_carrier
from tests.strategies import parcels

KINDS = {"direct", "key", "key_missing", "link", "choose"}


def test_a_parcel_without_a_carrier_waits_for_the_choice(parcel) -> None:
    road = route(parcel(carrier=None), {})
    assert (road.kind, road.source, road.link) == ("choose", None, None)


@pytest.mark.parametrize("source", [one for one in SOURCES.values() if not one.key])
def test_a_carrier_that_answers_everybody_is_asked_directly(parcel, source) -> None:
    for carrier in source.carriers:
        road = route(parcel(carrier=carrier), {})
        assert (road.kind, road.source) == ("direct", source)


@pytest.mark.parametrize("source", [one for one in SOURCES.values() if one.key])
def test_a_carrier_that_wants_a_key_is_asked_once_there_is_one(parcel, source) -> None:
    for carrier in source.carriers:
        one = parcel(carrier=carrier)
        assert route(one, {}).kind == "key_missing"
        assert route(one, {"another": "k"}).kind == "key_missing"
        assert route(one, {source.key: ""}).kind == "key_missing"
        assert route(one, {source.key: "k"}).kind == "key"
        assert route(one, {source.key: "k"}).source == source


def test_for_all_others_there_is_the_carriers_own_page(parcel) -> None:
    road = route(parcel(carrier="cainiao"), {})
    assert road.kind == "link"
    assert road.source is None
    assert road.link.filled
    assert "RR123456785CN" in road.link.url


def test_a_carrier_that_is_asked_has_its_own_page_too(parcel) -> None:
    assert "RR123456785CN" in route(parcel(carrier="posten-norge"), {}).link.url


def test_a_carrier_that_the_table_does_not_know_has_no_page(parcel) -> None:
    road = route(parcel(carrier="made-in-2031"), {})
    assert (road.kind, road.link) == ("link", None)


def test_a_number_cannot_change_the_address_that_it_stands_in(parcel) -> None:
    sly = parcel(carrier="posten-norge", number='"/?x=<&#y')
    assert not set('"<>') & set(route(sly, {}).link.url)
    assert route(sly, {}).link.url.count("#") == route(parcel(), {}).link.url.count("#")


@given(parcels())
def test_what_can_be_asked_is_what_the_route_says(parcel) -> None:
    for keys in ({}, {"dhl": "k"}):
        road = route(parcel, keys)
        assert road.kind in KINDS
        askable = for_carrier(parcel.carrier, keys) if parcel.carrier else ()
        assert (road.kind in ("direct", "key")) == bool(askable)
        assert road.link is None or road.link.url.startswith(("https://", "http://"))
