"""The carrier that a page names, where it is clear which one."""

import re
from collections import Counter
from functools import cache, lru_cache

from app.core.carriers.carrier import carriers, universal
from app.core.carriers.picker import fold
from app.core.numbers import detect
from app.core.paste.lines import Row
from app.core.paste.words import generic, speaks

SHORTEST_NAME = 3
LONGEST_NAME = 40

PLAIN = re.compile(r"[a-z0-9]+")

HOST = re.compile(r"(?:https?://|www\.|@|\b)([a-z0-9-]+(?:\.[a-z0-9-]+)+)")


@cache
def _names() -> tuple[dict[str, str], dict[str, list[int]]]:
    """The owners of names, and by a name's first word how many words such names have."""
    names: dict[str, str] = {}
    for found in carriers():
        if found.universal:
            continue
        for name in (found.name, found.native, *found.aliases):
            folded = fold(re.sub(r"\(.*?\)", "", name))
            if len(folded) >= SHORTEST_NAME and folded not in generic():
                names.setdefault(folded, found.id)
    sizes: dict[str, set[int]] = {}
    for name in names:
        words = name.split()
        sizes.setdefault(words[0], set()).add(len(words))
    return names, {first: sorted(each, reverse=True) for first, each in sizes.items()}


@cache
def _hosts() -> dict[str, str]:
    hosts: dict[str, str] = {}
    shared: set[str] = set()
    for found in carriers():
        if not found.universal and (match := HOST.search(found.link)):
            domain = ".".join(match[1].split(".")[-2:])
            if hosts.setdefault(domain, found.id) != found.id:
                shared.add(domain)
    return {domain: owner for domain, owner in hosts.items() if domain not in shared}


def carrier_called(name: str) -> str | None:
    """The carrier of exactly this name.

    >>> carrier_called("poczta polska"), carrier_called("poczta")
    ('poczta-polska', None)
    """
    return _names()[0].get(fold(name))


@lru_cache(maxsize=2048)
def unsigned(text: str) -> str:
    """A short text without the carrier's name in it that is set apart by a dot, or is all of it.

    >>> unsigned("USPS · AUSTIN, TX"), unsigned("Poczta Polska"), unsigned("Austin")
    ('AUSTIN, TX', '', 'Austin')
    """
    name, dot, rest = text.partition(" · ")
    if len(name) > LONGEST_NAME or not carrier_called(name):
        return text
    return rest if dot else ""


def named_carrier(rows: list[Row], number: str) -> str | None:
    """The carrier that a page names, if it is clear which one."""
    told: Counter[str] = Counter()
    names: dict[str, str] = {}
    labels = speaks("carrier")
    for at, row in enumerate(rows[:400]):
        if len(row.low) > 200 or (row.cells and (row.day or row.clock)):
            continue
        labelled = bool(labels.search(row.low)) or (at > 0 and _is_label(rows[at - 1].low))
        for owner, name in _in_line(row.low).items():
            names[owner] = name
            told[owner] += 8 if labelled and len(row.low) < 60 else 2 if len(row.low) < 20 else 1
    if not told:
        return None
    for owner, name in names.items():
        longer = [other for other in names if names[other].startswith(f"{name} ")]
        if len(longer) == 1:
            told[longer[0]] += told.pop(owner)
    own = {candidate.carrier for candidate in detect(number)} if number else set[str]()
    for owner in told:
        if owner in own:
            told[owner] += 4
    (first, most), *others = told.most_common(2)
    enough = 8 if _universal(rows) else 3
    return first if most >= enough and (not others or most >= 2 * others[0][1]) else None


def _universal(rows: list[Row]) -> bool:
    """Whether the page is of a tracker of many carriers."""
    names = {name.lower() for found in universal() for name in (found.id, found.name)}
    low = "\n".join(row.low for row in rows[:60] + rows[-30:])
    return any(name in low for name in names)


def _is_label(low: str) -> bool:
    match = speaks("carrier").search(low)
    return bool(match) and len(low) <= 30


def _in_line(low: str) -> dict[str, str]:
    """The carriers named in a line, with the names that name them."""
    names, sizes = _names()
    found: dict[str, str] = {}
    if "." in low:
        hosts = _hosts()
        for match in HOST.finditer(low):
            if owner := hosts.get(".".join(match[1].split(".")[-2:])):
                found[owner] = match[1]
    tokens = PLAIN.findall(low) if low.isascii() else fold(low).split()
    at = 0
    while at < len(tokens):
        for size in sizes.get(tokens[at], ()):
            name = " ".join(tokens[at : at + size])
            if owner := names.get(name):
                found[owner] = name
                at += size - 1
                break
        at += 1
    return found
