"""Finding a carrier by what a visitor types: name, id, alias or country code."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import filterfalse
from types import MappingProxyType

from app.core.carriers.carrier import Carrier, carriers

# Letters that do not fall apart into a base letter and an accent.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss", "þ": "th"})

WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case without accents, words separated by single spaces.

    >>> fold("Česká  Pošta"), fold("J&T-Express"), fold("Yurtiçi")
    ('ceska posta', 'j t express', 'yurtici')
    """
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(PLAIN)
    return " ".join(WORD.findall("".join(filterfalse(unicodedata.combining, apart))))


@cache
def _entries() -> tuple[tuple[Carrier, str, tuple[str, ...]], ...]:
    return tuple(
        (
            found,
            found.country.casefold(),
            tuple(map(fold, (found.name, found.id, found.native, *found.aliases))),
        )
        for found in carriers()
    )


def _rank(wanted: str, country: str, names: tuple[str, ...]) -> int | None:
    joined = wanted.replace(" ", "")
    if wanted in names or joined in names:
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    if wanted == country:
        return 2
    if any(f" {wanted}" in name for name in names):
        return 3
    if any(wanted in name or joined in name.replace(" ", "") for name in names):
        return 4
    words = wanted.split()
    if len(words) > 1 and all(any(word in name for name in names) for word in words):
        return 5
    return None


def search(text: str, names: Mapping[str, str] = MappingProxyType({})) -> tuple[Carrier, ...]:
    """Carriers that fit what was typed, best first; all of them for an empty text.

    `names` are what they are called in the visitor's language, by id.

    >>> search("ceska posta")[0].name, search("Tschechien", {"ceska-posta": "Tschechien"})[0].id
    ('Česká pošta', 'ceska-posta')
    """
    wanted = fold(text)
    if not wanted:
        return carriers()
    more = {one: (fold(name),) for one, name in names.items()}
    ranked = [
        (rank, index, found)
        for index, (found, country, own) in enumerate(_entries())
        if (rank := _rank(wanted, country, own + more.get(found.id, ()))) is not None
    ]
    return tuple(found for _, _, found in sorted(ranked, key=lambda item: item[:2]))
