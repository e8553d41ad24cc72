"""What `app.update` wants done in the world: values, carried out in `app/browser/`."""

from dataclasses import dataclass, field

from app.model import Parcel


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to do."""


@dataclass(frozen=True, slots=True)
class Save(Effect):
    """Write one parcel's record."""

    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Forget(Effect):
    """Remove one parcel's record for good."""

    number: str


@dataclass(frozen=True, slots=True)
class SaveSettings(Effect):
    """Write the settings."""


@dataclass(frozen=True, slots=True)
class SaveKey(Effect):
    """Write or, when empty, remove the visitor's key for a service."""

    service: str
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ask(Effect):
    """Ask one source about one number."""

    number: str
    source: str


@dataclass(frozen=True, slots=True)
class StopAsking(Effect):
    """End every question that is still under way."""


@dataclass(frozen=True, slots=True)
class FetchLanguage(Effect):
    """Fetch a language's messages and put them to use."""

    language: str


@dataclass(frozen=True, slots=True)
class Copy(Effect):
    """Put text on the clipboard, then say so."""

    text: str


@dataclass(frozen=True, slots=True)
class SetDraft(Effect):
    """Put this text into the paste box."""

    text: str


@dataclass(frozen=True, slots=True)
class GoTo(Effect):
    """Change the page's address."""

    address: str
