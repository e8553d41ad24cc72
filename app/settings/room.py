"""The settings: language, theme, the visitor's country and place, asking at the opening."""

from dataclasses import replace

from app.core.language.languages import LANGUAGES
from app.frame.common import Toast
from app.frame.effects import FetchLanguage
from app.frame.handlers import Handlers, Step
from app.frame.preferences import preferred
from app.frame.room import Page, Room
from app.frame.state import State
from app.picker.messages import PickerOpened
from app.settings.messages import (
    HomeChosen,
    LanguageArrived,
    LanguageChosen,
    OpeningChosen,
    OwnPlaceGiven,
    ThemeChosen,
)

OWN_PLACE = frozenset({"city", "postcode"})
LONGEST_PLACE = 60


def language_chosen(state: State, message: LanguageChosen) -> Step:
    return state, (FetchLanguage(message.language),) if message.language in LANGUAGES else ()


def language_arrived(state: State, message: LanguageArrived) -> Step:
    return preferred(state, language=message.language)


def theme_chosen(state: State, message: ThemeChosen) -> Step:
    return preferred(state, theme=message.theme)


def home_chosen(state: State, message: HomeChosen) -> Step:
    return preferred(replace(state, picker=None), home=message.country or None)


def opening_chosen(state: State, message: OpeningChosen) -> Step:
    return preferred(state, opening=message.wanted)


def own_place_given(state: State, message: OwnPlaceGiven) -> Step:
    """The visitor's own city or postcode, on one line; nothing for any other name."""
    value = " ".join(message.value.split())[:LONGEST_PLACE]
    if message.what not in OWN_PLACE or getattr(state.settings, message.what) == value:
        return state, ()
    toast = Toast("toast.key_saved" if value else "toast.key_removed")
    return preferred(replace(state, toast=toast), **{message.what: value})


HANDLERS: Handlers = {
    LanguageChosen: language_chosen,
    LanguageArrived: language_arrived,
    ThemeChosen: theme_chosen,
    HomeChosen: home_chosen,
    OpeningChosen: opening_chosen,
    OwnPlaceGiven: own_place_given,
}

ROOM = Room(
    name="settings",
    handlers=HANDLERS,
    actions={
        "language": lambda action: LanguageChosen(action.value or action.id),
        "theme": lambda action: ThemeChosen(action.id),
        "opening": lambda action: OpeningChosen(action.id == "on"),
        "own-place": lambda action: OwnPlaceGiven(action.id, action.value),
        "pick-home": lambda action: PickerOpened("home", "", "home"),
    },
    picks={"home": lambda what, value, number: HomeChosen(value)},
    pages={"settings": Page("settings", "app.settings.view", "settings_page", "settings.title")},
)
