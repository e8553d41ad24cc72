"""A region is made anew only when what it reads has changed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.core.model import Eta, Report, Retrieval
from app.core.parcel.visit import Visit
from app.core.reach.service import Service
from app.state import (
    Chip,
    Picker,
    Question,
    RelayText,
    Round,
    Settings,
    Sharing,
    Sheet,
    Toast,
    World,
)
from app.views.regions import REGIONS, UNREAD, title, unchanged
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.pages import N, full
from tests.views.reading import ids_of_the_page


def test_every_region_has_its_place_in_index_html() -> None:
    assert REGIONS.keys() <= set(ids_of_the_page())


def test_the_window_is_named_after_what_is_open(echo) -> None:
    named = make_state(make_parcel(name="Lamp"), place="parcel", opened=N)
    assert title(named, echo) == "page.title_at(place=Lamp)"
    assert title(make_state(make_parcel(), place="parcel", opened=N), echo).count(N) == 1
    assert title(make_state(place="parcel", opened="gone"), echo) == "page.title"
    assert title(make_state(), echo) == "page.title"
    assert title(make_state(place="settings"), echo) == "page.title_at(place=settings.title)"


def test_an_expected_day_can_be_said(draw, w) -> None:
    for last in (24, 28):
        eta = Eta(date(2026, 11, 24), date(2026, 11, last))
        told = (Retrieval("bring", NOW, Report(N, (make_scan("IN_TRANSIT"),), eta)),)
        page = draw(make_state(make_parcel(retrievals=told), place="parcel", opened=N), w)
        assert page.one(class_="card-eta").words
        assert page.one(class_="due").words


CHANGED = {
    "draft": "RR",
    "chips": (Chip(N),),
    "beyond": 3,
    "toast": Toast("toast.copied"),
    "notices": ("offline",),
    "damaged": ("X1",),
    "shared": make_parcel(),
    "unshared": "shared.cut",
    "noted": N,
    "checking": frozenset({"bring"}),
    "trials": {"dhl": ("key.works", {})},
    "relay": RelayText("text", "https://a.example", "secret"),
    "sheet": Sheet(problem="sheet.nothing"),
    "letter": "no_movement",
    "address": "https://a.example",
    "framed": (N, "17track"),
    "originals": True,
    "translator": True,
    "translating": 50,
    "translations": {("en", "text"): "words"},
    "sharing": Sharing(notes=True),
    "world": World(9, 9, {}),
    "picker": Picker("home"),
    "questions": (Question(N, N, "bring"),),
    "asking": frozenset({N}),
    "shown": 80,
    "place": "settings",
    "opened": None,
    "keys": {"dhl": "k"},
    "services": {"bring": Service()},
    "wide": True,
    "query": "lamp",
    "shelf": "delivered",
    "visit": Visit(NOW, {N: "it.moving@1"}),
    "round": Round(3, frozenset({N})),
    "left": frozenset({N}),
}


@pytest.mark.parametrize("region", UNREAD)
def test_a_region_looks_the_same_whatever_it_is_said_not_to_read(region: str, w) -> None:
    parcels = [full("text", number=f"A{n}") for n in range(9)]
    before = make_state(full("text"), *parcels, place="parcel", opened=N)
    for name in UNREAD[region]:
        after = replace(before, **{name: CHANGED[name]})
        assert getattr(after, name) != getattr(before, name)
        assert REGIONS[region](after, w) == REGIONS[region](before, w), name
        assert unchanged(region, before, after) or after.place != "parcel", name


@pytest.mark.parametrize("region", UNREAD)
def test_a_region_is_made_anew_when_what_it_reads_has_changed_or_a_minute_is_over(region) -> None:
    before = make_state(full("text"), place="parcel", opened=N)
    assert unchanged(region, before, replace(before, now=NOW + timedelta(seconds=1)))
    assert not unchanged(region, before, replace(before, now=NOW + timedelta(minutes=1)))
    assert not unchanged(region, before, replace(before, settings=Settings()))
    assert not unchanged(region, before, replace(before, parcels={}))
    assert not unchanged(region, None, before)


def test_a_card_is_made_again_when_its_parcel_or_its_marks_change(w) -> None:
    state = make_state(make_parcel(make_scan("IN_TRANSIT")))
    cards = REGIONS["list"]
    assert cards(state, w) == cards(replace(state, now=NOW + timedelta(seconds=5)), w)
    assert cards(state, w) != cards(replace(state, asking=frozenset({N})), w)
    assert cards(state, w) != cards(replace(state, now=NOW + timedelta(days=1)), w)
    named = replace(state, parcels=state.book.put(make_parcel(name="Lamp")))
    assert "Lamp" in cards(named, w)
