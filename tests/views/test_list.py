"""The list: its search and menu, its headings, its table, and what moved since the last visit."""

from dataclasses import replace
from datetime import timedelta

from app.core.model import Order
from app.core.parcel.glance import glance
from app.core.parcel.visit import Visit, known
from app.core.reach.service import Service
from app.frame.common import Settings
from app.frame.html import html
from app.listing.state import CARDS_AT_ONCE
from app.listing.view import cards as view
from app.listing.view.cards import cards
from app.listing.view.shelves import SEARCHED_FROM, shelves
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import changed_state
from tests.views.reading import read

DAY = timedelta(days=1)


def many(count: int, **fields: object) -> list:
    return [
        make_parcel(make_scan("IN_TRANSIT", 20), number=f"A{n}", name=f"Thing {n}", **fields)
        for n in range(count)
    ]


def test_a_short_list_needs_no_search(echo) -> None:
    assert not read(shelves(make_state(*many(SEARCHED_FROM - 1)), echo)).each("input")
    page = read(shelves(make_state(*many(SEARCHED_FROM)), echo))
    assert page.one("input", id="search")["data-input"] == "search"


def test_the_menu_says_how_the_list_is_shown(echo) -> None:
    settings = Settings(sort="name", group="shop", table=True)
    page = read(shelves(make_state(*many(9), settings=settings), echo))
    pressed = [
        (one["data-act"], one["data-id"])
        for one in page.each("button", class_="choice", aria_pressed="true")
    ]
    assert pressed == [("sort", "name"), ("group", "shop"), ("table", "on")]


def test_a_card_is_made_anew_only_where_something_on_it_has_changed(echo, monkeypatch) -> None:
    state = make_state(*many(6))
    made: list[str] = []

    def card(parcel, state, w):
        made.append(parcel.number)
        return html(t"<li></li>")

    monkeypatch.setattr(view, "card", card)
    cards(state, echo)
    assert len(made) == 6
    told = replace(state.parcels["A3"], name="Lamp")
    answered = replace(
        state,
        parcels=state.book.put(told),
        services={"bring": Service(access="readable")},
    )
    cards(answered, echo)
    assert made[6:] == ["A3"]
    cards(answered, echo)
    assert len(made) == 7


def test_each_tag_is_a_search_for_itself(echo) -> None:
    page = read(shelves(make_state(*many(9, tags=("gift", "home"))), echo))
    tags = page.each("button", data_act="seek")
    assert [(one["data-id"], one.words) for one in tags] == [("#gift", "#gift"), ("#home", "#home")]


def test_while_something_is_sought_no_shelf_is_the_chosen_one(echo) -> None:
    page = read(shelves(make_state(*many(9), query="thing"), echo))
    assert {one["aria-pressed"] for one in page.each("button", class_="shelf")} == {"false"}


def test_a_search_says_how_much_it_found(echo) -> None:
    page = read(cards(make_state(*many(9), query="thing 4"), echo))
    assert page.one("p", class_="found").words == "list.found(count=1)"
    assert [one["id"] for one in page.each("li", class_="card")] == ["card-A4"]


def test_a_search_that_finds_nothing_says_so(echo) -> None:
    page = read(cards(make_state(*many(9), query="<b>"), echo))
    assert page.one(class_="empty").one("p").words == "list.not_found(query=<b>)"


def test_a_long_list_is_drawn_in_parts(echo) -> None:
    state = make_state(*many(CARDS_AT_ONCE + 5))
    page = read(cards(state, echo))
    assert len(page.each("li", class_="card")) == CARDS_AT_ONCE
    assert page.one("button", data_act="more").words == "list.more(count=5)"
    whole = read(cards(changed_state(state, shown=2 * CARDS_AT_ONCE), echo))
    assert len(whole.each("li", class_="card")) == CARDS_AT_ONCE + 5
    assert not whole.each("button", data_act="more")


def test_headings_name_the_shop_and_count(echo) -> None:
    listed = [*many(2, order=Order("Temu")), make_parcel(number="B1", added=NOW - 9 * DAY)]
    page = read(cards(make_state(*listed, settings=Settings(group="shop")), echo))
    assert [one.words for one in page.each("h2")] == ["Temu 2", "list.no_shop 1"]


def test_the_table_has_a_row_for_each_parcel_and_says_its_order(echo) -> None:
    settings = Settings(table=True, sort="name")
    page = read(cards(make_state(*many(3), settings=settings, wide=True), echo))
    rows = page.one("tbody").each("tr")
    assert [row.one("a")["href"] for row in rows] == ["#/p/A0", "#/p/A1", "#/p/A2"]
    order = {
        one.words: one["aria-sort"] for one in page.each("th", scope="col") if one.each("button")
    }
    assert order["list.column.name"] == "ascending"
    assert order["list.column.news"] == "none"


def test_a_narrow_window_has_cards_whatever_was_chosen(echo) -> None:
    page = read(cards(make_state(*many(3), settings=Settings(table=True)), echo))
    assert not page.each("table")
    assert page.each("li", class_="card")


def moved(*after):
    """A list that was quite another at the last visit."""
    before = [make_parcel(make_scan("IN_TRANSIT", 3), number=one.number) for one in after]
    visit = Visit(NOW - 2 * DAY, known(map(glance, before)))
    return make_state(*after, visit=visit)


def test_the_news_since_the_last_visit_are_told(echo) -> None:
    ready = make_parcel(make_scan("READY_FOR_PICKUP", 21), number="R1", name="Lamp")
    there = make_parcel(make_scan("DELIVERED", 21), number="D1")
    page = read(shelves(moved(ready, there, *many(1)), echo)).one("section", class_="since")
    assert page.one("h2").words == (
        "since.title(day=2 day ago) since.moved(count=1), since.ready(count=1),"
        " since.delivered(count=1)"
    )
    lines = {one["href"]: one.words for one in page.each("a")}
    assert lines["#/p/R1"].startswith("Lamp status.it.moving.label status.ap.ready.label")
    assert page.one("button", data_act="close-since")


def test_many_news_are_folded(echo) -> None:
    page = read(shelves(moved(*many(9)), echo)).one("section", class_="since")
    assert page.one("details").one("summary").words == "since.more(count=5)"
    assert len(page.each("a")) == 9


def test_without_news_nothing_is_said(echo) -> None:
    assert not read(shelves(make_state(*many(3)), echo)).each(class_="since")
