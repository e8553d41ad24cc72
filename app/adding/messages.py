"""What happens around the paste box and its chips."""

from typing import NamedTuple


class Typed(NamedTuple):
    """The text of the paste box changed."""

    text: str


class TextBrought(NamedTuple):
    """Text came from elsewhere than the box, maybe none: in an address, or shared by a program."""

    text: str


class SharedWaits(NamedTuple):
    """Another program has shared something with the page; it waits on the device."""


class TakeShared(NamedTuple):
    """Take what was shared, and forget it where it waits."""


class DraftCounted(NamedTuple):
    """The text of the paste box was read as a page: so many events and orders stand in it."""

    text: str
    events: int
    orders: int = 0


class CountEvents(NamedTuple):
    """Read this text as a page, when there is time, and tell how many events stand in it."""

    text: str


class ReadPage(NamedTuple):
    """Lay out what the text of the paste box tells, before anything is kept."""


class ChipDropped(NamedTuple):
    """The visitor took a found number out."""

    number: str


class ChipChosen(NamedTuple):
    """The visitor chose a carrier, a country or an order of the list for a found number; `value`
    may be empty."""

    what: str
    value: str
    number: str


class Corrected(NamedTuple):
    """A near miss was taken instead of a found number."""

    number: str
    correction: str


class TrackPressed(NamedTuple):
    """The found numbers are to be put on the list and asked for."""
