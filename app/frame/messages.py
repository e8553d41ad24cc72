"""What happens that no one doing owns: the clock, the address, short lines, notices."""

from datetime import datetime, timedelta
from typing import NamedTuple


class Ticked(NamedTuple):
    """The clock was read; comes before every other message.

    `now` is in UTC, and `offset` how far the visitor's clock is ahead of it.
    """

    now: datetime
    offset: timedelta = timedelta()


class Told(NamedTuple):
    """A short line to show, from the rim of the page."""

    key: str


class ToastClosed(NamedTuple):
    """The short line has been seen."""


class Undone(NamedTuple):
    """The last step is taken back."""


class Noticed(NamedTuple):
    """Something lasting to tell: "offline", "storage_full", "storage_off", "newer" (records of a
    later version of the page), "import_cut" (a file was taken in by half), "update_ready"."""

    notice: str
    present: bool = True


class Went(NamedTuple):
    """The address changed: a place ("list", "parcel", "number", "settings"), a number, and what a
    place wants to know besides."""

    place: str
    number: str = ""
    rest: str = ""


class Copied(NamedTuple):
    """A number is to be put on the clipboard."""

    number: str


class Widened(NamedTuple):
    """The window has become wide enough for two panes, or too narrow."""

    wide: bool
