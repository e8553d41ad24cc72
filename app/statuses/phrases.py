"""What a carrier's own words mean: `phrases.json` beside this module, read when first needed.

The table holds, by language and by our sub-status ("" where the words claim nothing yet):
`phrases`, whole sentences as carriers write them; `patterns`, in groups of which the first that
fits decides and within it the longest pattern; and `negations`, words beside which no pattern but
those of the first group and of failures holds, unless the word is its own; `promises`, the same for "delivered";
`subjects`, beginnings like "your parcel has been" that may stand before any phrase. All but the
phrases are written in `plain` form; "…" stands for
any words or none, "{place}" for at least one, "*" for the rest of a word.

Sources: recorded answers and public phrase lists of the carriers (statuses.md, section 8), the
rest from general knowledge of the languages. Words that do not say which customs are meant are
read as those of import; words that do not say "country of destination" never claim it; a parcel
"returned to sender" is on its way there until somebody hands it over. Handed to an airline counts
as having left, as the pairing of Cainiao's codes does.
"""

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from unicodedata import normalize

LONGEST = 400

_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u3099\u309a]"
)
_BETWEEN_WORDS = re.compile(r"[^\w\n]+|_")
_SPACELESS = re.compile("[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+(?![\w*}])")
_SLOT = re.compile(r"(…|\{\w+\})")
_HEAD = re.compile(r"\s*(?:\[[^\]]*\]|【[^】]*】)[\s,:]*(?=\S)")
_TAIL = re.compile(r"(?<=\S)\s*[\[(（][^\])）]{1,5}[\])）]\s*$")
# Written without spaces, or with endings that no space sets apart.
_GLUED = frozenset({"ja", "ko", "th", "zh"})


class _Pattern(NamedTuple):
    rank: int
    sub: str
    written: str
    language: str


class _Table(NamedTuple):
    phrases: dict[str, str]
    subjects: dict[str, list[str]]
    patterns: dict[str, list[_Pattern]]
    negations: dict[str, frozenset[str]]
    promises: dict[str, frozenset[str]]


