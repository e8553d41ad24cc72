"""From what the visitor did on the page to the message that says so: one row per `data-act`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.messages import (
    Archived,
    ChipDropped,
    Chosen,
    Copied,
    Corrected,
    Deleted,
    KeyEntered,
    LanguageChosen,
    Looked,
    Message,
    Noted,
    PickerClosed,
    PickerOpened,
    PickerSearched,
    Refreshed,
    Renamed,
    Restored,
    ShelfChosen,
    Stopped,
    ThemeChosen,
    ToastClosed,
    TrackPressed,
    Typed,
    Undone,
    Went,
)


class Deed(NamedTuple):
    """One click, input, change or submit: its name, whom it is about, and the value given."""

    act: str
    id: str = ""
    value: str = ""


def _picked(deed: Deed) -> Message:
    of, what, number = deed.id.split("|", 2)
    return Chosen(what, deed.value, number, of)


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
    "refresh": lambda deed: Refreshed(deed.id),
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


def place(address: str) -> Went:
    """Where an address leads: `#/p/NUMBER` to a parcel, `#/n/NUMBER` to what a number says,
    `#/settings`, anything else to the list.

    >>> place("#/p/RR123456785CN")
    Went(place='parcel', number='RR123456785CN')
    """
    for start, name in (("#/p/", "parcel"), ("#/n/", "number")):
        if address.startswith(start):
            return Went(name, address.removeprefix(start))
    if address == "#/n":
        return Went("number")
    return Went("settings" if address == "#/settings" else "list")
