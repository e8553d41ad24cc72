"""A code for collecting, taken from a text only where its label stands by it.

The label is followed by the code itself, by a colon or a verb and the code, or by the code alone on
the next line; or a sentence begins with the code and goes on "is your pick-up code". A label that
speaks of a parcel's number first ("code for order 1234: 4411") is followed by that one. Figures
that are days, hours, amounts or telephones are no codes, and where it is not clear how far a code
reaches there is none.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from app.core.paste.pickup.labels import (
    BETWEEN,
    COPULAS,
    LABELS,
    PARCELS,
    UNITS,
    WITHOUT_SPACES,
    YOURS,
)

LONGEST = 20_000
LONGEST_SENTENCE = 200
MOST, MOST_LABELS = 20, 200
FEWEST_SIGNS, MOST_SIGNS = 3, 10

_BLANKS = re.compile(r"[^\S\n]+")
_GROUPS = re.compile(r"\d{2,4}(?: \d{2,4})+")
_CODE = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+){0,3}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-(?:19|20)\d\d", re.ASCII)
# A letter of Chinese or Korean goes on with the sentence, any other with the word.
_GOES_ON = re.compile(r"[./:,]\d|-|[^\W\u3000-\u9fff\uac00-\ud7af]|[^\S\n]+\d")
_OTHER = re.compile(r"(?:zip|post(?:al)?|area|qr|bar|promo|discount|tracking|status) $", re.I)
_LINE_END = re.compile(r"[*_ \t]*(?:\n|$)")
_STOP = re.compile(r"[.!?…](?=\s|$)\s*|[。！？]\s*")
_END = re.compile(r"[*_\"'»“”’)\]]*[^\S\n]*(?:[.,;!?。，；！]|\n|$)")


@dataclass(frozen=True, slots=True)
class PickupCode:
    """A code as it stands in a text, with the sentence that says so; `line` counts from 0."""

    code: str = field(repr=False)
    sentence: str = field(repr=False)
    line: int = 0


def pickup_codes(text: str) -> tuple[PickupCode, ...]:
    """The codes in a text, each once, in their order.

    >>> [one.code for one in pickup_codes("Ваш заказ готов. Код получения: 4411. Ждём до 5 мая")]
    ['4411']
    >>> pickup_codes("4411"), pickup_codes("Your pick-up code expires in 24 hours")
    ((), ())
    """
    text = _BLANKS.sub(" ", text[:LONGEST].replace("\r", ""))
    found: dict[str, PickupCode] = {}
    for label in islice(_label().finditer(text), MOST_LABELS):
        span = _after(text, label.end()) or _before(text, label)
        if span is None or _OTHER.search(text, max(0, label.start() - 12), label.start()):
            continue
        code = text[slice(*span)]
        ends = min(label.start(), span[0]), max(label.end(), span[1])
        line = text.count("\n", 0, ends[0])
        found.setdefault(code, PickupCode(code, _sentence(text, *ends), line))
        if len(found) == MOST:
            break
    return tuple(found.values())


def _after(text: str, at: int) -> tuple[int, int] | None:
    """Where the code stands that follows a label which ends `at`."""
    about = _about().match(text, at)
    joint = _joint().match(text, about.end() if about else at)
    if joint is None or (about and not joint["sign"]):
        return None
    span = _code_at(text, joint.end())
    alone = span and ("\n" not in joint[0] or _LINE_END.match(text, span[1]))
    return span if alone else None


def _before(text: str, label: re.Match[str]) -> tuple[int, int] | None:
    """Where the code stands with which the sentence of a label begins."""
    begins = max(text.rfind(sign, 0, label.start()) for sign in ("\n", ". ", "! ", ": "))
    start = label.start() - len(text[begins + 1 : label.start()].lstrip(" "))
    whole = _yours().fullmatch(text, start, label.start())
    if whole is None:
        return None
    code = _code_at(text, start)
    return code if code and code[1] == whole.end("code") else None


def _code_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the code that begins `at` a place of the text stands; None if there is none, or if it
    is not clear where it ends."""
    groups = _GROUPS.match(text, at)
    if groups:
        parts = groups[0].split(" ")
        if len(set(map(len, parts))) == 1 and _END.match(text, groups.end()):
            return (at, groups.end()) if _fits(groups[0]) else None
    one = _CODE.match(text, at)
    if one is None or not _fits(one[0]) or _DAY.fullmatch(one[0]):
        return None
    if _GOES_ON.match(text, one.end()) or _is_amount(text, one.end()):
        return None
    return one.span()


def _is_amount(text: str, at: int) -> bool:
    return text[at : at + 20].lstrip().casefold().startswith(UNITS)


def _fits(code: str) -> bool:
    signs = sum(map(str.isalnum, code))
    return FEWEST_SIGNS <= signs <= MOST_SIGNS and any(map(str.isdigit, code))


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence of a code and its label, over two lines where these stand so."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end) if "\n" in text[end:] else len(text)
    first = max((one.end() for one in _STOP.finditer(text, first, start)), default=first)
    stop = _STOP.search(text, end - 1, last)
    said = " ".join(text[first : stop.end() if stop else last].split())
    return said if len(said) <= LONGEST_SENTENCE else f"{said[: LONGEST_SENTENCE - 1]}…"


def _words(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


@cache
def _label() -> re.Pattern[str]:
    apart, joined = (
        "|".join(labels).replace(" ", r"[ \t]+").replace("~", r"[ \t-]?")
        for labels in (LABELS, WITHOUT_SPACES)
    )
    return re.compile(rf"(?<!\w)(?:{apart})(?![^\W\d_])|(?:{joined})", re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    """Words about the parcel behind a label, with its number if that stands there."""
    between, parcels = _words(BETWEEN), _words(PARCELS)
    number = r"(?-i:[A-Z]{0,4} ?\d[A-Z0-9 -]{0,40}?(?=[ \t]*[:：–—]))"
    nouns = rf"(?<!\w)(?:{parcels})(?!\w)[ \t.]*(?:(?:{between}|{parcels})(?!\w)[ \t.]*)*"
    begin = rf"(?:[ \t]+(?:{between})(?!\w))*[ \t]*"
    return re.compile(rf"{begin}(?:{nouns}{number}|{nouns}|{number})", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between a label and its code: only with a `sign` after other words."""
    brackets = r"(?:[ \t]*\((?:pin|пин|пін)\))?"
    verb = rf"(?<![a-zà-žа-я])(?:{_words(COPULAS)})(?![a-zà-žа-я])"
    sign = rf"(?P<sign>[ \t]*[:：=–—-]|[ \t]*{verb}[ \t]*:?)?"
    return re.compile(rf"{brackets}{sign}[ \t]*(?:\n\s*)?[*_\"'«»„“”‘’(\[]{{0,2}}", re.IGNORECASE)


@cache
def _yours() -> re.Pattern[str]:
    code = r"(?P<code>[A-Z0-9]+(?:[ -][A-Z0-9]+){0,3})"
    said = _words(YOURS)
    return re.compile(rf"{code}[ \t]*[–—-]?[ \t]*(?i:{said})[ \t]*")
