"""Where records lie: texts by name. localStorage is one such place, the page's memory another."""

from collections.abc import Iterable
from typing import Protocol


class Texts(Protocol):
    """A place for texts. What it cannot take it refuses with an exception of its own, and then
    what lay there before still lies there."""

    def get(self, name: str) -> str:
        """The text of a name, "" where there is none."""
        ...

    def put(self, name: str, text: str) -> None:
        """Keeps a text in the place of what had this name."""
        ...

    def remove(self, name: str) -> None:
        """Removes what has this name; nothing happens where there is nothing."""
        ...

    def names(self) -> Iterable[str]:
        """All names, also those of others."""
        ...
