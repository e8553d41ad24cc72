"""What happens to the carriers' own words."""

from typing import NamedTuple


class OriginalsShown(NamedTuple):
    """The visitor wants to see the carriers' own words beside ours, or no longer."""

    shown: bool


class TranslatorFound(NamedTuple):
    """This browser can translate by itself."""


class TranslationWanted(NamedTuple):
    """The visitor wants the browser to translate a parcel's words: those not understood, or all."""

    number: str
    every: bool = False


class TranslationMoved(NamedTuple):
    """The browser has fetched so much of a language."""

    percent: int


class TextsTranslated(NamedTuple):
    """The browser's translations into a language, by the words; `complete` if it could do all."""

    language: str
    pairs: tuple[tuple[str, str], ...]
    complete: bool = True


class TranslateTexts(NamedTuple):
    """Have the browser itself translate texts into a language."""

    texts: tuple[str, ...]
    to: str
