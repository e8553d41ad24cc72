"""What can happen to the page: each message is one value, handled in `app.update`.

Named tuples, for their classes are made at every start of the page, and cheaply.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from app.model import Parcel, Report
from app.service import Service


class Ticked(NamedTuple):
    """The clock was read; comes before every other message."""

    now: datetime


class Typed(NamedTuple):
    """The text of the paste box changed."""

    text: str


class ChipDropped(NamedTuple):
    """The visitor took a found number out."""

    number: str


class Chosen(NamedTuple):
    """The visitor chose a carrier or a country; `of` says whether for a chip, a parcel, or home."""

    what: str
    value: str
    number: str = ""
    of: str = "chip"


class Corrected(NamedTuple):
    """A near miss was taken instead of a found number."""

    number: str
    correction: str


class PickerOpened(NamedTuple):
    """A list to choose from was asked for."""

    what: str
    number: str = ""
    of: str = "chip"


class PickerSearched(NamedTuple):
    """The text in the open list's search box changed."""

    query: str


class PickerClosed(NamedTuple):
    """The open list was left without a choice."""


class TrackPressed(NamedTuple):
    """The found numbers are to be put on the list and asked for."""


class Refreshed(NamedTuple):
    """One parcel, or with no number every moving one, is to be asked again; maybe of one source."""

    number: str = ""
    source: str = ""


class Stopped(NamedTuple):
    """The running refresh is to end."""


class Returned(NamedTuple):
    """The page has been opened, or come back to: what is due is to be asked."""


class Answered(NamedTuple):
    """A source answered about a number of the parcel `number`."""

    number: str
    source: str
    report: Report


class NotAnswered(NamedTuple):
    """A source could not be asked, or said no; `key` is empty when the visitor stopped it.

    `asked` is which of the parcel's numbers it was about, "" for its first.
    """

    number: str
    source: str
    key: str
    args: tuple[tuple[str, str], ...] = ()
    asked: str = ""


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


class LanguageChosen(NamedTuple):
    """Another language is wanted; its messages still have to be fetched."""

    language: str


class LanguageArrived(NamedTuple):
    """The messages of a language are here and are in use from now on."""

    language: str


class ThemeChosen(NamedTuple):
    """Light, dark, or as the device has it ("auto")."""

    theme: str


class KeyEntered(NamedTuple):
    """The visitor's own key for a service; empty to remove it."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"KeyEntered(service={self.service!r})"


class Loaded(NamedTuple):
    """The saved list and settings were read; `damaged` names the records that no one could read."""

    parcels: tuple[Parcel, ...]
    keys: Mapping[str, str]
    damaged: tuple[str, ...] = ()
    services: Mapping[str, Service] = {}

    def __repr__(self) -> str:
        return f"Loaded(parcels={self.parcels!r}, damaged={self.damaged!r})"


class ChangedElsewhere(NamedTuple):
    """Another tab saved a parcel, or with None removed it."""

    number: str
    parcel: Parcel | None


class LinkedAdded(NamedTuple):
    """The visitor gave another number of a parcel, in any text."""

    number: str
    text: str


class LinkedRemoved(NamedTuple):
    """A number that the visitor had added to a parcel is taken off it."""

    number: str
    linked: str


class OpeningChosen(NamedTuple):
    """Whether the list is asked about whenever the page is opened."""

    wanted: bool


class KeyTried(NamedTuple):
    """The visitor wants to know whether the key of a service works."""

    service: str


class Tried(NamedTuple):
    """How the trial of a service's key ended: a message key and its arguments."""

    service: str
    key: str
    args: tuple[tuple[str, str], ...] = ()


class RelayReady(NamedTuple):
    """The text of the relay is here, with the origin of this page, a new secret for it, and the
    hosts that the page may speak to."""

    text: str
    origin: str
    secret: str
    hosts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"RelayReady(origin={self.origin!r})"


class RelayCopied(NamedTuple):
    """The relay, with everything filled in, is to be put on the clipboard."""


class RelayGiven(NamedTuple):
    """The visitor says where their relay is."""

    address: str


class RelayRemoved(NamedTuple):
    """The visitor's relay is not to be used any more."""


class AccessChecked(NamedTuple):
    """The visitor wants to know which services this browser may read; one, or with "" all."""

    source: str = ""


class Probed(NamedTuple):
    """How a check of access ended: "readable", "refused" or "unreachable", in milliseconds."""

    source: str
    access: str
    took_ms: int = 0


class AccessCopied(NamedTuple):
    """The findings of the check of access are to be put on the clipboard."""


class Sent(NamedTuple):
    """The text of a page was sent here, maybe for one parcel."""

    text: str
    number: str = ""


class DraftSent(NamedTuple):
    """The text in the paste box is to be read as a page."""


class DraftCorrected(NamedTuple):
    """The visitor corrected what was read: `what` is "number", "carrier", "event" (left out or
    taken back in, by its index) or "days" (day and month exchanged)."""

    draft: int
    what: str
    value: str = ""


class BookmarkletCopied(NamedTuple):
    """The bookmark that sends pages here is to be put on the clipboard."""


class SheetSaved(NamedTuple):
    """What was read from a page is to be kept."""


class SheetClosed(NamedTuple):
    """What was read from a page is not wanted."""


class Framed(NamedTuple):
    """The visitor lets another service see a parcel's number, in a frame; "" to close it."""

    number: str
    frame: str = ""


class Noticed(NamedTuple):
    """Something lasting to tell: "offline", "storage_full", "storage_off", "update_ready"."""

    notice: str
    present: bool = True


class Told(NamedTuple):
    """A short line to show, from the rim of the page."""

    key: str


Message = (
    Ticked
    | Typed
    | ChipDropped
    | Corrected
    | Chosen
    | PickerOpened
    | PickerSearched
    | PickerClosed
    | TrackPressed
    | Refreshed
    | Stopped
    | Answered
    | NotAnswered
    | Renamed
    | Noted
    | Archived
    | Deleted
    | Restored
    | Undone
    | ToastClosed
    | Copied
    | Looked
    | ShelfChosen
    | Went
    | LanguageChosen
    | LanguageArrived
    | ThemeChosen
    | KeyEntered
    | Loaded
    | ChangedElsewhere
    | Noticed
    | Told
    | Returned
    | LinkedAdded
    | LinkedRemoved
    | OpeningChosen
    | KeyTried
    | Tried
    | RelayReady
    | RelayCopied
    | RelayGiven
    | RelayRemoved
    | AccessChecked
    | Probed
    | AccessCopied
    | Sent
    | DraftSent
    | DraftCorrected
    | BookmarkletCopied
    | SheetSaved
    | SheetClosed
    | Framed
)
