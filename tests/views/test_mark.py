"""What is marked by hand, as the page, the card, the evidence and a link tell it."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Mark
from app.core.parcel.by_hand import KINDS
from app.opened.view.mark import mark_box
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read

N = "RR123456785CN"
MARK = Mark("delivered", date(2026, 11, 3))


def box(parcel, w):
    page = read(mark_box(parcel, make_state(parcel), w))
    check(page)
    return page


def test_four_ends_can_be_marked_and_none_is_chosen(echo) -> None:
    page = box(make_parcel(), echo)
    ends = page.each("button", data_act="mark")
    assert [one["data-id"] for one in ends] == [f"{kind}|{N}" for kind in KINDS]
    assert {one["aria-pressed"] for one in ends} == {"false"}
    assert not page.each("input")
    assert not page.each("button", data_act="unmark")


def test_a_marked_one_has_its_day_and_a_way_back(echo) -> None:
    page = box(make_parcel(mark=MARK), echo)
    field = page.one("input", id="mark-day")
    assert (field["type"], field["value"], field["max"]) == ("date", "2026-11-03", str(NOW.date()))
    assert page.one("button", data_act="unmark")["data-id"] == N
    pressed = page.one("button", data_act="mark", aria_pressed="true")
    assert pressed["data-id"] == f"delivered|{N}"


@pytest.mark.parametrize("place", ["parcel", "list"])
def test_page_and_card_say_whose_word_it_is(draw, w, place: str) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 2), mark=MARK)
    state = make_state(parcel, place=place, opened=N if place == "parcel" else None)
    state = replace(state, listing=state.listing._replace(tracked=frozenset({N})))
    page = draw(state, w)
    words = page.one("h1", id="headline") if place == "parcel" else page.one(class_="card-sentence")
    assert words.words == w.t("status.hand.delivered.sentence_date", date=w.day(MARK.day, NOW))


@pytest.mark.parametrize("place", ["parcel", "list"])
def test_what_the_carrier_says_since_stands_beside(draw, w, place: str) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 2), make_scan("TERMINAL", 5), mark=MARK)
    state = make_state(parcel, place=place, opened=N if place == "parcel" else None)
    state = replace(state, listing=state.listing._replace(tracked=frozenset({N})))
    page = draw(state, w)
    where = (
        page.one("header", class_="headline")
        if place == "parcel"
        else page.one("li", class_="card")
    )
    other = w.t("mark.otherwise", day=w.day(date(2026, 11, 5), NOW), status="")
    assert w.t("status.hand.delivered.sentence_date", date=w.day(MARK.day, NOW)) in where.words
    assert other.strip() in where.words
    assert where["data-tone"] == "notice"
