"""The words by which a page is read, of many languages: `words.json`, read when first needed.

Tables: `months`, twelve rows of names in every form seen; `weekdays` and `edges`, words that may
stand beside a date and say nothing; `relative`, days ago; `headers`, titles of table columns;
`junk`, buttons; `generic`, carriers' names that are everyday words too; `countries`, names by code.

The others are rows of alternatives of a regular expression over lower-case text: `strong` and
`weak` words of parcels; what makes a date no event, being `expected`, of `other` things, of when
an e-mail was `sent` (between the lines of its `head`); what a history is not: what somebody
`said`, goods that are `rated`, `news`, `money`; a `unit` behind digits; and labels of a number that
is the parcel's `own`, a `linked` one or of an `order`, and of the `carrier`.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

# The alternatives of an expression, those in brackets kept together.
PARTS = re.compile(r"(?:\((?:[^()]|\([^()]*\))*\)|\\.|[^|()])+")

# From Thai on, scripts are written without spaces between words, or glue endings to them.
UNSPACED = "ก"

HEBREW = frozenset("אבגדהוזחטיכלמנסעפצקרשת")


@cache
def table() -> dict[str, Any]:
    """The table as it stands, through the module's loader: from a source tree or a zip archive."""
    here = __file__.replace("\\", "/").rpartition("/")[0]
    data: bytes = __spec__.loader.get_data(f"{here}/words.json")  # type: ignore[union-attr]
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
        found.setdefault(_plain(name), number)
    return found


@cache
def relative() -> Mapping[str, int]:
    """How many days ago a word tells: "today" none, "вчера" one."""
    return table()["relative"]


@cache
def silent() -> frozenset[str]:
    """Words that may stand beside a date or time and say nothing: weekdays, "at", "Uhr"."""
    return frozenset(" ".join([*table()["weekdays"], table()["edges"]]).split())


@cache
def junk() -> frozenset[str]:
    """Buttons that stand between the lines of a history."""
    return frozenset(table()["junk"])


@cache
def generic() -> frozenset[str]:
    """Names of carriers that are words of everyday, too."""
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
def headers() -> Mapping[str, str]:
    """What a column holds ("date", "time", "place", "text") by its title in lower case."""
    titles: dict[str, str] = {}
    for kind, words in table()["headers"].items():
        for word in words.split():
            titles.setdefault(word, kind)
    return titles


@cache
def speaks(kind: str) -> re.Pattern[str]:
    """The expression that finds words of a kind in lower-case text, each at a word's beginning."""
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


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if not unicodedata.combining(c))
