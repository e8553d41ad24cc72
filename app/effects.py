"""What `app.update` wants done in the world: values, carried out in `app/browser/`."""

from typing import TYPE_CHECKING, NamedTuple

from app.core.model import Parcel

if TYPE_CHECKING:
    from app.evidence import Evidence
    from app.reminders import Ending


class Save(NamedTuple):
    """Write one parcel's record."""

    parcel: Parcel


class Forget(NamedTuple):
    """Remove one parcel's record for good."""

    number: str


class SaveSettings(NamedTuple):
    """Write the settings."""


class SaveVisit(NamedTuple):
    """Write what the visitor knows of the parcels."""


class SaveKey(NamedTuple):
    """Write or, when empty, remove the visitor's key for a service."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"SaveKey(service={self.service!r})"


class Ask(NamedTuple):
    """Ask one source about a parcel: about `asked`, or its first number; `via` "relay" or not."""

    number: str
    source: str
    asked: str = ""
    via: str = ""


class SaveService(NamedTuple):
    """Write what is remembered of a service."""

    source: str


class Probe(NamedTuple):
    """Find out whether this browser may read a source, with a number that is nobody's."""

    source: str


class TryKey(NamedTuple):
    """Ask a source with the visitor's key, about a number that is nobody's; `via` as for Ask."""

    source: str
    via: str = ""


class FetchRelay(NamedTuple):
    """Fetch the text of the relay, and make a secret for it."""


class FetchWorld(NamedTuple):
    """Fetch the points of the map."""


class StopAsking(NamedTuple):
    """End every question that is still under way."""


class FetchLanguage(NamedTuple):
    """Fetch a language's messages and put them to use."""

    language: str


class Copy(NamedTuple):
    """Put text on the clipboard, then say so; the text may hold a secret."""

    text: str

    def __repr__(self) -> str:
        return f"Copy({len(self.text)} characters)"


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


class Download(NamedTuple):
    """Give the visitor a file of this name, media type and text."""

    name: str
    type: str
    text: str


class GiveSheet(NamedTuple):
    """Hand over a parcel's evidence in words: as "copy", "text", "picture" or "share"."""

    sheet: "Evidence"
    form: str

    def __repr__(self) -> str:
        return f"GiveSheet(number={self.sheet.number!r}, form={self.form!r})"


class SetDraft(NamedTuple):
    """Put this text into the paste box."""

    text: str


class TranslateTexts(NamedTuple):
    """Have the browser itself translate texts into a language."""

    texts: tuple[str, ...]
    to: str


class GoTo(NamedTuple):
    """Change the page's address."""

    address: str


class AskPermission(NamedTuple):
    """Ask the browser to let the page tell of changes, while the visitor's click counts."""


class Notify(NamedTuple):
    """Tell of a parcel's status through the browser, if nobody looks at the page."""

    number: str


class KeepDays(NamedTuple):
    """Write down what ends when, for the browser to remind of while the page is closed."""

    days: "tuple[Ending, ...]"


class ForgetDays(NamedTuple):
    """Remove what was written down, and let the browser wake nothing any more."""


Effect = (
    Save
    | Forget
    | SaveSettings
    | SaveKey
    | SaveVisit
    | Ask
    | SaveService
    | Probe
    | TryKey
    | FetchRelay
    | FetchWorld
    | StopAsking
    | FetchLanguage
    | Copy
    | Download
    | GiveSheet
    | Share
    | MakeQr
    | SetDraft
    | TranslateTexts
    | GoTo
    | AskPermission
    | Notify
    | KeepDays
    | ForgetDays
)
