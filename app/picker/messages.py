"""What happens to the list to choose from."""

from typing import NamedTuple


class PickerOpened(NamedTuple):
    """A list to choose from was asked for."""

    what: str
    number: str = ""
    of: str = "chip"


class PickerSearched(NamedTuple):
    """The text in the open list's search box changed."""

    query: str


class PickerClosed(NamedTuple):
    """The open list was left without a choice."""
