"""Places that end the texts of a whole history: "Delivered (Lyon)", "Toimitettu, Oulu"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.core.model import Event
from app.core.paste.layout.classify import is_place_like, says_event

BRACKETS = {")": "(", "]": "[", "】": "【"}

# So many of a history's texts, and such a share of them, end alike.
FEWEST, MOST = 3, 0.75


def with_ending_places(events: Sequence[Event]) -> list[Event]:
    """The events of a history, with the places that stand at the end of their texts.

    Only where none has a place otherwise and nearly all end alike: a single bracket may hold
    anything.
    """
    if len(events) >= FEWEST and not any(event.place for event in events):
        for parted in (_bracketed, _behind_comma):
            found = [_place(parted, event.text) for event in events]
            if sum(map(bool, found)) >= max(FEWEST, MOST * len(events)):
                return [replace(one, place=at) for one, at in zip(events, found, strict=True)]
    return list(events)


def _place(parted: Callable[[str], tuple[str, str]], text: str) -> str:
    words, end = parted(text)
    return end if words and says_event(words.lower()) and is_place_like(end) else ""


def _bracketed(text: str) -> tuple[str, str]:
    """The words before a bracket that ends a text, and what it holds; "" without one.

    >>> _bracketed("Colis livré (Agence Lyon)"), _bracketed("Colis (1) livré")
    (('Colis livré', 'Agence Lyon'), ('', ''))
    """
    text = text.rstrip(" .")
    words, mark, end = text[:-1].rpartition(BRACKETS.get(text[-1:], "\0"))
    return (words.strip(), end.strip()) if mark else ("", "")


def _behind_comma(text: str) -> tuple[str, str]:
    """The words before the last comma of a text, and those behind it; "" without one."""
    words, mark, end = text.replace("，", ",").rpartition(",")
    return (words.strip(), end.strip(" .")) if mark else ("", "")
