"""Where the page says each of its messages, and which it never says.

A key is found where it stands whole ("card.link"), or where it is put together: of a text with
slots (f"toast.{what}"), of a beginning ("theme." + theme, under("theme.")), of another key and an
ending (f"{key}_today"). What fills a slot must be a word of the code or of its tables.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
SAYING = ("app/**/*.py", "app/**/*.json", "static/*.js", "index.html", ".ci/manifests.mjs")
PLURAL = re.compile(r"(.+)_(zero|one|two|few|many|other)")
_SLOT = r"""\{(?:[^{}"']|"[^"]*"|'[^']*')*\}"""
_WHOLE = re.compile(r"""["']([a-z0-9][\w-]*(?:\.[\w-]+)+)["']""")
_SLOTTED = re.compile(rf"""["']([a-z][\w-]*\.(?:[\w.-]|{_SLOT})*{_SLOT}(?:[\w.-]|{_SLOT})*)["']""")
_BEGUN = re.compile(r"""["']([a-z][\w-]*\.[\w.-]*)["']\s*[+)]""")
_ENDED = re.compile(r"\}(_[a-z_]+)[\"']")
_WORD = re.compile(r"[\w.-]+")
_FILLING = r"([\w.-]+)"


class Place(NamedTuple):
    """A line of a file, counted from one."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Saying(NamedTuple):
    """How the code names keys: whole, by patterns, with endings; and all words that it knows."""

    whole: Mapping[str, list[Place]]
    patterns: Mapping[re.Pattern[str], list[Place]]
    endings: frozenset[str]
    words: frozenset[str]


def messages(language: str) -> dict[str, str]:
    return json.loads((LOCALES / f"{language}.json").read_text("utf-8"))


def parts(key: str) -> tuple[str, str]:
    """The key that is asked for, and the plural category.

    >>> parts("history.events_few"), parts("history.title")
    (('history.events', 'few'), ('history.title', ''))
    """
    plural = PLURAL.fullmatch(key)
    return (plural[1], plural[2]) if plural else (key, "")


@cache
def saying() -> Saying:
    """What the code of the page says."""
    whole: dict[str, list[Place]] = {}
    patterns: dict[re.Pattern[str], list[Place]] = {}
    endings: set[str] = set()
    words: set[str] = set()
    for path in sorted(path for pattern in SAYING for path in ROOT.glob(pattern)):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            place = Place(path.relative_to(ROOT).as_posix(), number)
            for key in _WHOLE.findall(line):
                whole.setdefault(key, []).append(place)
            for pattern in _patterns(line):
                patterns.setdefault(pattern, []).append(place)
            endings |= set(_ENDED.findall(line))
            words |= {one for word in _WORD.findall(line) for one in (word, *word.split("."))}
    return Saying(whole, patterns, frozenset(endings), frozenset(words))


def _patterns(line: str) -> Iterator[re.Pattern[str]]:
    """The patterns of keys that a line puts together.

    >>> [one.pattern for one in _patterns('t(f"key.{name}.title"), t("theme." + one)')]
    ['key\\\\.([\\\\w.-]+)\\\\.title', 'theme\\\\.([\\\\w.-]+)']
    """
    for text in _SLOTTED.findall(line):
        yield re.compile(_FILLING.join(map(re.escape, re.split(_SLOT, text))))
    for text in _BEGUN.findall(line):
        yield re.compile(re.escape(text) + _FILLING)


def places(key: str) -> list[Place]:
    """Where a key (without its plural ending) is said; [] for one that nobody says."""
    told = saying()
    found = list(told.whole.get(key, ()))
    for pattern, lines in told.patterns.items():
        filled = pattern.fullmatch(key)
        if filled and all(_known(one, told) for one in filled.groups()):
            found += lines
    for ending in told.endings:
        if not found and key.endswith(ending):
            found = places(key.removesuffix(ending))
    return found


def _known(filling: str, told: Saying) -> bool:
    return filling in told.words or set(re.split("[._]", filling)) <= told.words
