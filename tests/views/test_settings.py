"""The settings: language, theme, country, the doors to more data, and where one's numbers go."""

import pytest

from app.core.language.languages import LANGUAGES
from app.core.reach.service import Service
from app.core.sources import SOURCES
from app.frame.common import Settings
from app.settings.view import settings_page
from tests.conftest import NOW, make_state
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
    assert page.one("a", href="#/help").words == "help.remind"


def test_who_is_to_be_told_but_lets_nothing_be_asked_is_told_so(show) -> None:
    for alerts, opening in ((True, True), (False, False), (False, True)):
        page = show(settings=Settings(alerts=alerts, opening=opening))
        assert "reminders.silent" not in page.words
    assert "reminders.silent" in show(settings=Settings(alerts=True, opening=False)).words


def test_every_key_the_relay_the_check_of_access_and_the_traffic_have_a_row(show) -> None:
    rows = show().one("ul", class_="entries").each("a")
    keys = {f"#/key/{source.key}" for source in SOURCES.values() if source.key}
    assert {one["href"] for one in rows} == keys | {"#/relay", "#/access", "#/traffic"}
    assert len(rows) == len(keys) + 3
    assert [one["href"] for one in rows][-3:] == ["#/relay", "#/access", "#/traffic"]


def test_the_row_of_a_key_says_how_it_stands(show) -> None:
    def row(**fields):
        return show(**fields).one("a", href="#/key/dhl")

    assert row().words == "source.dhl.name key.state.missing(until=)"
    there = row(keys={"dhl": "k3y"})
    assert there["data-kind"] == "there"
    assert "key.used.today_of(used=0, limit=250)" in there.words


def test_the_row_of_a_key_not_set_says_what_it_is_good_for_and_takes(show) -> None:
    page = show()
    for source in SOURCES.values():
        if source.key:
            words = page.one("a", href=f"#/key/{source.key}").words
            assert ("key.row_world" in words) is source.aggregator
            assert ("key.row_relay" in words) is (source.route == "relay")


def test_the_rows_of_relay_and_access_say_how_they_stand(show) -> None:
    empty = show()
    assert "relay.missing" in empty.one("a", href="#/relay").words
    assert "access.unknown" in empty.one("a", href="#/access").words
    relay = {"relay": "s3cret", "relay.address": "https://r.example.workers.dev"}
    services = {"bring": Service("readable", NOW), "slovak-post": Service("refused", NOW)}
    known = show(keys=relay, services=services)
    assert "relay.there" in known.one("a", href="#/relay").words
    assert "access.row(good=1, checked=2)" in known.one("a", href="#/access").words


def test_where_ones_numbers_go_is_said(show) -> None:
    assert "settings.privacy_text" in show().words


def test_records_that_cannot_be_read_are_listed(show) -> None:
    assert [one.text for one in show(damaged=("A1", "<b>")).each("code")] == ["A1", "<b>"]
    assert "damaged.title" not in show().words
