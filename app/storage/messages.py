"""What was read from the device, and what another tab wrote there."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.keeping.form import FORM
from app.core.keeping.trash import Openings
from app.core.model import Parcel
from app.core.parcel.book import Book
from app.core.reach.service import Service
from app.frame.common import Settings


class Loaded(NamedTuple):
    """The saved list and settings were read; `damaged` names the records that no one could read,
    `form` is the form of the records (see `app.core.keeping.form`)."""

    book: Book
    keys: Mapping[str, str]
    damaged: tuple[str, ...] = ()
    services: Mapping[str, Service] = {}
    openings: Openings = Openings()
    form: int = FORM

    def __repr__(self) -> str:
        return f"Loaded({self.book!r}, damaged={self.damaged!r})"


class RecordDamaged(NamedTuple):
    """Of a parcel on the list only the head of its record can be read."""

    number: str


class ChangedElsewhere(NamedTuple):
    """Another tab saved a parcel, or with None removed it."""

    number: str
    parcel: Parcel | None


class SettingsElsewhere(NamedTuple):
    """Another tab has saved settings."""

    settings: Settings


class KeyElsewhere(NamedTuple):
    """Another tab has saved the key of a service; empty when it was removed."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"KeyElsewhere(service={self.service!r})"


class ServiceElsewhere(NamedTuple):
    """Another tab has asked a source, or checked it."""

    source: str
    service: Service


class DamagedWanted(NamedTuple):
    """The records that nobody could read are to be had as a file."""


class GiveDamaged(NamedTuple):
    """Hand over the records that nobody could read, and those that were put aside."""


class KeepOpenings(NamedTuple):
    """Write when the page was opened: what is in the trash is forgotten by that, not by a clock."""

    openings: Openings


class KeepForm(NamedTuple):
    """Write of which form the records are from now on."""
