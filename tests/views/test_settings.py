"""The settings: language, theme, country, reminders, backup, and where one's numbers go."""

import pytest

from app.core.language.languages import LANGUAGES
from app.frame.common import Settings
from app.settings.view import settings_page
from tests.conftest import make_parcel, make_state
from tests.views.reading import read


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


def test_the_visitors_city_and_postcode_can_be_given_and_are_shown(show) -> None:
    for what, value in (("city", "Oslo"), ("postcode", "0150")):
        assert show().one("input", id=f"own-{what}")["value"] == ""
        field = show(settings=Settings(**{what: value})).one("input", id=f"own-{what}")
        assert (field["value"], field["data-change"], field["data-id"]) == (
            value,
            "own-place",
            what,
        )
    assert "settings.own_why" in show().words


@pytest.mark.parametrize(("opening", "chosen"), [(True, "on"), (False, "off")])
def test_whether_the_list_is_asked_about_at_opening_is_a_choice(
    show, opening: bool, chosen: str
) -> None:
    page = show(settings=Settings(opening=opening))
    assert pressed(page, "opening") == [chosen]
    assert [one["data-id"] for one in page.each("button", data_act="opening")] == ["on", "off"]


@pytest.mark.parametrize(("alerts", "chosen"), [(True, "on"), (False, "off")])
def test_whether_the_browser_tells_of_changes_is_a_choice(show, alerts: bool, chosen: str) -> None:
    page = show(settings=Settings(alerts=alerts))
    assert pressed(page, "alerts") == [chosen]
    assert [one["data-id"] for one in page.each("button", data_act="alerts")] == ["on", "off"]


def test_it_is_said_what_reminders_can_do_and_what_not(show) -> None:
    page = show()
    for fact in ("open", "closed", "badge", "calendar"):
        assert f"reminders.{fact}" in page.words
    assert page.one("a", href="#/help/reminders").words == "help.remind"


def test_who_is_to_be_told_but_lets_nothing_be_asked_is_told_so(show) -> None:
    for alerts, opening in ((True, True), (False, False), (False, True)):
        page = show(settings=Settings(alerts=alerts, opening=opening))
        assert "reminders.silent" not in page.words
    assert "reminders.silent" in show(settings=Settings(alerts=True, opening=False)).words


def test_what_few_need_is_one_row_that_leads_to_a_page_of_its_own(show) -> None:
    page = show()
    hrefs = [one["href"] for one in page.each("a", class_="entry")]
    assert hrefs == ["#/sources", "#/statistics", "#/traffic"]
    assert "sources.about" in page.one("a", href="#/sources").words


def test_it_is_said_how_many_parcels_get_no_news_by_themselves(echo) -> None:
    waits = make_parcel(number="LP12345678901234", carrier="cainiao")
    page = read(settings_page(make_state(waits), echo))
    assert "sources.unread(count=1)" in page.one("a", href="#/sources").words


def test_where_ones_numbers_go_is_said(show) -> None:
    assert "settings.privacy_text" in show().words


def test_records_that_cannot_be_read_are_listed(show) -> None:
    assert [one.text for one in show(damaged=("A1", "<b>")).each("code")] == ["A1", "<b>"]
    assert "damaged.title" not in show().words


@pytest.mark.parametrize(("badge", "chosen"), [(True, "on"), (False, "off")])
def test_the_number_on_the_icon_is_a_choice_beside_the_way_to_install(
    show, badge: bool, chosen: str
) -> None:
    page = show(settings=Settings(badge=badge))
    assert pressed(page, "badge") == [chosen]
    assert page.one("a", href="#/install").words == "install.way"
