"""Language, theme, keys, notices and the clock."""

from datetime import timedelta

import pytest

from app.access.messages import KeyEntered
from app.adding.messages import ChipChosen
from app.asking.messages import Ask
from app.core.parcel.book import Book
from app.frame.common import Settings, Toast
from app.frame.effects import FetchLanguage, SaveKey, SaveService, SaveSettings
from app.frame.messages import Noticed, Ticked
from app.frame.preferences import MOST_REMEMBERED
from app.roof import update
from app.settings.messages import LanguageArrived, LanguageChosen, OwnPlaceGiven, ThemeChosen
from app.storage.messages import Loaded
from tests.conftest import NOW

SECRET = "k3y-of-the-visitor"


def test_the_clock_moves_and_nothing_else(state, parcel) -> None:
    later = NOW + timedelta(minutes=1)
    assert update(state(parcel()), Ticked(later)) == (state(parcel(), now=later), ())


def test_a_language_is_fetched_first_and_spoken_when_it_is_here(state) -> None:
    asked, effects = update(state(), LanguageChosen("ru"))
    assert asked.settings.language == "en"
    assert effects == (FetchLanguage("ru"),)
    assert update(asked, LanguageChosen("xx")) == (asked, ())
    here, effects = update(asked, LanguageArrived("ru"))
    assert here.settings.language == "ru"
    assert effects == (SaveSettings(),)


def test_a_theme_is_kept(state) -> None:
    page, effects = update(state(), ThemeChosen("dark"))
    assert page.settings.theme == "dark"
    assert effects == (SaveSettings(),)


@pytest.mark.parametrize("what", ["city", "postcode"])
def test_the_visitors_own_place_is_kept_on_one_line_and_can_be_removed(state, what: str) -> None:
    page, effects = update(state(), OwnPlaceGiven(what, "  Nowy\n Sącz "))
    assert page.settings == Settings(**{what: "Nowy Sącz"})
    assert (effects, page.toast) == ((SaveSettings(),), Toast("toast.key_saved"))
    page, effects = update(page, OwnPlaceGiven(what, " "))
    assert page.settings == Settings()
    assert (effects, page.toast) == ((SaveSettings(),), Toast("toast.key_removed"))


def test_a_place_that_is_no_news_changes_nothing(state) -> None:
    for message in (OwnPlaceGiven("city", ""), OwnPlaceGiven("theme", "dark")):
        assert update(state(), message) == (state(), ())


def test_a_place_is_not_longer_than_places_are(state) -> None:
    page, _ = update(state(), OwnPlaceGiven("city", "x" * 500))
    assert len(page.settings.city) == 60


def test_a_key_is_trimmed_kept_and_said_to_be_kept(state) -> None:
    page, effects = update(state(), KeyEntered("dhl", f"  {SECRET}\n"))
    assert page.keys == {"dhl": SECRET}
    assert effects == (SaveKey("dhl", SECRET),)
    assert page.toast == Toast("toast.key_saved")


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_an_empty_key_removes_that_one_only(state, empty: str) -> None:
    page, effects = update(state(keys={"dhl": SECRET, "other": "x"}), KeyEntered("dhl", empty))
    assert page.keys == {"other": "x"}
    assert effects == (SaveKey("dhl", ""),)
    assert page.toast == Toast("toast.key_removed")


def test_a_new_key_lets_waiting_parcels_be_asked_about_at_once(state, parcel, scan) -> None:
    page = state(
        parcel(number="A1", carrier="dhl-express"),
        parcel(scan("delivered"), number="B2", carrier="dhl-express", source="dhl"),
        parcel(number="C3", carrier="dhl-express", archived=NOW),
        parcel(number="D4", carrier="dhl-express", deleted=NOW),
        parcel(number="E5"),
    )
    page, effects = update(page, KeyEntered("dhl", SECRET))
    assert effects == (SaveKey("dhl", SECRET), Ask("A1", "dhl"), SaveService("dhl"))
    assert page.asking.round.total == 1


def test_a_key_is_never_in_what_is_printed(state) -> None:
    entered = KeyEntered("dhl", SECRET)
    loaded = Loaded(Book({}), {"dhl": SECRET})
    for message in (entered, loaded):
        page, effects = update(state(), message)
        assert SECRET in page.keys.values()
        for printed in (message, page, effects, (message, [effects])):
            assert SECRET not in repr(printed)
            assert SECRET not in str(printed)


def test_a_notice_comes_once_and_goes(state) -> None:
    page, effects = update(state(), Noticed("offline"))
    page, _ = update(page, Noticed("storage_full"))
    page, _ = update(page, Noticed("offline"))
    assert sorted(page.notices) == ["offline", "storage_full"]
    assert effects == ()
    page, _ = update(page, Noticed("offline", present=False))
    assert page.notices == ("storage_full",)
    assert update(page, Noticed("offline", present=False)) == (page, ())


def test_the_oldest_choices_are_forgotten_when_there_are_too_many(state) -> None:
    page = state()
    for at in range(MOST_REMEMBERED + 3):
        page, _ = update(page, ChipChosen("carrier", "dhl-express", f"{100 + at}" + "0" * 9))
    assert len(page.settings.chosen) == MOST_REMEMBERED
    assert "100#12" not in page.settings.chosen
    assert f"{102 + MOST_REMEMBERED}#12" in page.settings.chosen
