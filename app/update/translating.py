"""The carriers' own words: shown beside ours, and translated by the browser itself."""

from dataclasses import replace

from app.core.parcel.originals import untranslated
from app.effects import TranslateTexts
from app.messages import (
    OriginalsShown,
    TextsTranslated,
    TranslationMoved,
    TranslationWanted,
    TranslatorFound,
)
from app.state import State, Toast
from app.update.handlers import Handlers, Step


def originals_shown(state: State, message: OriginalsShown) -> Step:
    return replace(state, originals=message.shown), ()


def translator_found(state: State, message: TranslatorFound) -> Step:
    return replace(state, translator=True), ()


def translation_wanted(state: State, message: TranslationWanted) -> Step:
    """The browser is handed the words, unless it is translating already."""
    if not state.translator or state.translating is not None:
        return state, ()
    if message.number not in state.parcels:
        return state, ()
    language = state.settings.language
    told = state.book.journey(message.number).told
    texts = untranslated(told, language, state.translations, every=message.every)
    if not texts:
        return state, ()
    return replace(state, translating=0), (TranslateTexts(texts, language),)


def translation_moved(state: State, message: TranslationMoved) -> Step:
    if state.translating is None:
        return state, ()
    return replace(state, translating=message.percent), ()


def texts_translated(state: State, message: TextsTranslated) -> Step:
    """What came is kept as long as the page is open."""
    new = {(message.language, text): translation for text, translation in message.pairs}
    toast = state.toast if message.complete else Toast("toast.not_translated")
    known = {**state.translations, **new}
    return replace(state, translations=known, translating=None, toast=toast), ()


HANDLERS: Handlers = {
    OriginalsShown: originals_shown,
    TranslatorFound: translator_found,
    TranslationWanted: translation_wanted,
    TranslationMoved: translation_moved,
    TextsTranslated: texts_translated,
}
