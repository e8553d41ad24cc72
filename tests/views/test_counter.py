"""The counter: the number that it knows, and a code that stays out of sight."""

import pytest

from app.core.model import Linked, Report, Retrieval
from tests.conftest import NOW, make_parcel, make_scan, make_state

N = "RR123456785CN"
LOCAL = "CP123456785SK"
FIRST = Report(N, (make_scan("IN_TRANSIT"),), linked=(Linked(LOCAL, "slovenska-posta"),))
WAITING = (
    Retrieval("bring", NOW, FIRST),
    Retrieval("slovak-post", NOW, Report(LOCAL, (make_scan("notified", 20),))),
)


@pytest.fixture
def page(draw, echo):
    def page(parcel, place="parcel"):
        opened = N if place == "parcel" else None
        return draw(make_state(parcel, place=place, opened=opened), echo)

    return page


def test_the_counter_shows_the_number_of_the_carrier_where_it_waits(page) -> None:
    shown = page(make_parcel(retrievals=WAITING)).one("section", class_="counter")
    assert shown.one("svg", class_="code")["aria-label"] == f"share.bars_label(number={LOCAL})"
    assert "counter.local" in shown.words
    assert shown.one("button", data_act="copy")["data-id"] == LOCAL


def test_a_card_of_a_waiting_parcel_tells_that_number(page) -> None:
    card = page(make_parcel(retrievals=WAITING, name="Lamp"), "list").one("li", class_="card")
    assert LOCAL in card.words.replace(" ", "")


def test_a_code_lies_behind_a_curtain_with_its_bars(page) -> None:
    curtain = page(make_parcel(retrievals=WAITING, code="K7-4411")).one("details", id="code")
    assert "open" not in curtain.attributes
    assert curtain.one("summary").words == "code.show"
    assert "K7-4411" in curtain.words
    assert curtain.one("svg", class_="code")["aria-label"] == "code.bars"


def test_a_code_without_bars_is_shown_as_it_is(page) -> None:
    curtain = page(make_parcel(retrievals=WAITING, code="Ж7")).one("details", id="code")
    assert not curtain.each("svg", class_="code")
    assert "Ж7" in curtain.words


def test_the_list_never_shows_it(page) -> None:
    assert "K7-4411" not in page(make_parcel(retrievals=WAITING, code="K7-4411"), "list").words


def test_without_a_code_there_is_a_field_for_it_until_the_way_is_over(page) -> None:
    for parcel in (make_parcel(retrievals=WAITING), make_parcel(make_scan("IN_TRANSIT"))):
        form = page(parcel).one("form", data_submit="pickup-code")
        assert form["data-id"] == N
    assert not page(make_parcel(make_scan("DELIVERED"))).each("form", data_submit="pickup-code")
