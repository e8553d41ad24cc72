"""From what the visitor did on the page to the message that says so: one row per `data-act`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from app.messages import (
    AccessChecked,
    AccessCopied,
    AlertsChosen,
    Archived,
    BookmarkletCopied,
    ChipDropped,
    Chosen,
    Copied,
    Corrected,
    Deleted,
    DetailsCopied,
    DraftCorrected,
    DraftSent,
    EvidenceTaken,
    Framed,
    Grouped,
    IcsWanted,
    KeyEntered,
    KeyTried,
    LanguageChosen,
    Left,
    LetterCopied,
    LetterOpened,
    LinkedAdded,
    LinkedRemoved,
    Looked,
    Message,
    MoreShown,
    Noted,
    NotesShared,
    OpeningChosen,
    OrderGiven,
    OriginalsShown,
    OwnPlaceGiven,
    OwnShown,
    PickerClosed,
    PickerOpened,
    PickerSearched,
    QrAsked,
    Refreshed,
    RelayCopied,
    RelayGiven,
    RelayRemoved,
    Renamed,
    Restored,
    Returned,
    Searched,
    Sent,
    ShareAsked,
    SharedOpened,
    SharedTaken,
    SheetClosed,
    SheetSaved,
    ShelfChosen,
    SinceClosed,
    Sorted,
    Stopped,
    TableChosen,
    Tagged,
    ThemeChosen,
    ToastClosed,
    TrackPressed,
    TranslationWanted,
    Typed,
    Undone,
    Went,
    Widened,
)

PLACES: Mapping[str, str] = {
    "p": "parcel",
    "n": "number",
    "key": "key",
    "paste": "paste",
    "settings": "settings",
    "relay": "relay",
    "access": "access",
    "message": "message",
    "order": "order",
    "help": "help",
    "evidence": "evidence",
    "share": "share",
    "shared": "shared",
    "statistics": "statistics",
}
SENT = "#/sent/"
SHARED = "#/s/"


class Deed(NamedTuple):
    """One click, input, change or submit: its name, whom it is about, and the value given."""

    act: str
    id: str = ""
    value: str = ""


def _picked(deed: Deed) -> Message:
    of, what, number = deed.id.split("|", 2)
    if of == "draft":
        return DraftCorrected(_index(number), what, deed.value)
    if of == "order":
        return OrderGiven(number, what, deed.value)
    return Chosen(what, deed.value, number, of)


def _ordered(deed: Deed) -> Message:
    field, _, number = deed.id.partition("|")
    return OrderGiven(number, field, deed.value)


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
    "pick-seller": lambda deed: PickerOpened("country", deed.id, "order"),
    "pick": _picked,
    "search-picker": lambda deed: PickerSearched(deed.value),
    "close-picker": lambda deed: PickerClosed(),
    "refresh": lambda deed: Refreshed(deed.id, deed.value),
    "back": lambda deed: Returned(),
    "link-number": lambda deed: LinkedAdded(deed.id, deed.value),
    "unlink-number": lambda deed: LinkedRemoved(deed.id, deed.value),
    "opening": lambda deed: OpeningChosen(deed.id == "on"),
    "alerts": lambda deed: AlertsChosen(deed.id == "on"),
    "own-place": lambda deed: OwnPlaceGiven(deed.id, deed.value),
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
    "search": lambda deed: Searched(deed.value),
    "seek": lambda deed: Searched(deed.id),
    "sort": lambda deed: Sorted(deed.id),
    "group": lambda deed: Grouped(deed.id),
    "table": lambda deed: TableChosen(deed.id == "on"),
    "wide": lambda deed: Widened(deed.value == "on"),
    "more": lambda deed: MoreShown(),
    "left": lambda deed: Left(),
    "close-since": lambda deed: SinceClosed(),
    "stop": lambda deed: Stopped(),
    "rename": lambda deed: Renamed(deed.id, deed.value),
    "note": lambda deed: Noted(deed.id, deed.value),
    "order": _ordered,
    "tags": lambda deed: Tagged(deed.id, deed.value),
    "remind": lambda deed: IcsWanted(deed.id),
    "copy-letter": lambda deed: LetterCopied(deed.value),
    "archive": lambda deed: Archived(deed.id),
    "delete": lambda deed: Deleted(deed.id),
    "restore": lambda deed: Restored(deed.id),
    "undo": lambda deed: Undone(),
    "close-toast": lambda deed: ToastClosed(),
    "share-notes": lambda deed: NotesShared(deed.id),
    "share": lambda deed: ShareAsked(deed.id),
    "make-qr": lambda deed: QrAsked(deed.id),
    "take-shared": lambda deed: SharedTaken(),
    "copy": lambda deed: Copied(deed.id),
    "copy-details": lambda deed: DetailsCopied(tuple(filter(None, deed.id.split()))),
    "take-evidence": lambda deed: EvidenceTaken(deed.id, deed.value),
    "show-own": lambda deed: OwnShown(deed.id, deed.value == "on"),
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


def place(address: str) -> Went | Sent | SharedOpened | LetterOpened:
    """Where an address leads: `#/p/NUMBER` to a parcel, `#/n/NUMBER` to what a number says,
    `#/key/SERVICE` to the page of a key, `#/paste/NUMBER` to reading a page's text, the other
    names of `PLACES` to their pages, anything else to the list. `#/sent/TEXT` brings a page,
    `#/s/TEXT` a parcel that somebody shared, `#/message/NUMBER/ID` a message to the seller.

    >>> place("#/p/RR123456785CN")
    Went(place='parcel', number='RR123456785CN')
    >>> place("#/sent/20%20Nov%20Delivered")
    Sent(text='20 Nov Delivered', number='')
    """
    if address.startswith(SENT):
        return Sent(unquote(address.removeprefix(SENT)))
    if address.startswith(SHARED):
        return SharedOpened(address.removeprefix(SHARED))
    name, _, about = address.removeprefix("#/").partition("/")
    if name == "message":
        number, _, letter = about.partition("/")
        return LetterOpened(number, letter)
    return Went(PLACES[name], about) if name in PLACES else Went("list")
