"""Where a record that cannot be read is put aside, so that no other that was put there is lost."""

from collections.abc import Mapping
from itertools import count

from app.core.keeping.texts import Texts

ASIDE = "parcelbook/damaged/"


def place(number: str, text: str, there: Mapping[str, str]) -> str:
    """The name for a damaged record of this number; `there` is what lies aside, by name.

    The same text is not put aside twice.

    >>> place("A1", "{", {}), place("A1", "[", {"parcelbook/damaged/A1": "{"})
    ('parcelbook/damaged/A1', 'parcelbook/damaged/A1/2')
    """
    first = ASIDE + number
    names = (first if turn == 1 else f"{first}/{turn}" for turn in count(1))
    return next(name for name in names if there.get(name, text) == text)


def put_aside(texts: Texts, number: str, text: str) -> None:
    """Keeps a record that cannot be read, beside any other of the same number."""
    there = {name: texts.get(name) for name in texts.names() if name.startswith(ASIDE)}
    texts.put(place(number, text, there), text)
