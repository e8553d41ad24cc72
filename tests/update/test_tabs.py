"""What another tab wrote down is taken over, and not written back."""

from app.core.reach.service import Service
from app.frame.common import Settings
from app.frame.effects import FetchLanguage
from app.roof import update
from app.settings.messages import LanguageArrived, ThemeChosen
from app.storage.messages import KeyElsewhere, ServiceElsewhere, SettingsElsewhere

SECRET = "k3y-of-the-visitor"


def test_settings_of_another_tab_are_not_undone_by_the_next_word_of_this_one(state) -> None:
    page, effects = update(state(), SettingsElsewhere(Settings(home="NO", city="Oslo")))
    assert effects == ()
    page, _ = update(page, ThemeChosen("dark"))
    assert page.settings == Settings(home="NO", city="Oslo", theme="dark")


def test_the_language_of_another_tab_is_fetched_first(state) -> None:
    page, effects = update(state(), SettingsElsewhere(Settings("ru", "dark")))
    assert (page.settings, effects) == (Settings("en", "dark"), (FetchLanguage("ru"),))
    assert update(page, LanguageArrived("ru"))[0].settings == Settings("ru", "dark")
    assert update(page, SettingsElsewhere(Settings("xx", "dark"))) == (page, ())


def test_a_key_of_another_tab_serves_here_and_its_removal_holds_here(state) -> None:
    before = state(keys={"dhl": "old", "ship24": "mine"}, trials={"dhl": ("key.works", ())})
    page, effects = update(before, KeyElsewhere("dhl", SECRET))
    assert (page.keys, effects) == ({"dhl": SECRET, "ship24": "mine"}, ())
    assert page.access.trials == {}
    assert update(page, KeyElsewhere("dhl", ""))[0].keys == {"ship24": "mine"}


def test_a_key_is_not_in_the_text_of_its_message() -> None:
    assert SECRET not in repr(KeyElsewhere("dhl", SECRET))


def test_what_another_tab_asked_counts_here(state) -> None:
    asked = Service(calls=3, month="2026-11")
    page, effects = update(state(services={"bring": Service()}), ServiceElsewhere("dhl", asked))
    assert (page.services, effects) == ({"bring": Service(), "dhl": asked}, ())
