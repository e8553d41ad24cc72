"""Numbers typed with letters of another script, or with the keyboard in the wrong one, made Latin.

Capital letters that look like Latin ones are read as those; where that makes no number, letters of
the Russian or Ukrainian keyboard are read as what the same keys type on the Latin one.
"""

import re

from app.core.numbers.compact import LOOKALIKES
from app.core.numbers.detecting.detector import best
from app.core.numbers.detecting.reasons import lead

_ALIKE = "".join(map(chr, LOOKALIKES))
_RUSSIAN = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬІ"
KEYS = str.maketrans(_RUSSIAN, "QWERTYUIOPASDFGHJKLZXCVBNMS")

MIXED = re.compile(rf"[0-9A-Z{_ALIKE}]{{8,40}}")
# The letters at both ends stand apart from the digits, as an S10 number is often printed.
APART = re.compile(
    rf"(?<!\w)[0-9A-Z{_ALIKE}][A-Z{_ALIKE}][ -](?:[0-9]{{1,9}}[ -]){{1,5}}[A-Z{_ALIKE}]{{2}}(?!\w)"
)
TYPED = re.compile(
    rf"(?<!\w)(?:[{_RUSSIAN}]{{1,4}}[0-9]{{9,18}}[{_RUSSIAN}]{{0,2}}|1Я[0-9{_RUSSIAN}]{{16}})(?!\w)"
)
# What these two need at least, and what most texts have nowhere.
APART_NEEDS = re.compile(
    rf"[{_ALIKE}][ -][0-9]{{1,9}}[ -]|[0-9][ -](?:[A-Z][{_ALIKE}]|[{_ALIKE}][A-Z{_ALIKE}])(?!\w)"
)
TYPED_NEEDS = re.compile(rf"[{_RUSSIAN}][0-9]{{9}}|1Я")
FEWEST_DIGITS = 5


def latin_numbers(text: str) -> str:
    """Upper-case text whose numbers are written in Latin letters, where that makes known ones.

    >>> latin_numbers("СР123456785СN"), latin_numbers("КК123456785СТ"), latin_numbers("НОМЕР")
    ('CP123456785CN', 'RR123456785CN', 'НОМЕР')
    """
    if TYPED_NEEDS.search(text):
        text = TYPED.sub(_typed, text)
    if APART_NEEDS.search(text):
        text = APART.sub(_apart, text)
    return MIXED.sub(_alike, text)


def _alike(match: "re.Match[str]") -> str:
    word = match[0]
    latin = word.translate(LOOKALIKES)
    if word == latin or sum(c.isdigit() for c in word) < FEWEST_DIGITS or not best(latin):
        return word
    return latin


def _apart(match: "re.Match[str]") -> str:
    latin = match[0].translate(LOOKALIKES)
    return latin if _sure(latin.replace(" ", "").replace("-", "")) else match[0]


def _typed(match: "re.Match[str]") -> str:
    alike, latin = match[0].translate(LOOKALIKES), match[0].translate(KEYS)
    if _sure(alike):
        return match[0]
    return latin if _sure(latin) or (not alike.isascii() and _begun(latin)) else match[0]


def _begun(number: str) -> bool:
    """Whether a number begins as its carrier's do."""
    first = best(number)
    return first is not None and first.tier != "possible" and len(lead(first)) > 1


def _sure(number: str) -> bool:
    first = best(number)
    return first is not None and first.tier == "sure"
