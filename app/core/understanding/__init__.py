"""What an event of a source means: by its code first, then by its country, then by its words.

The codes are in the sources and in `app.core.statuses.schemes`, the words in
`app.core.statuses.phrases`, and both are read only when they are needed.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from app.core.model import Event
from app.core.sources import SOURCES, load
from app.core.statuses.schemes import SCHEMES

# A code that says no more than this lets the carrier's words say it more precisely ("" for all
# statuses, else for the statuses that begin so), but never that the parcel is at its end.
_COARSE: Mapping[str, str] = {"it.moving": "", "df.other": "df."}
_ENDS = frozenset({"dl.delivered", "ex.returned", "ex.destroyed"})

# Russian Post's sorting centre, in and out: with the local carrier once it happens in Russia.
_LOCAL: Mapping[tuple[str, str, str | None], str] = {
    ("russian-post", "8:3", "RU"): "it.local",
    ("russian-post", "8:4", "RU"): "it.local",
}


@cache
def _tables(name: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The codes and the prefixes of a source or a scheme; of a name for both, those of both."""
    modules: list[object] = []
    if name in SCHEMES:
        modules.append(import_module(f"app.core.statuses.schemes.{SCHEMES[name]}"))
    if name in SOURCES:
        modules.append(load(name))
    codes: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for module in modules:
        codes |= getattr(module, "CODES", {})
        prefixes |= getattr(module, "PREFIXES", {})
    return codes, prefixes


def meaning(name: str, code: str) -> str | None:
    """Our sub-status for a code of a source or scheme; None, never a guess, where it is not known.

    >>> meaning("nova-poshta", "9")
    'dl.delivered'
    >>> meaning("cainiao", "SC_SOME_NEW_SCAN")
    'it.moving'
    >>> meaning("nova-poshta", "no such code") is None
    True
    """
    codes, prefixes = _tables(name)
    if code in codes:
        return codes[code]
    fitting = [prefix for prefix in prefixes if code.startswith(prefix)]
    return prefixes[max(fitting, key=len)] if fitting else None


def understood(name: str, event: Event) -> str | None:
    """What an event of a source means, by its code, then its country, then its words, else None.

    A code that says only "on the way" or "not delivered" gives way to words that say more.

    >>> understood("dhl", Event(None, "Arrived at destination country", code="transit"))
    'it.arrived_dest'
    >>> understood("dhl", Event(None, "Delivered", code="transit"))
    'it.moving'
    """
    by_code = _LOCAL.get((name, event.code, event.country)) or meaning(name, event.code)
    if by_code is not None and by_code not in _COARSE:
        return by_code
    # Most codes say enough, so that the words' module need not be there when the page starts.
    from app.core.statuses.phrases import said

    by_words = said(event.text)
    if by_code is None or by_words is None:
        return by_code or by_words
    finer = by_words.startswith(_COARSE[by_code]) and by_words not in _ENDS
    return by_words if finer else by_code
