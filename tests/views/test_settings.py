"""The settings: language, theme, country, keys, and where one's numbers go."""

import pytest

from app.languages import LANGUAGES
from app.sources import SOURCES
from app.state import Settings
from app.views.settings import settings_page
from tests.conftest import make_state
from tests.views.reading import read

KEYED = [source for source in SOURCES.values() if source.key]


@pytest.fixture
def show(echo):
    def show(**fields):
        return read(settings_page(make_state(**fields), echo))

    return show


def pressed(page, act: str) -> list[str]:
    return [one["data-id"] for one in page.each("button", data_act=act, aria_pressed="true")]


def test_every_language_is_offered_under_its_own_name(show) -> None:
    page = show(settings=Settings("ru"))
    offered = {one["lang"]: one.words for one in page.each("button", data_act="language")}
    assert offered == LANGUAGES
    assert pressed(page, "language") == ["ru"]


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
def test_the_theme_in_use_is_pressed(show, theme: str) -> None:
    assert pressed(show(settings=Settings(theme=theme)), "theme") == [theme]


def test_the_visitors_country_is_named_or_asked_for(show) -> None:
    assert show().one("button", data_act="pick-home").words == "country.choose"
    named = show(settings=Settings(home="NO"))
    assert named.one("button", data_act="pick-home").words == "land NO"


@pytest.mark.parametrize("source", KEYED, ids=lambda source: source.id)
def test_a_key_can_be_entered_and_is_never_shown_again(show, source) -> None:
    for keys in ({}, {source.key: "k3y"}):
        form = show(keys=keys).one("form", data_id=source.key)
        field = form.one("input")
        assert form["data-submit"] == "key"
        assert "data-secret" in form.attributes
        assert field["type"] == "password"
        assert field["autocomplete"] == "off"
        assert "value" not in field.attributes
        assert [one["href"] for one in form.each("a")] == [source.sign_up]


@pytest.mark.parametrize("source", KEYED, ids=lambda source: source.id)
def test_a_key_says_whether_it_is_there_whom_it_goes_to_and_how_to_remove_it(show, source) -> None:
    without, with_key = show(), show(keys={source.key: "k3y"})
    assert f"key.kept(host={source.host})" in without.words
    assert "key.missing" in without.words
    assert not without.each("button", data_act="remove-key")
    assert "key.there" in with_key.words
    assert with_key.one("button", data_act="remove-key")["data-id"] == source.key


def test_where_ones_numbers_go_is_said(show) -> None:
    assert "settings.privacy_text" in show().words


def test_records_that_cannot_be_read_are_listed(show) -> None:
    assert [one.text for one in show(damaged=("A1", "<b>")).each("code")] == ["A1", "<b>"]
    assert "damaged.title" not in show().words
