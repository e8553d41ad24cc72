"""What a carrier's words say beyond their status, so that it can be said in the visitor's language.

`renderings.json` beside this module holds, by language, patterns of what is said: `arrived_at` is
"arrived at {place}". In them "…" stands for any words or none, a slot for at least one character;
the rest is in `plain` form, a pattern of neither kind is a whole phrase. The wording is in locales/
under `said.<id>`, with the same slots, that of the places under `town.` and `place.`. It is read
when a history is first shown.

A rendering never says the opposite of its status, or of what `said` understands: `says` names the
statuses that each goes with. Sources: the phrase book's; the names of places and what the patterns
mean beyond statuses.md, section 8, are general knowledge.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from app.core.model import Event
from app.core.statuses.phrasebook import GLUED, LONGEST, SLOT, listed_under, plain_of, read, table
from app.core.statuses.phrases import SPACELESS, said, stripped

_EDGES = " \t\n【】[]()（）〔〕<>《》“”\"',，.。:：;；-–—/|"
_LONGEST_NAME = 60
_LONGEST_DATE = 30
# What shows that a slot has swallowed more than a name.
_MORE = re.compile(
    r"\b(?:and|are|at|but|by|for|from|has|have|is|not|on|to|until|was|were|will)\b"
    r"|[;!?。；！？，*【】]|(?<=\w\w)\. "
    r"|[已未不没将待]|正在|离开|到达|发往|下一站|准备|完成|\b(?:не|и|но|до|для|та|але)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|a|an|your|our|its|this)\b", re.IGNORECASE)


class Name(NamedTuple):
    """What fills a slot, as the carrier wrote it.

    `town` is the id of a known place and `kind` what stands there ("exchange", "sorting"...); with
    `within` it is somewhere in that town.
    """

    raw: str
    town: str = ""
    kind: str = ""
    within: bool = False


class Rendering(NamedTuple):
    """A message key, and what fills its slots."""

    key: str
    args: tuple[tuple[str, Name], ...] = ()


class Pattern(NamedTuple):
    """What a text says if it fits these words."""

    says: str
    written: str
    language: str


class Renderings(NamedTuple):
    """The data: statuses by meaning, meanings by scheme and code, patterns by word, places."""

    says: dict[str, frozenset[str]]
    codes: dict[str, dict[str, str]]
    patterns: dict[str, list[Pattern]]
    towns: dict[str, str]
    kinds: dict[str, str]


def rendered(source: str, event: Event, sub: str | None) -> Rendering | None:
    """What an event of this status says, by its code, else by its words; None if no more than that.

    >>> rendered("page", Event(None, "离开【深圳】,下一站【北京】"), "it.moving").key
    'said.left_for'
    >>> rendered("page", Event(None, "Signed by ANNA K."), "dl.delivered").args
    (('who', Name(raw='ANNA K', town='', kind='', within=False)),)
    >>> rendered("page", Event(None, "Not signed by ANNA"), "dl.delivered") is None
    True
    """
    if sub is None:
        return None
    says = renderings().says
    by_code = renderings().codes.get(source, {}).get(event.code, "")
    if sub in says.get(by_code, ()):
        return Rendering(f"said.{by_code}")
    meant, args = _by_words(event.text)
    return Rendering(f"said.{meant}", args) if sub in says.get(meant, ()) else None


@cache
def renderings() -> Renderings:
    """The data, read once and only when first needed."""
    book = read("renderings.json")
    patterns: dict[str, list[Pattern]] = {}
    for language, meanings in book["patterns"].items():
        for meant, writtens in meanings.items():
            for written in writtens:
                pattern = Pattern(meant, written, language)
                patterns.setdefault(listed_under(written, language), []).append(pattern)
    return Renderings(
        {meant: frozenset(subs.split()) for meant, subs in book["says"].items()},
        book["codes"],
        patterns,
        book["towns"],
        {suffix: kind for kind, suffixes in book["kinds"].items() for suffix in suffixes},
    )


@lru_cache(maxsize=1024)
def _by_words(text: str) -> tuple[str, tuple[tuple[str, Name], ...]]:
    """What a text says with what fills the slots; "" where it says nothing that we know."""
    if len(text) > LONGEST:
        return "", ()
    understood = said(text)
    for words in dict.fromkeys((text, stripped(text))):
        for pattern, view in _candidates(words):
            if understood is None and "…" in pattern.written:
                continue
            if understood is not None and understood not in renderings().says[pattern.says]:
                continue
            args = _filled(pattern, view, words)
            if args is not None:
                return pattern.says, args
    return "", ()


class _View(NamedTuple):
    """A text in plain form; `at` has the place in the text that each character comes from."""

    plain: str
    at: tuple[int, ...]


def _candidates(words: str) -> Iterator[tuple[Pattern, _View]]:
    """The patterns that may fit, those of the most words first."""
    spaced = _view(words, glued=False)
    glued = _view(words, glued=True) if SPACELESS.search(words) else _View("", ())
    listed = renderings().patterns
    keys = [*spaced.plain.split(), *map("".join, pairwise(glued.plain))]
    found = [one for key in dict.fromkeys(keys) for one in listed.get(key, ())]
    for one in sorted(found, key=_closeness, reverse=True):
        for view in _subjectless(glued if one.language in GLUED else spaced):
            if all(piece in view.plain for piece in _pieces(one.written)):
                yield one, view


def _closeness(pattern: Pattern) -> tuple[int, int]:
    return len("".join(_pieces(pattern.written))), -pattern.written.count("…")


@cache
def _pieces(written: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in SLOT.split(written)[::2])


def _view(text: str, *, glued: bool) -> _View:
    """Letters alone, or words that begin with a space each."""
    plain: list[str] = [] if glued else [" "]
    at: list[int] = [] if glued else [0]
    for index, sign in enumerate(text):
        for letter in plain_of(sign):
            if letter != " " or not (glued or plain[-1] == " "):
                plain.append(letter)
                at.append(index)
    return _View("".join(plain).rstrip(), tuple(at))


def _subjectless(view: _View) -> Iterator[_View]:
    """The view, then without beginnings that only name the parcel."""
    yield view
    margin = view.plain[:1].isspace()
    words = view.plain[margin:]
    for subject in table().subjects.get(words[:2], ()):
        if words.startswith(subject):
            yield _View(view.plain[len(subject) :], view.at[len(subject) :])


def _filled(pattern: Pattern, view: _View, words: str) -> tuple[tuple[str, Name], ...] | None:
    """What fills the pattern's slots, () where it has none; None where the text does not fit."""
    fitting = _expression(pattern).fullmatch(view.plain)
    if fitting is None:
        return None
    args: list[tuple[str, Name]] = []
    for slot in fitting.groupdict():
        first, end = fitting.span(slot)
        raw = words[view.at[first] : view.at[end - 1] + 1].strip(_EDGES)
        if not (_is_date(raw) if slot == "date" else _is_name(raw)):
            return None
        args.append((slot, place(raw) if slot in ("place", "next") else Name(raw)))
    return tuple(args)


