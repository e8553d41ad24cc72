"""What happens to the way in which the list is shown, and between two visits."""

from typing import NamedTuple

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


class Widened(NamedTuple):
    """The window has become wide enough for two panes, or too narrow."""

    wide: bool


class MoreShown(NamedTuple):
    """More of a long list is to be drawn."""


class VisitKnown(NamedTuple):
    """What was known of the parcels at the last visit has been read."""

    visit: Visit


class Left(NamedTuple):
    """The visitor looks away from the page, or closes it."""


class SinceClosed(NamedTuple):
    """What has moved since the last visit has been seen."""
