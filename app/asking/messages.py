"""What happens while sources are asked."""

from typing import NamedTuple

from app.core.model import Report


class Refreshed(NamedTuple):
    """One parcel, or with no number every moving one, is to be asked again; maybe of one source."""

    number: str = ""
    source: str = ""


class Stopped(NamedTuple):
    """The running refresh is to end."""


class Returned(NamedTuple):
    """The page has been opened, or come back to: what is due is to be asked."""


class Reconnected(NamedTuple):
    """The device is online again: what was asked in vain meanwhile is asked now."""


class Waited(NamedTuple):
    """The page has been open for another quarter of an hour."""


class Answered(NamedTuple):
    """A source answered about a number of the parcel `number`."""

    number: str
    source: str
    report: Report


class PageSeen(NamedTuple):
    """The text of the carrier's own page of a parcel was seen."""

    number: str
    text: str


class NotAnswered(NamedTuple):
    """A source could not be asked, or said no; `key` is empty when the visitor stopped it.

    `asked` is which of the parcel's numbers it was about, "" for its first.
    """

    number: str
    source: str
    key: str
    args: tuple[tuple[str, str], ...] = ()
    asked: str = ""


class Ask(NamedTuple):
    """Ask one source about a parcel: about `asked`, or its first number; `via` "relay", "bridge" or
    "" for a request of the page's own."""

    number: str
    source: str
    asked: str = ""
    via: str = ""


class Look(NamedTuple):
    """Look at the page of a parcel's carrier through the bridge; a `quiet` look, which nobody
    pressed for, leaves a page alone that wants the visitor first."""

    number: str
    url: str
    quiet: bool = False


class StopAsking(NamedTuple):
    """End every question that is still under way."""


class Notify(NamedTuple):
    """Tell of a parcel's status through the browser, if nobody looks at the page."""

    number: str
