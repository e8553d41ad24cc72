"""The vocabulary by which a copied page is read: `vocabulary.json`, loaded when first needed.

Plain tables: `months` (twelve rows of names in every form seen), `weekdays` and `edges` (words that
may stand beside a date without meaning anything), `relative` (words for a day, as days ago),
`coming` (words for today, tomorrow and the day after), `week` (seven rows of names of days),
`headers` (titles of table columns), `junk` (labels of buttons), `generic` (carriers' names that are
also everyday words), `countries` (names by ISO code).

Tables of alternatives of a regular expression over lower-case text, named in `PATTERNS`: `strong`
and `weak` words of parcels; what shows that a date is not an event's: `expected` delivery, `other`
facts, a day from which a parcel is `ready`, a `deadline` for collecting it, also told by words of
`keeping` with `until` before the day or `upto` behind it, unless of something `unrelated` (an
advertisement, data, the sender's own hand-over, a choice that is offered); when an
e-mail was `sent` (between the lines of its `head`, one of which is its `subject`); what shows that
dated lines are not a history: somebody `said` them, goods are `rated`, `news`, `money`; what
tells of `ordering` and of `paying`, which are no events of a parcel, nor is what is `priced`; a
`title` of a part of a page; a `unit` behind digits; and labels of the parcel's `own` number, a
`linked` one, that of an `order`, and of the `carrier`.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

PATTERNS = (
    *(
        "strong",
        "weak",
        "expected",
        "other",
        "deadline",
        "until",
        "upto",
        "keeping",
        "unrelated",
        "ready",
        "sent",
        "head",
        "subject",
        "said",
        "rated",
        "news",
        "money",
        "ordering",
        "paying",
        "priced",
    ),
    *("title", "unit", "own", "linked", "order", "carrier"),
)

# The alternatives of an expression, those in brackets kept together.
PARTS = re.compile(r"(?:\((?:[^()]|\([^()]*\))*\)|\\.|[^|()])+")

# From Thai on, scripts are written without spaces between words, or glue endings to them.
UNSPACED = "ก"

HEBREW = frozenset("אבגדהוזחטיכלמנסעפצקרשת")


@cache
def table() -> dict[str, Any]:
    """The file as it is, read by the module's loader: from a source tree or a zip archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/vocabulary.json")  # type: ignore[union-attr]
    return json.loads(data)


@cache
def months() -> Mapping[str, int]:
    """The number of a month by its name in lower case, with and without accents.

    >>> months()["ноября"], months()["kasım"], months()["aout"], months()["พ.ย"]
    (11, 11, 8, 11)
    """
    found: dict[str, int] = {}
    for number, names in enumerate(table()["months"], 1):
        for name in names.split():
            found.setdefault(name, number)
            if name[0] in HEBREW:
                found.setdefault(f"ב{name}", number)
    for name, number in list(found.items()):
        found.setdefault(_without_accents(name), number)
    return found


@cache
def relative_days() -> Mapping[str, int]:
    """How many days ago a word means: 0 for "today", 1 for "вчера"."""
    return table()["relative"]


@cache
def coming_days() -> Mapping[str, int]:
    """How many days ahead a word means: 0 for "today", 1 for "завтра"."""
    return {word: days for days, words in enumerate(table()["coming"]) for word in words.split()}


@cache
def weekday_numbers() -> Mapping[str, int]:
    """The number of a day of the week, from 0 for Monday, by its name in lower case."""
    return {word: day for day, words in enumerate(table()["week"]) for word in words.split()}


@cache
def filler_words() -> frozenset[str]:
    """Words without meaning beside a date or time: weekdays, "at", "Uhr"."""
    return frozenset(" ".join([*table()["weekdays"], table()["edges"]]).split())


@cache
def buttons() -> frozenset[str]:
    """Labels of buttons that stand between the lines of a history."""
    return frozenset(table()["junk"])


@cache
def generic_names() -> frozenset[str]:
    """Names of carriers that are also everyday words."""
    return frozenset(table()["generic"].split())


@cache
def countries() -> Mapping[str, str]:
    """The ISO 3166-1 code of a country by its name in lower case.

    >>> countries()["china"], countries()["польша"]
    ('CN', 'PL')
    """
    return {
        name: code for code, names in table()["countries"].items() for name in names.split(", ")
    }


@cache
def column_kinds() -> Mapping[str, str]:
    """What a column holds ("date", "time", "place", "text") by its title in lower case."""
    titles: dict[str, str] = {}
    for kind, words in table()["headers"].items():
        for word in words.split():
            titles.setdefault(word, kind)
    return titles


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """The expression of a kind of `PATTERNS`, for lower-case text; it matches at word starts."""
    joined: dict[str, list[str]] = {}
    alone: list[str] = []
    for part in PARTS.findall("|".join(table()[kind])):
        first, second = part[0], part[1:2]
        if first.isalpha() and second not in "?*+{":
            joined.setdefault(first, []).append(part[1:])
        else:
            alone.append(part)
    heads = [f"{first}(?:{'|'.join(rest)})" for first, rest in joined.items()]
    spaced = [head for head in heads if head[0] < UNSPACED]
    others = [head for head in heads if head[0] >= UNSPACED]
    found = "|".join([rf"\b(?:{'|'.join(spaced)})"] * bool(spaced) + others + alone)
    return re.compile(found)


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if not unicodedata.combining(c))
