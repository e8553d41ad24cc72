"""What happens to the settings, the keys and the page itself."""

from datetime import datetime
from typing import NamedTuple


class Ticked(NamedTuple):
    """The clock was read; comes before every other message."""

    now: datetime


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


class OwnPlaceGiven(NamedTuple):
    """The visitor's own "city" or "postcode"; empty to remove it."""

    what: str
    value: str


class OpeningChosen(NamedTuple):
    """Whether the list is asked about whenever the page is opened."""

    wanted: bool


class Noticed(NamedTuple):
    """Something lasting to tell: "offline", "storage_full", "storage_off", "update_ready"."""

    notice: str
    present: bool = True
