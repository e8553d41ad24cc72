"""The names and domains of carriers, found in lines of any text."""

import re
from functools import cache, lru_cache

from app.core.carriers.carrier import carriers
from app.core.carriers.picker import fold
from app.core.paste.vocabulary import generic_names

SHORTEST_NAME = 3
LONGEST_NAME = 40

PLAIN = re.compile(r"[a-z0-9]+")

HOST = re.compile(r"(?:https?://|www\.|@|(?<![a-z0-9-])-*+)([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+)")


@cache
def _names() -> tuple[dict[str, str], dict[str, list[int]]]:
    """Carriers by name; and by the first word of names, how many words they have, most first."""
    names: dict[str, str] = {}
    for found in carriers():
        if found.universal:
            continue
        for name in (found.name, found.native, *found.aliases):
            folded = fold(re.sub(r"\(.*?\)", "", name))
            if len(folded) >= SHORTEST_NAME and folded not in generic_names():
                names.setdefault(folded, found.id)
    sizes: dict[str, set[int]] = {}
    for name in names:
        words = name.split()
        sizes.setdefault(words[0], set()).add(len(words))
    return names, {first: sorted(each, reverse=True) for first, each in sizes.items()}


@cache
def _hosts() -> dict[str, str]:
    """Carriers by the domain of their tracking page, where it is theirs alone."""
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
    return _names()[0].get(" ".join(_words(name)))


@lru_cache(maxsize=2048)
def without_carrier(text: str) -> str:
    """A text without a carrier's name that is set apart by a dot; "" if it is nothing else.

    >>> [without_carrier(text) for text in ("USPS · AUSTIN, TX", "Poczta Polska", "Austin")]
    ['AUSTIN, TX', '', 'Austin']
    """
    name, dot, rest = text.partition(" · ")
    if len(name) > LONGEST_NAME or not carrier_called(name):
        return text
    return rest if dot else ""


def carriers_in(low: str) -> dict[str, str]:
    """The carriers that a line in search form names, each with the name or domain found."""
    names, sizes = _names()
    found: dict[str, str] = {}
    if "." in low:
        hosts = _hosts()
        for match in HOST.finditer(low):
            if owner := hosts.get(".".join(match[1].split(".")[-2:])):
                found[owner] = match[1]
    tokens = _words(low)
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


def _words(text: str) -> list[str]:
    """The words of a text as names are compared, see `app.core.carriers.picker.fold`."""
    return PLAIN.findall(text.lower()) if text.isascii() else fold(text).split()
