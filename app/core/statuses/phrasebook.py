"""The phrase book: `phrases.json` beside this module, read once and only when first needed.

By language and by our sub-status ("" where the words claim nothing yet) it holds `phrases`, whole
sentences as carriers write them, and `patterns`, in groups. Further, by language, `subjects`,
beginnings like "your parcel has been" that may stand before any phrase, and `topics`, beginnings of
words of the field, one of which a long text must have. All but the phrases are written in `plain`
form. In patterns "…" stands for any words or none, "{place}" for
at least one, and "*" for the rest of a word.

Sources: recorded answers and public phrase lists of the carriers (statuses.md, section 8), the
rest from general knowledge of the languages: so all of Finnish, Hungarian, Romanian, Greek,
Indonesian and most of the newer words of the Nordic languages, Dutch, Czech, Turkish, Hebrew,
Arabic, Japanese, Korean and Thai, in the terms that their posts use; of Vietnamese the couriers'
words stand in public tables of the codes of GHN. Words that do not say which customs are meant are
read as those of import; words that do not say "country of destination" never claim it; a parcel
"returned to sender" is on its way there until somebody hands it over; "received", "collected",
"handed over" without saying by or to whom claim nothing. Handed to an airline counts as having
left, as the pairing of Cainiao's codes does.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import Any, NamedTuple
from unicodedata import normalize

# Longer texts are no events.
LONGEST = 400

# Written without spaces, or with endings that no space sets apart.
GLUED = frozenset({"ja", "ko", "th", "zh"})

SLOT = re.compile(r"(…|\{\w+\})")
WORD = re.compile(r"[^\W\d_]+(?![\w*}])")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u3099\u309a]"
)
_BETWEEN_WORDS = re.compile(r"[^\w\n]+|_")


class Pattern(NamedTuple):
    """Words with slots; of two that fit, the one of the lower rank decides.

    The rank is below zero in the first group of patterns.
    """

    rank: int
    sub: str
    written: str
    language: str


# What `Pattern._make` does, without counting the fields: there are thousands of patterns.
_new: Callable[[type[Pattern], tuple[object, ...]], Pattern] = tuple.__new__  # type: ignore[assignment]


class Table(NamedTuple):
    """What the book holds: phrases as they stand, with their sub-status and language, subjects by
    their first two characters, patterns by the word under which they are listed, and beginnings of
    words of the field."""

    phrases: dict[str, tuple[str, str]]
    subjects: dict[str, list[str]]
    patterns: dict[str, list[Pattern]]
    topics: tuple[str, ...]


def plain(text: str) -> str:
    """Words in small letters without accents, with single spaces and without punctuation.

    >>> plain("Livré,  à l'expéditeur.")
    'livre a l expediteur'
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = normalize("NFC", _MARKS.sub("", normalize("NFKD", folded)))
        folded = folded.replace("ı", "i").replace("ł", "l")
    return _BETWEEN_WORDS.sub(" ", folded).strip()


@lru_cache(maxsize=4096)
def plain_of(sign: str) -> str:
    """One character in plain form; a space for what is no letter and no digit.

    >>> plain_of("É"), plain_of("-")
    ('e', ' ')
    """
    return plain(sign) or " "


@cache
def parsed(written: str, glued: bool) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The literal pieces of a pattern, and what is before, between and after them.

    -1 is nothing, 0 any words or none, 1 at least one character.
    """
    pieces: list[str] = []
    slots = [-1]
    for part in SLOT.split(written):
        if part == "…":
            slots[-1] = 0
        elif part.startswith("{"):
            slots[-1] = 1
        elif part.strip():
            word = part.strip()
            pieces.append(word if glued else f" {word} ".replace("* ", ""))
            slots.append(-1)
    return tuple(pieces), tuple(slots)


def read(name: str) -> dict[str, Any]:
    """A file beside this module, through the module's loader, so that it works from a zip."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/{name}")  # type: ignore[union-attr]
    return json.loads(data)


@cache
def table() -> Table:
    """The whole book."""
    book = read("phrases.json")
    return Table(
        _phrases(book["phrases"]),
        _subjects(book["subjects"]),
        _patterns(book["patterns"]),
        tuple(chain.from_iterable(book["topics"].values())),
    )


@cache
def topic() -> re.Pattern[str]:
    """What finds a word of the field in plain text, by its beginning where words have spaces."""
    begun = {word if word[0] > "\u0590" else f" {word}" for word in table().topics}
    return re.compile("|".join(sorted(map(re.escape, begun))))


def _phrases(languages: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, str]]:
    """All phrases in plain form; those of a language are made plain in one go, which is faster."""
    found: dict[str, tuple[str, str]] = {}
    for language, subs in languages.items():
        words = plain("\n".join(chain.from_iterable(subs.values())))
        if language in GLUED:
            words = words.replace(" ", "")
        means = (repeat((sub, language), len(phrases)) for sub, phrases in subs.items())
        found.update(
            zip(map(str.strip, words.split("\n")), chain.from_iterable(means), strict=True)
        )
    return found


def _subjects(languages: dict[str, list[str]]) -> dict[str, list[str]]:
    """The beginnings by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for language, subjects in languages.items():
        for subject in subjects:
            whole = subject if language in GLUED else f"{subject} "
            found.setdefault(whole[:2], []).append(whole)
    return {start: sorted(subjects, key=len, reverse=True) for start, subjects in found.items()}


def _patterns(groups: list[dict[str, dict[str, list[str]]]]) -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for group, languages in enumerate(groups):
        last = (group - 1) * LONGEST * 2 + LONGEST
        for language, subs in languages.items():
            for sub, patterns in subs.items():
                for written in patterns:
                    rank = last - len(written)
                    pattern = _new(Pattern, (rank, sub, written, language))
                    found[listed_under(written, language)].append(pattern)
    return dict(found)


def listed_under(written: str, language: str) -> str:
    """The word that a text must hold for the pattern to fit: its longest, or two characters.

    >>> listed_under("departed from {place}", "en")
    'departed'
    """
    if language in GLUED:
        return max(SLOT.sub(" ", written).split(), key=len)[:2]
    if "*" in written or "{" in written:
        return max(WORD.findall(written), key=len)
    return max(written.replace("…", " ").split(), key=len)
