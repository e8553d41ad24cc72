"""What happens around the paste box and its chips."""

from typing import NamedTuple


class Typed(NamedTuple):
    """The text of the paste box changed."""

    text: str


class ChipDropped(NamedTuple):
    """The visitor took a found number out."""

    number: str


class Chosen(NamedTuple):
    """The visitor chose a carrier or a country; `of` says whether for a chip, a parcel, or home."""

    what: str
    value: str
    number: str = ""
    of: str = "chip"


class Corrected(NamedTuple):
    """A near miss was taken instead of a found number."""

    number: str
    correction: str


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


class TrackPressed(NamedTuple):
    """The found numbers are to be put on the list and asked for."""
