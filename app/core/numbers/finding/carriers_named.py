"""Carriers' names in text: one before a number announces it, if it can be that carrier's."""

import re
from functools import cache

from app.core.carriers.table import rows
from app.core.numbers.detecting.candidate import Candidate

WORDS = re.compile(r"[^\W_]+")
BRACKETED = re.compile(r"\([^()]*\)")
# Words of names that say what kind of carrier it is, not which.
GENERAL = frozenset(
    "EXPRESS POST PARCEL PARCELS LOGISTICS COURIER DELIVERY GROUND GROUP MAIL SERVICE SERVICES "
    "INTERNATIONAL GLOBAL PRIORITY PAKET HOME OVERNIGHT FREIGHT STANDARD "
    "NUMBER NUMBERS NUMMER NUMMERN NUMÉRO NUMERO NÚMERO NUMER NUMĂR NUMRO ČÍSLO SZÁM NR NO ID CODE "
    "НОМЕР НОМЕРА КОД ΑΡΙΘΜΌΣ رقم מספר 번호 番号 番號 号码 单号 單號".split()
)
# The same where names are written without spaces.
ENDINGS = tuple("快递 快遞 速递 速遞 速运 速運 物流 急便 運輸 运输 通運 宅急便 宅配便 택배".split())
MOST_WORDS = 4
LONGEST = 60


@cache
def _names() -> dict[tuple[str, ...], frozenset[str]]:
    """The carriers of each name, told by its words, and by those alone that are not general."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for row in rows():
        for name in (row["name"], row["id"].replace("-", " "), *(row.get("aliases") or ())):
            words = tuple(WORDS.findall(BRACKETED.sub("", name).upper()))[:MOST_WORDS]
            specific = tuple(word for word in words if word not in GENERAL)
            for key in {words} if row.get("s10") else {words, specific}:
                if key and len("".join(key)) >= 2 and not "".join(key).isdigit():
                    found[key] = found.get(key, frozenset()) | {row["id"]}
    return found


def named(text: str) -> frozenset[str]:
    """The carriers whose name ends upper-case text, words like "express" and signs aside.

    >>> sorted(named("SENT WITH FEDEX GROUND: ")), sorted(named("佐川急便"))
    (['fedex'], ['sagawa'])
    """
    words = WORDS.findall(text[-LONGEST:])
    while words and words[-1] in GENERAL and tuple(words[-1:]) not in _names():
        words.pop()
    if words and words[-1].endswith(ENDINGS):
        ending = max((one for one in ENDINGS if words[-1].endswith(one)), key=len)
        words[-1] = words[-1].removesuffix(ending) or words[-1]
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        if found := _names().get(tuple(words[-count:])):
            return found
    return frozenset()


def named_anywhere(line: str) -> frozenset[str]:
    """The carriers that upper-case text names, the longest name at each place.

    >>> sorted(named_anywhere("YOUR DHL EXPRESS PARCEL, BROUGHT BY ESTES: 1721273421"))
    ['dhl-express', 'estes']
    """
    words = WORDS.findall(line)
    found: frozenset[str] = frozenset()
    at = 0
    while at < len(words):
        for count in _lengths().get(words[at], ()):
            if carriers := _names().get(tuple(words[at : at + count])):
                found |= carriers
                at += count - 1
                break
        at += 1
    return found


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How many words the names have that begin with a word, most first."""
    found: dict[str, set[int]] = {}
    for name in _names():
        found.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}


def of_carrier(candidates: tuple[Candidate, ...], carriers: frozenset[str]) -> bool:
    """Whether one of the carriers is a candidate, with no check digit that fails."""
    return any(one.carrier in carriers and one.check != "fail" for one in candidates)
