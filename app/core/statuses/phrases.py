"""What a carrier's own words mean, by the phrase book.

A phrase that is written exactly so decides, else the patterns that fit: the first group of them
goes first, and within a group the longest. A negation beside a pattern takes it back, but for the
first group, which has its own negations in it, and for failures.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from app.core.statuses.phrasebook import GLUED, LONGEST, WORD, Pattern, parsed, plain, table

SPACELESS = re.compile("[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]")
_HEAD = re.compile(r"\s*(?:\[[^\]]*\]|【[^】]*】)[\s,:]*(?=\S)")
_TAIL = re.compile(r"(?<=\S)\s*[\[(（][^\])）]{1,5}[\])）]\s*$")


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
    bare = plain(stripped(text))
    first, noted, note = bare.partition(" carrier note ")
    for words in dict.fromkeys((whole, bare, first, note) if noted else (whole, bare)):
        if sub := _by_phrase(_key(words)):
            return sub
    return _by_pattern(bare) or None


def stripped(text: str) -> str:
    """The words without what stands in brackets before or, if it is short, after them.

    >>> stripped("[Shenzhen] Departed (CN)")
    'Departed'
    """
    return _TAIL.sub("", _HEAD.sub("", text, count=1))


def _key(words: str) -> str:
    return words.replace(" ", "") if SPACELESS.search(words) else words


def _by_phrase(key: str) -> str | None:
    """What a phrase says, as it is or after a beginning that only names the parcel."""
    phrases = table().phrases
    if key in phrases:
        return phrases[key]
    begins = table().subjects.get(key[:2], ())
    rests = (key[len(subject) :] for subject in begins if key.startswith(subject))
    return next((phrases[rest] for rest in rests if rest in phrases), None)


def _by_pattern(words: str) -> str:
    best: Pattern | None = None
    spaced, glued = f" {words} ", _key(words).replace(" ", "") if SPACELESS.search(words) else ""
    for pattern in _candidates(words, glued):
        if best is not None and pattern.rank >= best.rank:
            continue
        view = glued if pattern.language in GLUED else spaced
        if _fits(pattern, view) and not _denied(pattern, view):
            best = pattern
    return best.sub if best else ""


def _candidates(words: str, glued: str) -> Iterator[Pattern]:
    """The patterns that may fit: each is listed under its longest word, or two characters."""
    listed = table().patterns
    keys = words.split()
    keys += map("".join, pairwise(glued))
    for key in dict.fromkeys(keys):
        yield from listed.get(key, ())


def _denied(pattern: Pattern, view: str) -> bool:
    """Whether a word beside the pattern takes back what the pattern says."""
    if pattern.rank < 0 or pattern.sub.startswith("df."):
        return False
    language = pattern.language
    denials = table().negations[language]
    if pattern.sub == "dl.delivered":
        denials |= table().promises.get(language, frozenset())
    if language in GLUED:
        return any(word in view and word not in pattern.written for word in denials)
    beside = denials.intersection(view.split())
    return bool(beside) and not beside <= set(WORD.findall(pattern.written))


def _fits(pattern: Pattern, view: str) -> bool:
    pieces, slots = parsed(pattern.written, pattern.language in GLUED)
    shared = 0 if pattern.language in GLUED else 1
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
