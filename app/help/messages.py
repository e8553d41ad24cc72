"""What happens in Help, and to the tips of the first days."""

from typing import NamedTuple


class HelpSought(NamedTuple):
    """The text in the search box of Help changed."""

    text: str


class HintClosed(NamedTuple):
    """A tip has been read; with no name, no more of them are wanted."""

    name: str = ""


class ShortcutsChosen(NamedTuple):
    """Whether single letters do something."""

    wanted: bool
