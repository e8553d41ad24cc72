"""What happens to the list: how it is shown, what is put away, what moved between two visits."""

from typing import NamedTuple

from app.core.forecast.deadlines import Ending
from app.core.parcel.visit import Visit


class Searched(NamedTuple):
    """The text in the list's search box changed."""

    text: str


class Sorted(NamedTuple):
    """The list is to be in another order, one of `app.listing.SORTS`."""

    by: str


class Grouped(NamedTuple):
    """The list is to stand under headings, one of `app.listing.GROUPS`."""

    by: str


class TableChosen(NamedTuple):
    """The list is to be a table, or cards again."""

    wanted: bool


class MoreShown(NamedTuple):
    """More of a long list is to be drawn."""


class VisitKnown(NamedTuple):
    """What was known of the parcels at the last visit has been read."""

    visit: Visit


class Left(NamedTuple):
    """The visitor looks away from the page, or closes it."""


class SinceClosed(NamedTuple):
    """What has moved since the last visit has been seen."""


class ShelfChosen(NamedTuple):
    """Another part of the list is to be shown."""

    shelf: str


class ActWanted(NamedTuple):
    """What needs the visitor is to be shown."""


class Archived(NamedTuple):
    """A parcel is put away, or taken back when it was."""

    number: str


class Deleted(NamedTuple):
    """A parcel is deleted: kept for thirty days, then gone."""

    number: str


class Restored(NamedTuple):
    """A deleted parcel is taken back."""

    number: str


class DetailsCopied(NamedTuple):
    """The details of these parcels go to the clipboard; of all on the shelf if none is named."""

    numbers: tuple[str, ...] = ()


class SaveVisit(NamedTuple):
    """Write what the visitor knows of the parcels."""


class KeepDays(NamedTuple):
    """Write down what ends when, for the browser to remind of while the page is closed."""

    days: tuple[Ending, ...]


class DeviceKnown(NamedTuple):
    """How long this browser keeps a list: see `app.listing.state.Listing.device`."""

    device: str
