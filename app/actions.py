"""From what the visitor did on the page to the message that says so: one row per `data-act`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from app.messages import (
    AccessChecked,
    AccessCopied,
    Archived,
    BookmarkletCopied,
    ChipDropped,
    Chosen,
    Copied,
    Corrected,
    Deleted,
    DraftCorrected,
    DraftSent,
    Framed,
    KeyEntered,
    KeyTried,
    LanguageChosen,
    LinkedAdded,
    LinkedRemoved,
    Looked,
    Message,
    Noted,
    OpeningChosen,
    OriginalsShown,
    PickerClosed,
    PickerOpened,
    PickerSearched,
    Refreshed,
    RelayCopied,
    RelayGiven,
    RelayRemoved,
    Renamed,
    Restored,
    Returned,
    Sent,
    SheetClosed,
    SheetSaved,
    ShelfChosen,
    Stopped,
    ThemeChosen,
    ToastClosed,
    TrackPressed,
    TranslationWanted,
    Typed,
    Undone,
    Went,
)

PLACES: Mapping[str, str] = {
    "p": "parcel",
    "n": "number",
    "key": "key",
    "paste": "paste",
    "settings": "settings",
    "relay": "relay",
    "access": "access",
}
SENT = "#/sent/"


class Deed(NamedTuple):
    """One click, input, change or submit: its name, whom it is about, and the value given."""

    act: str
    id: str = ""
    value: str = ""


def _picked(deed: Deed) -> Message:
    of, what, number = deed.id.split("|", 2)
    if of == "draft":
        return DraftCorrected(_index(number), what, deed.value)
    return Chosen(what, deed.value, number, of)


def _corrected(deed: Deed) -> Message:
    index, _, what = deed.id.partition("|")
    return DraftCorrected(_index(index), what, deed.value)


def _index(text: str) -> int:
    """A place in a list; -1, which is none, for what is no number."""
    return int(text) if text.isascii() and text.isdigit() else -1


ACTIONS: Mapping[str, Callable[[Deed], Message]] = {
    "typed": lambda deed: Typed(deed.value),
    "track": lambda deed: TrackPressed(),
    "correct": lambda deed: Corrected(deed.id, deed.value),
    "look": lambda deed: Looked(deed.value),
    "drop": lambda deed: ChipDropped(deed.id),
    "choose-carrier": lambda deed: Chosen("carrier", deed.value, deed.id),
    "pick-carrier": lambda deed: PickerOpened("carrier", deed.id),
    "pick-origin": lambda deed: PickerOpened("origin", deed.id),
    "pick-destination": lambda deed: PickerOpened("destination", deed.id),
    "pick-parcel-carrier": lambda deed: PickerOpened("carrier", deed.id, "parcel"),
    "pick-parcel-origin": lambda deed: PickerOpened("origin", deed.id, "parcel"),
    "pick-parcel-destination": lambda deed: PickerOpened("destination", deed.id, "parcel"),
    "pick-home": lambda deed: PickerOpened("home", "", "home"),
    "pick": _picked,
    "search-picker": lambda deed: PickerSearched(deed.value),
    "close-picker": lambda deed: PickerClosed(),
    "refresh": lambda deed: Refreshed(deed.id, deed.value),
    "back": lambda deed: Returned(),
    "link-number": lambda deed: LinkedAdded(deed.id, deed.value),
    "unlink-number": lambda deed: LinkedRemoved(deed.id, deed.value),
    "opening": lambda deed: OpeningChosen(deed.id == "on"),
    "try-key": lambda deed: KeyTried(deed.id),
    "copy-relay": lambda deed: RelayCopied(),
    "relay": lambda deed: RelayGiven(deed.value),
    "remove-relay": lambda deed: RelayRemoved(),
    "check-access": lambda deed: AccessChecked(deed.id),
    "copy-access": lambda deed: AccessCopied(),
    "send": lambda deed: Sent(deed.value, deed.id),
    "send-draft": lambda deed: DraftSent(),
    "copy-bookmarklet": lambda deed: BookmarkletCopied(),
    "correct-draft": _corrected,
    "pick-draft-carrier": lambda deed: PickerOpened("carrier", deed.id, "draft"),
    "save-sheet": lambda deed: SheetSaved(),
    "close-sheet": lambda deed: SheetClosed(),
    "frame": lambda deed: Framed(deed.id, deed.value),
    "originals": lambda deed: OriginalsShown(deed.id == "on"),
    "translate": lambda deed: TranslationWanted(deed.id),
    "translate-all": lambda deed: TranslationWanted(deed.id, every=True),
    "stop": lambda deed: Stopped(),
    "rename": lambda deed: Renamed(deed.id, deed.value),
    "note": lambda deed: Noted(deed.id, deed.value),
    "archive": lambda deed: Archived(deed.id),
    "delete": lambda deed: Deleted(deed.id),
    "restore": lambda deed: Restored(deed.id),
    "undo": lambda deed: Undone(),
    "close-toast": lambda deed: ToastClosed(),
    "copy": lambda deed: Copied(deed.id),
    "shelf": lambda deed: ShelfChosen(deed.id),
    "language": lambda deed: LanguageChosen(deed.id),
    "theme": lambda deed: ThemeChosen(deed.id),
    "key": lambda deed: KeyEntered(deed.id, deed.value),
    "remove-key": lambda deed: KeyEntered(deed.id, ""),
}


def message(deed: Deed) -> Message | None:
    """The message of a deed; None for one that the page does not know.

    >>> message(Deed("archive", "RR123456785CN"))
    Archived(number='RR123456785CN')
    """
    make = ACTIONS.get(deed.act)
    return make(deed) if make else None


def place(address: str) -> Went | Sent:
    """Where an address leads: `#/p/NUMBER` to a parcel, `#/n/NUMBER` to what a number says,
    `#/key/SERVICE` to the page of a key, `#/paste/NUMBER` to reading a page's text, the other
    names of `PLACES` to their pages, anything else to the list. `#/sent/TEXT` brings a page.

    >>> place("#/p/RR123456785CN")
    Went(place='parcel', number='RR123456785CN')
    >>> place("#/sent/20%20Nov%20Delivered")
    Sent(text='20 Nov Delivered', number='')
    """
    if address.startswith(SENT):
        return Sent(unquote(address.removeprefix(SENT)))
    name, _, about = address.removeprefix("#/").partition("/")
    return Went(PLACES[name], about) if name in PLACES else Went("list")
