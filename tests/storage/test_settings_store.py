"""Settings chosen in two tabs: the last writer wins, setting by setting."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from app.core.parcel.record import Newer
from app.frame.common import Settings
from app.storage.settings_record import dump, load
from app.storage.settings_store import SETTINGS, SettingsStore
from tests.core.keeping.places import Memory

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOONER = NOW - timedelta(days=400)


@pytest.fixture
def texts() -> Memory:
    return Memory()


def tab(texts: Memory, device: str, **chosen: object) -> SettingsStore:
    store = SettingsStore(texts, device)
    store.load()
    if chosen:
        store.save(Settings(**chosen), NOW)
    return store


def test_the_language_that_the_browser_prefers_is_written_at_the_first_save(texts: Memory) -> None:
    tab(texts, "a", language="ru", theme="dark")
    assert load(texts.get(SETTINGS)) == Settings(language="ru", theme="dark")


def test_what_two_tabs_choose_at_one_moment_is_both_kept(texts: Memory) -> None:
    one, other = tab(texts, "a"), tab(texts, "b")
    one.save(Settings(city="Oslo", chosen={"RR": "china-post"}), NOW)
    other.save(Settings(theme="dark", chosen={"CP": "dhl"}), NOW)
    both = Settings(city="Oslo", theme="dark", chosen={"RR": "china-post", "CP": "dhl"})
    assert load(texts.get(SETTINGS)) == both


def test_a_tab_that_was_written_over_writes_again(texts: Memory) -> None:
    one, elsewhere = tab(texts, "a"), Memory()
    one.save(Settings(city="Oslo"), NOW)
    tab(elsewhere, "b", theme="dark")
    texts.put(SETTINGS, elsewhere.get(SETTINGS))
    heard = one.heard(texts.get(SETTINGS), Settings(city="Oslo"), NOW)
    assert (heard.settings, heard.more) == (Settings(city="Oslo", theme="dark"), True)
    one.save(heard.settings, NOW)
    assert load(texts.get(SETTINGS)) == heard.settings
    again = one.heard(texts.get(SETTINGS), heard.settings, NOW)
    assert not again.more


def test_the_last_choice_wins_though_its_clock_is_behind(texts: Memory) -> None:
    one = tab(texts, "z", theme="dark", home="PL", chosen={"RR": "dhl"})
    other = tab(texts, "a")
    other.save(Settings(), SOONER)
    assert load(texts.get(SETTINGS)) == Settings()
    mine = Settings(theme="dark", home="PL", chosen={"RR": "dhl"})
    heard = one.heard(texts.get(SETTINGS), mine, NOW)
    assert (heard.settings, heard.more) == (Settings(), False)


def test_a_language_that_is_still_on_its_way_is_not_taken_back(texts: Memory) -> None:
    one, other = tab(texts, "a"), tab(texts, "b")
    one.save(Settings(language="ru"), NOW)
    other.heard(texts.get(SETTINGS), Settings(), NOW)
    other.save(Settings(language="en", theme="dark"), NOW)
    assert load(texts.get(SETTINGS)) == Settings(language="ru", theme="dark")


@pytest.mark.parametrize("keeps_stamps", [True, False])
def test_what_an_older_page_chose_is_newer_than_what_it_read(texts, keeps_stamps: bool) -> None:
    one = tab(texts, "z", theme="dark", city="Oslo")
    record = {**json.loads(texts.get(SETTINGS)), "theme": "light"}
    if not keeps_stamps:
        record.pop("k")
    heard = one.heard(json.dumps(record), Settings(theme="dark", city="Oslo"), NOW)
    assert heard.settings == Settings(theme="light", city="Oslo")


def test_the_settings_of_a_newer_page_are_read_and_not_written(texts: Memory) -> None:
    newer = json.dumps({**json.loads(dump(Settings(theme="dark"))), "v": 2, "k": 7})
    texts.put(SETTINGS, newer)
    store = SettingsStore(texts, "a")
    assert store.load() == Settings(theme="dark")
    with pytest.raises(Newer):
        store.save(Settings(), NOW)
    assert texts.get(SETTINGS) == newer


def test_settings_that_nobody_can_read_change_none_and_are_put_aside(texts: Memory) -> None:
    one = tab(texts, "a", theme="dark")
    for broken in ("{", ""):
        texts.put(SETTINGS, broken)
        assert one.heard(broken, Settings(theme="dark"), NOW).settings == Settings(theme="dark")
        one.save(Settings(theme="dark", city="Oslo"), NOW)
        assert load(texts.get(SETTINGS)) == Settings(theme="dark", city="Oslo")
    assert texts.get("parcelbook/damaged/settings") == "{"


def test_what_another_version_keeps_there_survives(texts: Memory) -> None:
    texts.put(SETTINGS, json.dumps({"v": 1, "swipe": {"left": "archive"}, "k": {"theme": "?"}}))
    tab(texts, "a", theme="dark")
    assert json.loads(texts.get(SETTINGS))["swipe"] == {"left": "archive"}
