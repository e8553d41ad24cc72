"""A region is made anew only when what it reads has changed."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from app.access.bridge.state import Bridging
from app.access.relay.state import RelayText
from app.adding.scan.state import Scan
from app.adding.state import Adding, Chip
from app.asking.state import Question, Round
from app.backup.state import Backup
from app.core.language.words import Words
from app.core.model import Eta, Report, Retrieval
from app.core.parcel.visit import Visit
from app.core.reach.bridge import Bridge
from app.core.reach.service import Service
from app.evidence.state import Proof
from app.frame.common import Settings, Toast
from app.frame.html import Markup
from app.frame.state import State
from app.install.state import Installing
from app.map.state import World
from app.pagetext.state import Sheet
from app.picker.state import Picker
from app.roof import PLACES, REGIONS, drawn, title, unchanged
from app.sharing.state import Sharing
from app.translation.state import Translation
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import changed_state
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
    "scan": Scan("on"),
    "adding": Adding("RR", (Chip(N),), 3),
    "toast": Toast("toast.copied"),
    "notices": ("offline",),
    "damaged": ("X1",),
    "evidence": Proof(N),
    "access.checking": frozenset({"bring"}),
    "access.trials": {"dhl": ("key.works", {})},
    "bridge": Bridging(Bridge("1.0", "extension", frozenset({"*"}))),
    "relay": RelayText("text", "https://a.example", "secret"),
    "pagetext": Sheet(problem="sheet.nothing"),
    "letter": "no_movement",
    "help": "customs",
    "address": "https://a.example",
    "country": "KZ",
    "repository": "https://github.com/jane/parcels",
    "embed": (N, "17track"),
    "translation": Translation(True, True, 50, {("en", "text"): "words"}),
    "sharing": Sharing(notes=True, shared=make_parcel()),
    "map": World(9, 9, {}),
    "backup": Backup(with_keys=True),
    "picker": Picker("home"),
    "asking.questions": (Question(N, N, "bring"),),
    "asking.busy": frozenset({N}),
    "asking.round": Round(3, frozenset({N})),
    "asking.left": frozenset({N}),
    "asking.offline": frozenset({(N, "")}),
    "install": Installing("ios"),
    "place": "settings",
    "opened": None,
    "walked": "RR123456785CN",
    "keys": {"dhl": "k"},
    "services": {"bring": Service()},
    "wide": True,
    "listing.shown": 80,
    "listing.query": "lamp",
    "listing.shelf": "delivered",
    "listing.visit": Visit(NOW, {N: "it.moving@1"}),
}
COSTLY = ("shelves", "list", "pane")
"""The regions that say what they read; of the pane, while it shows a parcel."""


def reads(region: str) -> tuple[str, ...]:
    return PLACES["parcel"].reads if region == "pane" else REGIONS[region].reads


def after_change(before: State, name: str) -> State:
    room, _, field = name.partition(".")
    value = CHANGED[name]
    if field:
        value = getattr(before, room)._replace(**{field: value})
    return replace(before, **{room: value})


def unread(region: str) -> list[str]:
    read = {*reads(region), *(name.partition(".")[0] for name in reads(region) if "." not in name)}
    return [name for name in CHANGED if name not in read and name.partition(".")[0] not in read]


def test_whatever_the_page_knows_is_tried() -> None:
    tried = {name.partition(".")[0] for name in CHANGED} | {"parcels", "now", "offset", "settings"}
    assert tried == {field.name for field in fields(State)}


@pytest.mark.parametrize("region", COSTLY)
def test_a_region_looks_the_same_whatever_it_is_said_not_to_read(region: str, w) -> None:
    parcels = [full("text", number=f"A{n}") for n in range(9)]
    before = make_state(full("text"), *parcels, place="parcel", opened=N)
    assert unread(region)
    for name in unread(region):
        after = after_change(before, name)
        assert after != before
        if after.place == "parcel":
            assert drawn(region, after, w) == drawn(region, before, w), name
            assert unchanged(region, before, after), name


@pytest.mark.parametrize("region", COSTLY)
def test_a_region_is_made_anew_when_what_it_reads_has_changed_or_a_minute_is_over(region) -> None:
    before = make_state(full("text"), place="parcel", opened=N)
    assert unchanged(region, before, replace(before, now=NOW + timedelta(seconds=1)))
    assert not unchanged(region, before, replace(before, now=NOW + timedelta(minutes=1)))
    assert not unchanged(region, before, replace(before, settings=Settings()))
    assert not unchanged(region, before, replace(before, parcels={}))
    assert not unchanged(region, None, before)


def test_at_another_place_stands_another_page_though_nothing_that_it_reads_has_changed() -> None:
    for before in (make_state(make_parcel()), make_state(place="settings")):
        after = replace(before, place="missing")
        assert not unchanged("pane", before, after)
        assert unchanged("pane", after, replace(after, now=NOW + timedelta(seconds=1)))


def test_a_card_is_made_again_when_its_parcel_or_its_marks_change(w) -> None:
    state = make_state(make_parcel(make_scan("IN_TRANSIT")))

    def cards(state: State, w: Words) -> Markup:
        return drawn("list", state, w)

    assert cards(state, w) == cards(replace(state, now=NOW + timedelta(seconds=5)), w)
    assert cards(state, w) != cards(changed_state(state, busy=frozenset({N})), w)
    assert cards(state, w) != cards(replace(state, now=NOW + timedelta(days=1)), w)
    named = replace(state, parcels=state.book.put(make_parcel(name="Lamp")))
    assert "Lamp" in cards(named, w)
