"""What happens to the text of a page that was sent here."""

from typing import NamedTuple


class Sent(NamedTuple):
    """The text of a page was sent here, maybe for one parcel."""

    text: str
    number: str = ""


class PageLookedAt(NamedTuple):
    """The bridge has seen a page; orders may stand on it."""

    text: str


class FileCame(NamedTuple):
    """A file was dropped on the page, chosen on it or opened with it, maybe for one parcel."""

    about: str = ""


class TakeFile(NamedTuple):
    """Take in the file that came: a page as one, anything else as a list."""

    about: str = ""


class DraftSent(NamedTuple):
    """The text in the paste box is to be read as a page."""


class DraftCorrected(NamedTuple):
    """The visitor corrected what was read: `what` is "number", "carrier", "event" (left out or
    taken back in, by its index), "place" (an event's, after its index and a bar) or "days" (day and
    month exchanged)."""

    draft: int
    what: str
    value: str = ""


class CodeGiven(NamedTuple):
    """The visitor says with which code a parcel is handed out, alone or in a message that tells it;
    "" that there is none."""

    number: str
    text: str


class CodeMeant(NamedTuple):
    """The visitor says for which parcel a code is that was read; "" for none."""

    code: str
    number: str


class CodeTaken(NamedTuple):
    """A code that was read from a text is to be kept with a parcel."""

    number: str
    code: str


class BookmarkletCopied(NamedTuple):
    """The bookmark that sends pages here is to be put on the clipboard."""


class SheetSaved(NamedTuple):
    """What was read from a page is to be kept."""


class SheetClosed(NamedTuple):
    """What was read from a page is not wanted."""
