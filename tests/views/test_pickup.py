"""Codes that were read are shown with their sentence, and what one press does with them."""

import pytest

from app.core.model import Report, Retrieval
from app.roof import update
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.rooms import said

N, OTHER = "RR123456785CN", "RR123456799CN"
READY = (Retrieval("slovak-post", NOW, Report(N, (make_scan("notified", 20),))),)


@pytest.fixture
def chips(draw, echo):
    def chips(text, *parcels):
        state, _ = update(make_state(*parcels), said.Typed(text))
        return draw(state, echo).one("div", id="chips")

    return chips


def test_a_code_is_shown_with_its_sentence_and_one_button(chips) -> None:
    shown = chips(f"Hello. {N}: pick-up code: 4411.", make_parcel(name="Lamp"))
    offer = shown.one("section", class_="code-offer")
    assert offer.one("b", class_="pickup-code").words == "4411"
    assert f"{N}: pick-up code: 4411." in offer.one("blockquote").words
    assert "Hello" not in offer.one("blockquote").words
    press = offer.one("button", data_act="take-code")
    assert (press["data-id"], press["data-value"]) == ("4411", N)
    assert "Lamp" in offer.words


def test_where_no_number_stands_it_is_asked_and_who_waits_stands_first(chips) -> None:
    shown = chips("Pick-up code: 4411", make_parcel(number=OTHER), make_parcel(retrievals=READY))
    form = shown.one("select", data_change="code-for")
    assert form["data-id"] == "4411"
    assert [one["value"] for one in form.each("option")] == ["", N, OTHER]


def test_what_is_over_or_put_away_is_not_asked_for(chips) -> None:
    gone = make_parcel(make_scan("DELIVERED"))
    shown = chips("Pick-up code: 4411", gone, make_parcel(number=OTHER, deleted=NOW))
    assert not shown.each("button", data_act="take-code")
    assert "code.no_parcel" in shown.words


def test_a_code_that_is_kept_is_not_offered_again(chips) -> None:
    shown = chips(f"{N}: pick-up code: 4411", make_parcel(code="4411"))
    assert not shown.each("button", data_act="take-code")
    assert "code.is_kept" in shown.words
    assert shown.one("section", class_="code-offer").one("a")["href"] == f"#/p/{N}"


def test_a_message_is_no_markup(chips) -> None:
    shown = chips("<img src=x onerror=a> pick-up code: 4411", make_parcel())
    assert not shown.each("img")


def test_a_message_given_on_a_parcel_s_page_is_laid_out_first(draw, echo) -> None:
    state, _ = update(make_state(make_parcel()), said.CodeGiven(N, "Hi. Pick-up code: 4411"))
    shown = draw(state, echo)
    assert shown.one("h1").words == "code.found"
    assert shown.one("button", data_act="take-code")["data-value"] == N
    assert not shown.each("button", data_act="save-sheet")
    assert shown.one("button", data_act="close-sheet")