@cache
def _expression(pattern: Pattern) -> re.Pattern[str]:
    """The pattern as an expression for plain text, where a space stands before each word."""
    gap = "" if pattern.language in GLUED else " "
    literals, slots = SLOT.split(pattern.written)[::2], SLOT.split(pattern.written)[1::2]
    words = [gap + re.escape(one.strip()) if one.strip() else "" for one in literals]
    gaps = [f"(?:{gap}.*)?" if one == "…" else f"{gap}(?P<{one[1:-1]}>.+?)" for one in slots]
    return re.compile("".join(map("".join, zip_longest(words, gaps, fillvalue=""))))


def _is_date(raw: str) -> bool:
    return len(raw) <= _LONGEST_DATE and any(map(str.isdigit, raw))


def _is_name(raw: str) -> bool:
    """Whether this may be a name, and nothing more: no small first letter, no further sentence."""
    if not raw or len(raw) > _LONGEST_NAME or raw[0].islower():
        return False
    return not (_MORE.search(raw) or _ARTICLE.match(raw))


@lru_cache(maxsize=512)
def place(raw: str) -> Name:
    """A place as a carrier writes it, with what we know of it.

    >>> place("北京国际邮件互换局")
    Name(raw='北京国际邮件互换局', town='beijing', kind='exchange', within=False)
    >>> place("广东省深圳市福田区邮政局").town, place("SHENZHEN").town, place("Ulm").town
    ('shenzhen', 'shenzhen', '')
    """
    towns, kinds = renderings().towns, renderings().kinds
    if not SPACELESS.search(raw):
        key = re.sub(r"\W+", "-", raw.casefold())
        return Name(raw, key if key in towns.values() else "")
    name = re.sub(r"^.{2,3}省(?=.)", "", raw)
    fitting = max((one for one in kinds if name.endswith(one)), key=len, default="")
    bare = re.sub(r"(?:国际|邮件)*$", "", name.removesuffix(fitting))
    if town := towns.get(bare) or towns.get(re.sub(r"[市省]$", "", bare)):
        return Name(raw, town, kinds.get(fitting, ""))
    town, marked, _ = name.partition("市")
    return Name(raw, towns[town], "", True) if marked and town in towns else Name(raw)
