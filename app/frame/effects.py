"""What any doing may want done in the world: values, carried out in `app/browser/`."""

from typing import NamedTuple

from app.core.model import Parcel


class Save(NamedTuple):
    """Write one parcel's record."""

    parcel: Parcel


class Forget(NamedTuple):
    """Remove one parcel's record for good."""

    number: str


class KeepCopy(NamedTuple):
    """Keep a safety copy of the list as it lies in the store, before it is changed at one stroke.

    It comes before the effects of the change.
    """


class SaveSettings(NamedTuple):
    """Write the settings."""


class SaveKey(NamedTuple):
    """Write or, when empty, remove the visitor's key for a service."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"SaveKey(service={self.service!r})"


class SaveService(NamedTuple):
    """Write what is remembered of a service."""

    source: str


class Copy(NamedTuple):
    """Put text on the clipboard, then say so; the text may hold a secret."""

    text: str

    def __repr__(self) -> str:
        return f"Copy({len(self.text)} characters)"


class Download(NamedTuple):
    """Give the visitor a file of this name, media type and text."""

    name: str
    type: str
    text: str


class SetDraft(NamedTuple):
    """Put this text into the paste box."""

    text: str


class Focus(NamedTuple):
    """Lead the visitor to the element of this id, if it is drawn."""

    element: str


class NoteSent(NamedTuple):
    """Note that the page lets a host see a number."""

    host: str
    number: str


class GoTo(NamedTuple):
    """Change the page's address."""

    address: str


class FetchLanguage(NamedTuple):
    """Fetch a language's messages and put them to use."""

    language: str
