"""What can happen to the page: each message is one frozen value, handled in `app.update`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.model import Parcel, Report


@dataclass(frozen=True, slots=True)
class Message:
    """Something that happened."""


@dataclass(frozen=True, slots=True)
class Ticked(Message):
    """The clock was read; comes before every other message."""

    now: datetime


@dataclass(frozen=True, slots=True)
class Typed(Message):
    """The text of the paste box changed."""

    text: str


@dataclass(frozen=True, slots=True)
class ChipDropped(Message):
    """The visitor took a found number out."""

    number: str


@dataclass(frozen=True, slots=True)
class Chosen(Message):
    """The visitor chose a carrier or a country; `of` says whether for a chip, a parcel, or home."""

    what: str
    value: str
    number: str = ""
    of: str = "chip"


@dataclass(frozen=True, slots=True)
class PickerOpened(Message):
    """A list to choose from was asked for."""

    what: str
    number: str = ""
    of: str = "chip"


@dataclass(frozen=True, slots=True)
class PickerSearched(Message):
    """The text in the open list's search box changed."""

    query: str


@dataclass(frozen=True, slots=True)
class PickerClosed(Message):
    """The open list was left without a choice."""


@dataclass(frozen=True, slots=True)
class TrackPressed(Message):
    """The found numbers are to be put on the list and asked for."""


@dataclass(frozen=True, slots=True)
class Refreshed(Message):
    """One parcel, or with no number every moving one, is to be asked again."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class Stopped(Message):
    """The running refresh is to end."""


@dataclass(frozen=True, slots=True)
class Answered(Message):
    """A source answered about a number."""

    number: str
    source: str
    report: Report


@dataclass(frozen=True, slots=True)
class NotAnswered(Message):
    """A source could not be asked, or said no; `key` is empty when the visitor stopped it."""

    number: str
    source: str
    key: str
    args: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed(Message):
    """The visitor gave a parcel a name."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Noted(Message):
    """The visitor wrote a note about a parcel."""

    number: str
    note: str


@dataclass(frozen=True, slots=True)
class Archived(Message):
    """A parcel is put away, or taken back when it was."""

    number: str


@dataclass(frozen=True, slots=True)
class Deleted(Message):
    """A parcel is deleted: kept for thirty days, then gone."""

    number: str


@dataclass(frozen=True, slots=True)
class Restored(Message):
    """A deleted parcel is taken back."""

    number: str


@dataclass(frozen=True, slots=True)
class Undone(Message):
    """The last step is taken back."""


@dataclass(frozen=True, slots=True)
class ToastClosed(Message):
    """The short line has been seen."""


@dataclass(frozen=True, slots=True)
class Copied(Message):
    """A number is to be put on the clipboard."""

    number: str


@dataclass(frozen=True, slots=True)
class ShelfChosen(Message):
    """Another part of the list is to be shown."""

    shelf: str


@dataclass(frozen=True, slots=True)
class Went(Message):
    """The address changed: a place ("list", "parcel", "settings") and a parcel's number."""

    place: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class LanguageChosen(Message):
    """Another language is wanted; its messages still have to be fetched."""

    language: str


@dataclass(frozen=True, slots=True)
class LanguageArrived(Message):
    """The messages of a language are here and are in use from now on."""

    language: str


@dataclass(frozen=True, slots=True)
class ThemeChosen(Message):
    """Light, dark, or as the device has it ("auto")."""

    theme: str


@dataclass(frozen=True, slots=True)
class KeyEntered(Message):
    """The visitor's own key for a service; empty to remove it."""

    service: str
    key: str


@dataclass(frozen=True, slots=True)
class Loaded(Message):
    """The saved list and settings were read; `damaged` names the records that no one could read."""

    parcels: tuple[Parcel, ...]
    keys: Mapping[str, str]
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedElsewhere(Message):
    """Another tab saved a parcel, or with None removed it."""

    number: str
    parcel: Parcel | None


@dataclass(frozen=True, slots=True)
class Noticed(Message):
    """Something lasting to tell: "offline", "storage_full", "storage_off", "update_ready"."""

    notice: str
    present: bool = True


@dataclass(frozen=True, slots=True)
class Told(Message):
    """A short line to show, from the rim of the page."""

    key: str
