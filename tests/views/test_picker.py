"""The list to choose from: carriers and countries, found by typing."""

import pytest

from app.core.carriers.countries import COUNTRIES
from app.frame.action import Action
from app.opened.messages import ParcelChosen
from app.picker.state import Picker
from app.picker.view import SHOWN, picker
from app.roof import message
from tests.conftest import make_parcel, make_state
from tests.views.reading import read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    """The options of an open list."""

    def show(*about, words=echo):
        page = read(picker(make_state(picker=Picker(*about)), words))
        return page.each("button", data_act="pick")

    return show


def test_what_is_not_open_is_not_there(echo) -> None:
    assert picker(make_state(), echo) == ""


@pytest.mark.parametrize("what", ["carrier", "origin", "destination", "home"])
def test_the_dialog_is_named_after_what_is_chosen(echo, what: str) -> None:
    page = read(picker(make_state(picker=Picker(what)), echo))
    assert page.one("dialog")["aria-label"] == f"picker.{what}"
    assert page.one("button", data_act="close-picker")["aria-label"] == "picker.close"


def test_an_option_says_for_whom_it_is_chosen(show) -> None:
    option = show("origin", N, "parcel", "NO")[0]
    deed = Action(option["data-act"], option["data-id"], option["data-value"])
    assert message(deed) == ParcelChosen("origin", "NO", N)


def test_every_country_can_be_chosen_and_none_too(show) -> None:
    values = [one["data-value"] for one in show("origin", N)]
    assert values[0] == ""
    assert sorted(values[1:]) == sorted(COUNTRIES)


@pytest.mark.parametrize("query", ["NO", "no", " land no ", "LAND NÓ"])
def test_a_country_is_found_by_its_code_or_name_without_case_and_accents(show, query: str) -> None:
    assert [one["data-value"] for one in show("origin", N, "chip", query)] == ["NO"]


def test_countries_that_begin_so_stand_before_those_that_contain_it(show, echo) -> None:
    class Named:
        language = "en"

        def country(self, code):
            return {"NO": "Ba", "SE": "Ab", "DK": "B"}.get(code, "other")

    words = type(echo)(echo.t, Named())
    values = [one["data-value"] for one in show("origin", N, "chip", "b", words=words)]
    assert [code for code in values if code in ("DK", "NO", "SE")] == ["DK", "NO", "SE"]


def test_carriers_are_found_and_the_list_is_kept_short(show) -> None:
    assert show("carrier", N, "chip", "nova poshta")[0]["data-value"] == "nova-poshta"
    assert 0 < len(show("carrier", N)) <= SHOWN


def test_the_carriers_that_a_number_allows_stand_first_and_once(show) -> None:
    values = [one["data-value"] for one in show("carrier", "20450012345678")]
    assert values[0] == "nova-poshta"
    assert len(values) == len(set(values))
    assert show("carrier", "?")[0]["data-value"] == "cainiao"


def test_a_tracker_of_many_carriers_is_no_carrier(show) -> None:
    assert "17track" not in [one["data-value"] for one in show("carrier", N, "chip", "17track")]


def test_where_nothing_is_found_it_is_said(echo) -> None:
    page = read(picker(make_state(picker=Picker("origin", N, "chip", "xyz")), echo))
    assert page.one("ul").words == "picker.none"


def test_the_carrier_that_a_parcel_has_is_marked(echo) -> None:
    parcel = make_parcel(carrier="yanwen")
    chosen = Picker("carrier", parcel.number, "parcel")
    page = read(picker(make_state(parcel, picker=chosen), echo))
    assert [one["data-value"] for one in page.each("button", aria_pressed="true")] == ["yanwen"]
    unasked = Picker("carrier", parcel.number, "chip")
    page = read(picker(make_state(parcel, picker=unasked), echo))
    assert not page.each("button", aria_pressed="true")
