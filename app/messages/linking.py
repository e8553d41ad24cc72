"""What happens to a parcel's further numbers."""

from typing import NamedTuple


class LinkedAdded(NamedTuple):
    """The visitor gave another number of a parcel, in any text."""

    number: str
    text: str


class LinkedRemoved(NamedTuple):
    """A number that the visitor had added to a parcel is taken off it."""

    number: str
    linked: str
