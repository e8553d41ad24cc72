"""The page that helps to install: the button where the browser offers it, else how it is done."""

import pytest

from app.install.kinds import APART, KINDS
from app.install.state import Installing
from app.install.view.page import install_page
from tests.conftest import make_parcel, make_state
from tests.views.reading import check, read


@pytest.fixture
def show(echo):
    def show(*parcels, words=echo, **fields):
        state = make_state(*parcels, place="install", install=Installing(**fields))
        return read(install_page(state, words))

    return show


def test_where_the_browser_offers_it_one_button_installs(show) -> None:
    assert show(kind="desktop", offered=True).one("button", data_act="install")
    assert show(kind="desktop").each("button", data_act="install") == []


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_browser_has_its_picture_and_steps_first_the_others_behind_curtains(
    show, name: str
) -> None:
    page = show(kind=name)
    own = page.each("section")[0]
    assert own.one("h2").words == KINDS[name].name
    assert own.one("svg")["aria-hidden"] == "true"
    said = [one.words.partition("(")[0] for one in own.each("li")]
    assert said == [f"install.step.{step}" for step in KINDS[name].steps]
    behind = [one["id"].removeprefix("install-") for one in page.each("details")]
    assert behind == [one for one in KINDS if one != name]


def test_every_step_and_item_is_said_in_the_pages_words(show, w) -> None:
    page = show(words=w)
    check(page)
    assert w.t("install.none") in page.words
    assert [one.words for one in page.each("summary")] == [one.name for one in KINDS.values()]


def test_the_list_is_taken_along_only_where_the_installed_page_begins_empty(show) -> None:
    for name in KINDS:
        offered = show(make_parcel(), kind=name).each("section", id="along")
        assert bool(offered) == (name in APART), name
        assert show(kind=name).each("section", id="along") == []


def test_the_installed_page_says_that_it_is_one(show) -> None:
    page = show(kind="ios", alone=True, offered=True)
    assert "install.alone" in page.words
    assert page.each("button", data_act="install") == []
