"""The carriers' own words: in which language they evidently are, and which wait for a translation.

A script tells a language only where no other of the carriers' languages is written in it; letters
of the Latin script tell none, and no more do Cyrillic words without a letter of one language only.
"""

import re
from collections.abc import Mapping
from functools import cache

from app.core.model.language import primary
from app.core.parcel.history import Told

# In this order; "" where the letters say only that it is none of the languages below.
_LETTERS: Mapping[str, str] = {
    "ja": "[\u3041-\u30fa]",
    "zh": "[\u4e00-\u9fff]",
    "ko": "[\uac00-\ud7a3]",
    "th": "[\u0e01-\u0e2e]",
    "he": "[\u05d0-\u05ea]",
    "ka": "[\u10d0-\u10f0]",
    "hy": "[\u0561-\u0587]",
    "el": "[\u03b1-\u03c9]",
    "": "[ўәғқңөұүһјљњћђџѓќ]|^[^їєґ]*і[^їєґ]*$",
    "uk": "[їєґ]",
    "ru": "[ыэё].*[ищ]|[ищ].*[ыэё]",
}


@cache
def _scripts() -> Mapping[str, re.Pattern[str]]:
    return {language: re.compile(letters, re.DOTALL) for language, letters in _LETTERS.items()}


def language_of(text: str) -> str:
    """The language that the letters of a text evidently belong to, or "".

    >>> language_of("已妥投"), language_of("Вручено адресату"), language_of("вручено, є")
    ('zh', '', 'uk')
    """
    small = text.casefold()
    return next((one for one, letters in _scripts().items() if letters.search(small)), "")


def untranslated(
    told: tuple[Told, ...],
    language: str,
    known: Mapping[tuple[str, str], str],
    *,
    every: bool,
) -> tuple[str, ...]:
    """The words, each once, that the visitor may want to read in their own language.

    Those that nobody understood, or `every` one; without those in this language and those `known`,
    a translation being known by its language and the words.
    """
    own = primary(language)
    said = (one for each in told for one in (each, *each.also) if every or one.sub is None)
    texts = dict.fromkeys(one.event.text for one in said if one.event.text.strip())
    return tuple(
        text for text in texts if (language, text) not in known and language_of(text) != own
    )
