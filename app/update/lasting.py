"""What lasts beside the list: language, theme, the visitor's country and keys, notices, clock."""

from dataclasses import replace

from app.core.reach.routes import RELAY
from app.core.reach.service import woken
from app.core.sources import SOURCES, Source
from app.effects import FetchLanguage, SaveKey, SaveService, SaveSettings
from app.messages import (
    KeyEntered,
    LanguageArrived,
    LanguageChosen,
    Noticed,
    OpeningChosen,
    OwnPlaceGiven,
    ThemeChosen,
    Ticked,
)
from app.state import State, Toast
from app.update.asking import ask_all, waiting
from app.update.handlers import Handlers, Step

MOST_REMEMBERED = 200
OWN_PLACE = frozenset({"city", "postcode"})
LONGEST_PLACE = 60


def ticked(state: State, message: Ticked) -> Step:
    return replace(state, now=message.now), ()


def language_chosen(state: State, message: LanguageChosen) -> Step:
    return state, (FetchLanguage(message.language),)


def language_arrived(state: State, message: LanguageArrived) -> Step:
    settings = replace(state.settings, language=message.language)
    return replace(state, settings=settings), (SaveSettings(),)


def theme_chosen(state: State, message: ThemeChosen) -> Step:
    settings = replace(state.settings, theme=message.theme)
    return replace(state, settings=settings), (SaveSettings(),)


def home_chosen(state: State, country: str) -> Step:
    """The country that the visitor's parcels go to; empty for none."""
    settings = replace(state.settings, home=country or None)
    return replace(state, settings=settings), (SaveSettings(),)


def own_place_given(state: State, message: OwnPlaceGiven) -> Step:
    """The visitor's own city or postcode, on one line; nothing for any other name."""
    value = " ".join(message.value.split())[:LONGEST_PLACE]
    if message.what not in OWN_PLACE or getattr(state.settings, message.what) == value:
        return state, ()
    settings = replace(state.settings, **{message.what: value})
    toast = Toast("toast.key_saved" if value else "toast.key_removed")
    return replace(state, settings=settings, toast=toast), (SaveSettings(),)


def carrier_remembered(state: State, beginning: str, carrier: str) -> Step:
    """The carrier picked by hand for numbers that begin so; the oldest of too many are dropped."""
    rest = [(b, c) for b, c in state.settings.chosen.items() if b != beginning]
    chosen = dict([*rest, (beginning, carrier)][-MOST_REMEMBERED:])
    settings = replace(state.settings, chosen=chosen)
    return replace(state, settings=settings), (SaveSettings(),)


def key_entered(state: State, message: KeyEntered) -> Step:
    """A key is kept for its service, or removed when empty."""
    key = message.key.strip()
    keys = {service: k for service, k in state.keys.items() if service != message.service}
    if key:
        keys[message.service] = key
    toast = Toast("toast.key_saved" if key else "toast.key_removed")
    mine = message.service.partition(".")[0]
    before = {one.id: state.means.service(one.id) for one in _of(mine)}
    fresh = {source: woken(known) for source, known in before.items() if woken(known) != known}
    state = replace(
        state,
        keys=keys,
        toast=toast,
        services={**state.services, **fresh},
        trials={service: ended for service, ended in state.trials.items() if service != mine},
    )
    opened = {one.id for one in _of(mine)}
    state, asks = ask_all(state, waiting(state, opened, kind=mine)) if key else (state, ())
    return state, (SaveKey(message.service, key), *map(SaveService, fresh), *asks)


def _of(service: str) -> tuple[Source, ...]:
    """The sources that a key, or the relay, lets the page ask."""
    return tuple(
        one for one in SOURCES.values() if service in (one.key, RELAY if one.route == RELAY else "")
    )


def opening_chosen(state: State, message: OpeningChosen) -> Step:
    settings = replace(state.settings, opening=message.wanted)
    return replace(state, settings=settings), (SaveSettings(),)


def noticed(state: State, message: Noticed) -> Step:
    others = tuple(notice for notice in state.notices if notice != message.notice)
    notices = (*others, message.notice) if message.present else others
    return replace(state, notices=notices), ()


HANDLERS: Handlers = {
    Ticked: ticked,
    LanguageChosen: language_chosen,
    LanguageArrived: language_arrived,
    ThemeChosen: theme_chosen,
    KeyEntered: key_entered,
    Noticed: noticed,
    OpeningChosen: opening_chosen,
    OwnPlaceGiven: own_place_given,
}
