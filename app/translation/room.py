"""The carriers' own words: shown beside ours, and translated by the browser itself."""

from dataclasses import replace
from typing import Any

from app.core.parcel.originals import untranslated
from app.frame.common import Toast
from app.frame.handlers import Handlers, Step
from app.frame.room import Room
from app.frame.state import State
from app.translation.messages import (
    OriginalsShown,
    TextsTranslated,
    TranslateTexts,
    TranslationMoved,
    TranslationWanted,
    TranslatorFound,
)


def originals_shown(state: State, message: OriginalsShown) -> Step:
    return _with(state, originals=message.shown), ()


def translator_found(state: State, message: TranslatorFound) -> Step:
    return _with(state, translator=True), ()


def translation_wanted(state: State, message: TranslationWanted) -> Step:
    """The browser is handed the words, unless it is translating already."""
    if not state.translation.translator or state.translation.translating is not None:
        return state, ()
    if message.number not in state.parcels:
        return state, ()
    language = state.settings.language
    told = state.book.journey(message.number).told
    texts = untranslated(told, language, state.translation.translations, every=message.every)
    if not texts:
        return state, ()
    return _with(state, translating=0), (TranslateTexts(texts, language),)


def translation_moved(state: State, message: TranslationMoved) -> Step:
    if state.translation.translating is None:
        return state, ()
    return _with(state, translating=message.percent), ()


def texts_translated(state: State, message: TextsTranslated) -> Step:
    """What came is kept as long as the page is open."""
    new = {(message.language, text): translation for text, translation in message.pairs}
    toast = state.toast if message.complete else Toast("toast.not_translated")
    known = {**state.translation.translations, **new}
    state = _with(state, translations=known, translating=None)
    return replace(state, toast=toast), ()


def _with(state: State, **fields: Any) -> State:
    return replace(state, translation=state.translation._replace(**fields))


HANDLERS: Handlers = {
    OriginalsShown: originals_shown,
    TranslatorFound: translator_found,
    TranslationWanted: translation_wanted,
    TranslationMoved: translation_moved,
    TextsTranslated: texts_translated,
}

ROOM = Room(
    name="translation",
    handlers=HANDLERS,
    actions={
        "originals": lambda action: OriginalsShown(action.id == "on"),
        "translate": lambda action: TranslationWanted(action.id),
        "translate-all": lambda action: TranslationWanted(action.id, every=True),
    },
    effects=(TranslateTexts,),
)
