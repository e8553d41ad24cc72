"""What a carrier's own words mean, by the phrase book.

A phrase that is written exactly so decides. Else each clause tells what its best pattern says: the
first group of patterns goes first, and within a group the longest. What its mood says has not
happened is not told (`app.core.statuses.moods`), and of two clauses the later one counts.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.core.statuses.clauses import View, both, spaced
from app.core.statuses.moods import marks, scope, taken_back
from app.core.statuses.phrasebook import GLUED, LONGEST, Pattern, parsed, plain, table, topic
from app.core.statuses.questions import unasked
from app.core.statuses.timeless import timeless

SPACELESS = re.compile("[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]")
_HEAD = re.compile(r"\s*(?:\[[^\]]*\]|【[^】]*】)[\s,:]*(?=\S)")
_TAIL = re.compile(r"(?<=\S)\s*[\[(（][^\])）]{1,5}[\])）]\s*$")

# The end of a sentence, alone on the last line of a paragraph: carriers begin with a capital.
_FRAGMENT = re.compile(r"[a-z]{1,20}(?: [a-z]{1,20})?\.")

_SENTENCE = re.compile(r"[.!?]\s|[。！？]")

NOTHING = View("", ())

_TWO = 2

# From so many words or letters on, a text that names nothing of the field is no carrier's.
_LONG_WORDS, _LONG_LETTERS = 8, 24

# What is told beside something else without changing it.
_FAINT = frozenset({"it.moving", "ir.registered"})
_SETTLED = ("dl.", "ap.", "ex.return", "ex.refused")


class Found(NamedTuple):
    """A pattern, or a phrase of one clause, and the stretch of text that says it."""

    pattern: Pattern
    start: int
    end: int


@lru_cache(maxsize=2048)
def said(text: str) -> str | None:
    """Our sub-status for a carrier's words; None, never a guess, where they are not understood.

    >>> said("Arrived at sorting center.")
    'it.moving'
    >>> said("Your parcel could not be delivered: recipient not at home")
    'df.nobody'
    >>> said("To be delivered tomorrow") is None, said("Parcel stolen? Tell us") is None
    (True, True)
    >>> said("Recipient not home, delivered to neighbour")
    'dl.delivered'
    """
    if len(text) > LONGEST or _FRAGMENT.fullmatch(text):
        return None
    return _told(unasked(text))


def _told(text: str, *, timed: bool = True) -> str | None:
    """What a text says that asks nothing; if it is `timed`, also without words that tell when."""
    bare = stripped(text)
    words = plain(bare)
    first, noted, note = words.partition(" carrier note ")
    wholes = (words,) if bare == text else (plain(text), words)
    for whole in (*wholes, first, note) if noted else wholes:
        if means := _by_phrase(_key(whole)):
            return means[0]
    sub = _by_clauses(bare, words)
    if not sub:
        rest = timeless(text, words) if timed else ""
        return _told(rest, timed=False) if rest else None
    if _is_prose(words):
        return None
    spoken = _spoken(bare)
    return sub if spoken is bare else _by_clauses(spoken, plain(spoken)) or None


def stripped(text: str) -> str:
    """The words without what stands in brackets before or, if it is short, after them.

    >>> stripped("[Shenzhen] Departed (CN)")
    'Departed'
    """
    return _TAIL.sub("", _HEAD.sub("", text, count=1))


def _key(words: str) -> str:
    return words.replace(" ", "") if SPACELESS.search(words) else words


def _by_phrase(key: str) -> tuple[str, str] | None:
    """What a phrase says, as it is or after a beginning that only names the parcel."""
    phrases = table().phrases
    if key in phrases:
        return phrases[key]
    begins = table().subjects.get(key[:2], ())
    rests = (key[len(subject) :] for subject in begins if key.startswith(subject))
    return next((phrases[rest] for rest in rests if rest in phrases), None)


def _by_clauses(text: str, words: str) -> str:
    """What the clauses say that have happened, the later ones after the earlier ones."""
    spaces, letters = (
        both(text, words) if SPACELESS.search(words) else (spaced(text, words), NOTHING)
    )
    views = {False: spaces, True: letters}
    fitting = _fitting(words, views)
    fitting += _phrases(views, beside=bool(fitting))
    back = {
        one
        for one in fitting
        if taken_back(one.pattern, views[one.pattern.language in GLUED], one.start, one.end)
    }
    fitting.sort(key=lambda one: one.pattern.rank)
    told = [one for one in fitting if one not in back and not (back and _foreign(one, back))]
    return _joined(told, views)


def _foreign(one: Found, back: set[Found]) -> bool:
    """Whether the words are of another language, which takes them back with at least as many."""
    return any(
        other.pattern.rank <= one.pattern.rank
        and one.start < other.end
        and other.start < one.end
        and other.pattern.language != one.pattern.language
        for other in back
    )


def _is_prose(words: str) -> bool:
    """Whether this is a long text in which nothing of the field is named."""
    if not _may_be_long(words):
        return False
    spaceless = SPACELESS.search(words) is not None
    if spaceless:
        long = sum(map(str.isalpha, words)) >= _LONG_LETTERS
    else:
        long = sum(map(str.isalpha, words.split())) >= _LONG_WORDS
    if not long:
        return False
    found = topic().search
    return not (found(f" {words}") or (spaceless and found(words.replace(" ", ""))))


def _spoken(text: str) -> str:
    """The text without long sentences in which nothing of the field is named."""
    sentences = _SENTENCE.split(text) if _SENTENCE.search(text) else ()
    kept = [one for one in sentences if not _may_be_long(one) or not _is_prose(plain(one))]
    return text if len(kept) == len(sentences) else ". ".join(kept)


def _may_be_long(text: str) -> bool:
    spaces = text.count(" ") + 1
    return spaces >= _LONG_WORDS or (len(text) >= _LONG_LETTERS and bool(SPACELESS.search(text)))


def _joined(told: list[Found], views: dict[bool, View]) -> str:
    """What is said in all, by the best of each clause, which stand first, in their order."""
    best: list[tuple[int, int, str]] = []
    for one in told:
        view = views[one.pattern.language in GLUED]
        clause = scope(view, marks(one.pattern.language, view.plain), one.start, one.end)
        if all(clause.end <= start + 1 or clause.start >= end - 1 for start, end, _ in best):
            best.append((clause.start, clause.end, one.pattern.sub))
    sub = ""
    for _, _, later in sorted(best):
        sub = _after(sub, later)
    return sub


def _after(sub: str, later: str) -> str:
    """What two clauses say, one after the other."""
    if not later or not sub:
        return later or sub
    if later in _FAINT and sub != "dl.delivered":
        return sub
    if sub.startswith(_SETTLED) and later in ("df.nobody", "df.other", "ex.delayed"):
        return sub
    if later == "df.other" and sub.startswith("df."):
        return sub
    return later


def _fitting(words: str, views: dict[bool, View]) -> list[Found]:
    """The patterns that fit: each is listed under its longest word, or under two characters."""
    spaces, letters = views[False].plain, views[True].plain
    listed = table().patterns
    found: list[Found] = []
    for key in dict.fromkeys((*words.split(), *map("".join, pairwise(letters)))):
        for pattern in listed.get(key, ()):
            is_glued = pattern.language in GLUED
            pieces, slots = parsed(pattern.written, is_glued)
            view = letters if is_glued else spaces
            # Most do not fit, and most of these lack the very first words.
            if pieces[0] in view and (span := _span(pieces, slots, view, 0 if is_glued else 1)):
                found.append(Found(pattern, *span))
    return found


def _phrases(views: dict[bool, View], *, beside: bool) -> list[Found]:
    """The clauses that are phrases of several words; of only two if something is told beside."""
    found: list[Found] = []
    for is_glued, view in views.items():
        for one in view.clauses if len(view.clauses) > 1 else ():
            key = view.plain[one.start : one.end].strip()
            length = len(key) // 2 if is_glued else len(key.split())
            means = _by_phrase(key) if length > 1 else None
            if means and (means[1] in GLUED) == is_glued:
                beside = beside or length > _TWO or bool(found)
                pattern = Pattern(LONGEST - len(key), means[0], key, means[1])
                found.append(Found(pattern, one.start, one.end))
    return found if beside else []


def _span(
    pieces: tuple[str, ...], slots: tuple[int, ...], view: str, shared: int
) -> tuple[int, int] | None:
    """Where the words of a pattern stand, from the first to the last; None where it does not fit.

    `shared` is how many characters the end of a piece and the beginning of the next have in common.
    """
    at, first, last = 0, 0, len(pieces) - 1
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
            return None
        first = first if index else found
        at = found + len(piece)
    fits = at == len(view) if slots[-1] < 0 else at + slots[-1] <= len(view)
    return (first, at) if fits else None