def plain(text: str) -> str:
    """Words in small letters without accents, with single spaces and without punctuation.

    >>> plain("Livré,  à l'expéditeur.")
    'livre a l expediteur'
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = normalize("NFC", _MARKS.sub("", normalize("NFKD", folded))).replace("ı", "i")
    return _BETWEEN_WORDS.sub(" ", folded).strip()


@lru_cache(maxsize=2048)
def said(text: str) -> str | None:
    """Our sub-status for a carrier's words; None, never a guess, where they are not understood.

    >>> said("Arrived at sorting center.")
    'it.moving'
    >>> said("Your parcel could not be delivered: recipient not at home")
    'df.nobody'
    >>> said("To be delivered tomorrow") is None
    True
    """
    if len(text) > LONGEST:
        return None
    whole = plain(text)
    bare = plain(_TAIL.sub("", _HEAD.sub("", text, count=1)))
    first, noted, note = bare.partition(" carrier note ")
    for words in dict.fromkeys((whole, bare, first, note) if noted else (whole, bare)):
        if sub := _by_phrase(_key(words)):
            return sub
    return _by_pattern(bare) or None


def _key(words: str) -> str:
    return words.replace(" ", "") if _SPACELESS.search(words) else words


def _by_phrase(key: str) -> str | None:
    """What a phrase says, as it is or after a beginning that only names the parcel."""
    table = _table()
    if key in table.phrases:
        return table.phrases[key]
    begins = table.subjects.get(key[:2], ())
    rests = (key[len(subject) :] for subject in begins if key.startswith(subject))
    return next((table.phrases[rest] for rest in rests if rest in table.phrases), None)


def _by_pattern(words: str) -> str:
    best: _Pattern | None = None
    spaced, glued = f" {words} ", _key(words).replace(" ", "") if _SPACELESS.search(words) else ""
    for pattern in _candidates(words, glued):
        if best is not None and pattern.rank >= best.rank:
            continue
        view = glued if pattern.language in _GLUED else spaced
        if _fits(pattern, view) and not _denied(pattern, view):
            best = pattern
    return best.sub if best else ""


def _candidates(words: str, glued: str) -> Iterator[_Pattern]:
    """The patterns that may fit: each is listed under its longest word, or two characters."""
    listed = _table().patterns
    keys = words.split()
    keys += map("".join, pairwise(glued))
    for key in dict.fromkeys(keys):
        yield from listed.get(key, ())


def _denied(pattern: _Pattern, view: str) -> bool:
    """Whether a word beside the pattern takes back what the pattern says."""
    if pattern.rank < 0 or pattern.sub.startswith("df."):
        return False
    table, language = _table(), pattern.language
    denials = table.negations[language]
    if pattern.sub == "dl.delivered":
        denials |= table.promises.get(language, frozenset())
    if language in _GLUED:
        return any(word in view and word not in pattern.written for word in denials)
    beside = denials.intersection(view.split())
    return bool(beside) and not beside <= set(_WORD.findall(pattern.written))


def _fits(pattern: _Pattern, view: str) -> bool:
    pieces, slots = _parsed(pattern.written, pattern.language in _GLUED)
    shared = 0 if pattern.language in _GLUED else 1
    at, last = 0, len(pieces) - 1
    for index, piece in enumerate(pieces):
        lowest = at + slots[index] - (shared if at else 0)
        if slots[index] < 0:
            found = 0 if view.startswith(piece) else -1
        elif index == last and slots[-1] < 0:
            found = len(view) - len(piece) if view.endswith(piece) else -1
            found = found if found >= lowest else -1
        else:
            found = view.find(piece, lowest)
        if found < 0:
            return False
        at = found + len(piece)
    return at == len(view) if slots[-1] < 0 else at + slots[-1] <= len(view)


@cache
def _parsed(written: str, glued: bool) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The literal pieces of a pattern, and what is before, between and after them.

    -1 is nothing, 0 any words or none, 1 at least one character.
    """
    pieces: list[str] = []
    slots = [-1]
    for part in _SLOT.split(written):
        if part == "…":
            slots[-1] = 0
        elif part.startswith("{"):
            slots[-1] = 1
        elif part.strip():
            word = part.strip()
            pieces.append(word if glued else f" {word} ".replace("* ", ""))
            slots.append(-1)
    return tuple(pieces), tuple(slots)


@cache
def _table() -> _Table:
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/phrases.json")  # type: ignore[union-attr]
    table: dict[str, Any] = json.loads(data)
    denials = (
        {language: frozenset(words) for language, words in table[kind].items()}
        for kind in ("negations", "promises")
    )
    return _Table(
        _phrases(table["phrases"]),
        _subjects(table["subjects"]),
        _patterns(table["patterns"]),
        *denials,
    )


def _phrases(table: dict[str, dict[str, list[str]]]) -> dict[str, str]:
    """All phrases in plain form; those of a language are made plain in one go, which is faster."""
    found: dict[str, str] = {}
    for language, subs in table.items():
        for sub, phrases in subs.items():
            words = plain("\n".join(phrases))
            if language in _GLUED:
                words = words.replace(" ", "")
            found.update((phrase.strip(), sub) for phrase in words.split("\n"))
    return found


def _subjects(table: dict[str, list[str]]) -> dict[str, list[str]]:
    """The beginnings by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for language, subjects in table.items():
        for subject in subjects:
            whole = subject if language in _GLUED else f"{subject} "
            found.setdefault(whole[:2], []).append(whole)
    return {start: sorted(subjects, key=len, reverse=True) for start, subjects in found.items()}


def _patterns(groups: list[dict[str, dict[str, list[str]]]]) -> dict[str, list[_Pattern]]:
    found: dict[str, list[_Pattern]] = {}
    for group, languages in enumerate(groups):
        for language, subs in languages.items():
            for sub, patterns in subs.items():
                for written in patterns:
                    rank = (group - 1) * LONGEST * 2 + LONGEST - len(written)
                    pattern = _Pattern(rank, sub, written, language)
                    found.setdefault(_listed_under(written, language), []).append(pattern)
    return found


def _listed_under(written: str, language: str) -> str:
    if language in _GLUED:
        return max(_SLOT.sub(" ", written).split(), key=len)[:2]
    return max(_WORD.findall(_SLOT.sub(" ", written)), key=len)
