"""What happens to a parcel on its way to somebody else, and to one that somebody sent."""

from typing import NamedTuple


class NotesShared(NamedTuple):
    """The visitor's own words are to go along in the link, or no longer."""

    number: str


class ShareAsked(NamedTuple):
    """A parcel's link is to be handed to another program of the device."""

    number: str


class QrAsked(NamedTuple):
    """A parcel's link is wanted as a QR code."""

    number: str


class QrReady(NamedTuple):
    """The QR code of a text: rows of "0" and "1"."""

    text: str
    rows: tuple[str, ...]


class QrFailed(NamedTuple):
    """The QR code of a text could not be made."""

    text: str


class SharedOpened(NamedTuple):
    """Somebody's link to a parcel was opened: what stands in it after `#/s/`."""

    text: str


class SharedTaken(NamedTuple):
    """The parcel of the opened link is wanted on the list."""


class Share(NamedTuple):
    """Hand an address to another program of the device, under a title."""

    title: str
    url: str

    def __repr__(self) -> str:
        return f"Share({len(self.url)} characters)"


class MakeQr(NamedTuple):
    """Make the QR code of a text."""

    text: str

    def __repr__(self) -> str:
        return f"MakeQr({len(self.text)} characters)"
