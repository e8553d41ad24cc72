"""What happens to the opened parcel: its name and note, whose it is, its further numbers."""

from typing import NamedTuple


class Renamed(NamedTuple):
    """The visitor gave a parcel a name."""

    number: str
    name: str


class Noted(NamedTuple):
    """The visitor wrote a note about a parcel."""

    number: str
    note: str


class Walked(NamedTuple):
    """The visitor went to the page that a parcel's carrier has about it."""

    number: str


class LinkedAdded(NamedTuple):
    """The visitor gave another number of a parcel, in any text."""

    number: str
    text: str


class LinkedRemoved(NamedTuple):
    """A number that the visitor had added to a parcel is taken off it."""

    number: str
    linked: str


class Marked(NamedTuple):
    """The visitor says what has become of a parcel: `kind` is one of `app.core.parcel.by_hand`."""

    number: str
    kind: str


class MarkDated(NamedTuple):
    """The visitor says on which day it was that what they marked happened."""

    number: str
    day: str


class MarkTakenBack(NamedTuple):
    """A parcel is no longer marked."""

    number: str


class SentToggled(NamedTuple):
    """The visitor says that they are a parcel's sender, or are not."""

    number: str


class ParcelChosen(NamedTuple):
    """The visitor chose a carrier or a country for a parcel on the list; `value` may be empty."""

    what: str
    value: str
    number: str
