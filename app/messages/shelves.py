"""What happens to the list, and where the visitor goes."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.model import Parcel
from app.core.parcel.book import Book
from app.core.reach.service import Service


class Renamed(NamedTuple):
    """The visitor gave a parcel a name."""

    number: str
    name: str


class Noted(NamedTuple):
    """The visitor wrote a note about a parcel."""

    number: str
    note: str


class Archived(NamedTuple):
    """A parcel is put away, or taken back when it was."""

    number: str


class Deleted(NamedTuple):
    """A parcel is deleted: kept for thirty days, then gone."""

    number: str


class Restored(NamedTuple):
    """A deleted parcel is taken back."""

    number: str


class Undone(NamedTuple):
    """The last step is taken back."""


class ToastClosed(NamedTuple):
    """The short line has been seen."""


class Copied(NamedTuple):
    """A number is to be put on the clipboard."""

    number: str


class Looked(NamedTuple):
    """A number is to be taken apart."""

    number: str


class ShelfChosen(NamedTuple):
    """Another part of the list is to be shown."""

    shelf: str


class Went(NamedTuple):
    """The address changed: a place ("list", "parcel", "number", "settings") and a number."""

    place: str
    number: str = ""


class Loaded(NamedTuple):
    """The saved list and settings were read; `damaged` names the records that no one could read."""

    book: Book
    keys: Mapping[str, str]
    damaged: tuple[str, ...] = ()
    services: Mapping[str, Service] = {}

    def __repr__(self) -> str:
        return f"Loaded({self.book!r}, damaged={self.damaged!r})"


class ChangedElsewhere(NamedTuple):
    """Another tab saved a parcel, or with None removed it."""

    number: str
    parcel: Parcel | None


class Told(NamedTuple):
    """A short line to show, from the rim of the page."""

    key: str
