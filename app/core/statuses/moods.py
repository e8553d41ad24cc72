"""Whether what a pattern says has happened: read from the words that stand around it.

`moods.json` beside this module holds, by language, the words of each mood, and of "breaks", which
begin a new clause without punctuation. All are in `plain` form; "*" is the rest of a word. They are
written from general knowledge of the languages.

A pattern is not taken back by a word that is its own.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from app.core.statuses.clauses import Clause, View
from app.core.statuses.phrasebook import GLUED, WORD, Pattern, read

# Beside a pattern of the first group a denial counts only if it stands so near.
_NEAR = {True: 8, False: 25}

# These count only before what they speak of: "not at home when we came".
_BEFORE = frozenset({"when"})

# By mood the statuses that it takes back, or, after "-", those that it leaves alone. "Meanwhile"
# takes nothing back: its words hold one of a day to come, but speak of now, "until tomorrow".
# "Until" also holds "may be" and "must be": what may be delivered is not, but may well be ready.
_TAKES: Mapping[str, tuple[str, ...]] = {
    "announced": ("-", "df.nobody", "df.address", "df.rejected", "ex.delayed"),
    "conditional": ("-",),
    "when": ("-",),
    "asked": ("-", "ap."),
    "denied": ("-", "df."),
    "cancelled": ("-",),
    "over": ("-", "df.", "ex."),
    "done": ("it.import_held", "it.export_held", "ap."),
    "until": ("dl.delivered",),
    "later": ("od.", "ap.ready"),
    "weekday": ("od.",),
    "meanwhile": ("no status",),
}


class Mark(NamedTuple):
    """A word of a mood in a text."""

    start: int
    end: int
    mood: str
    words: tuple[str, ...]


class Marks(NamedTuple):
    """The moods of a text, and where its clauses break without punctuation."""

    moods: tuple[Mark, ...]
    breaks: tuple[tuple[int, int], ...]


@cache
def _book() -> dict[str, dict[str, list[str]]]:
    return read("moods.json")


@cache
def _expressions(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What finds the moods' words of a language, and its breaks."""
    kinds = _book().get(language)
    if kinds is None:
        return None
    edges = ("(?:", ")") if language in GLUED else ("(?<= )(?:", ")(?= )")
    written = {
        kind: "|".join(map(_written, sorted(words, key=len, reverse=True)))
        for kind, words in kinds.items()
    }
    # The longest words stand in the first of these: "until tomorrow", "no longer", "been paid".
    order = (
        "meanwhile",
        "over",
        "done",
        "cancelled",
        "asked",
        "conditional",
        "when",
        "announced",
        "until",
        "denied",
        "later",
        "weekday",
    )
    moods = "|".join(f"(?P<{kind}>{written[kind]})" for kind in order)
    return (
        re.compile(f"{edges[0]}{moods}{edges[1]}"),
        re.compile(f"{edges[0]}{written['breaks']}{edges[1]}"),
    )


def _written(word: str) -> str:
    return re.escape(word).replace(r"\*", "[^ ]*")


@lru_cache(maxsize=64)
def marks(language: str, view: str) -> Marks:
    """The words of mood in a text that is in plain form.

    >>> [mark.mood for mark in marks("en", " if not collected it will be returned ").moods]
    ['conditional', 'denied', 'announced']
    """
    expressions = _expressions(language)
    if expressions is None:
        return Marks((), ())
    moods, breaks = expressions
    found = tuple(
        Mark(one.start(), one.end(), one.lastgroup or "", tuple(one[0].split()))
        for one in moods.finditer(view)
    )
    between = tuple(one.span() for one in breaks.finditer(view) if not _within(one.span(), found))
    return Marks(found, between)


def _within(span: tuple[int, int], found: tuple[Mark, ...]) -> bool:
    """Whether this is a part of some longer words of mood."""
    start, end = span
    return any(
        one.start <= start and end <= one.end and span != (one.start, one.end) for one in found
    )


def scope(view: View, found: Marks, start: int, end: int) -> Clause:
    """The clause or clauses in which something stands, by punctuation and by breaks."""
    first = _clause(view, start)
    last = first if end - 2 < first.end - 1 else _clause(view, max(start, end - 2))
    if not found.breaks:
        return first if last is first else Clause(first.start, last.end, first.sentence)
    begins = max((at for _, at in found.breaks if at <= start + 1), default=0)
    ends = min((at for at, _ in found.breaks if at >= end - 1), default=len(view.plain))
    return Clause(max(first.start, begins), min(last.end, ends), first.sentence)


def _clause(view: View, at: int) -> Clause:
    for one in reversed(view.clauses):
        if one.start <= at:
            return one
    return view.clauses[0]


def taken_back(pattern: Pattern, view: View, start: int, end: int) -> bool:
    """Whether a word around what stands there says that it has not happened, or no more is so."""
    found = marks(pattern.language, view.plain)
    if not found.moods or not pattern.sub:
        return False
    clause = scope(view, found, start, end)
    sentence = min(one.start for one in view.clauses if one.sentence == clause.sentence)
    return any(
        _takes(mark, pattern, start, end)
        and not _own(pattern.written, mark, pattern.language in GLUED)
        for mark in found.moods
        if clause.start <= mark.start < clause.end
        or (mark.mood in ("conditional", "when") and sentence <= mark.start < start)
    )


def _takes(mark: Mark, pattern: Pattern, start: int, end: int) -> bool:
    rule = _TAKES[mark.mood]
    listed = pattern.sub.startswith(rule)
    if listed == (rule[0] == "-"):
        return False
    if mark.mood in _BEFORE:
        return mark.start <= start
    if mark.mood == "announced" and pattern.sub == "df.other":
        return not _denies(pattern)
    if mark.mood != "denied" or pattern.rank >= 0:
        return True
    return start - _NEAR[pattern.language in GLUED] <= mark.start < end


@lru_cache(maxsize=256)
def _denies(pattern: Pattern) -> bool:
    """Whether the pattern itself says that something failed, which stays so whatever is to come."""
    own = marks.__wrapped__(pattern.language, f" {pattern.written.replace('…', ' ').strip()} ")
    return any(mark.mood == "denied" for mark in own.moods)


@lru_cache(maxsize=1024)
def _own(written: str, mark: Mark, glued: bool) -> bool:
    """Whether a pattern is made of the very word."""
    if glued:
        return mark.words[0] in written
    return set(mark.words) <= set(WORD.findall(written))
