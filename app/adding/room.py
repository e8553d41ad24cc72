"""From pasted text to parcels on the list."""

from urllib.parse import unquote

from app.adding import brought
from app.adding.messages import (
    ChipChosen,
    ChipDropped,
    Corrected,
    CountEvents,
    ReadPage,
    SharedWaits,
    TakeShared,
    TextBrought,
    TrackPressed,
    Typed,
)
from app.adding.update import HANDLERS
from app.frame.room import Region, Room
from app.picker.messages import PickerOpened

ROOM = Room(
    name="adding",
    handlers={**HANDLERS, **brought.HANDLERS},
    actions={
        "typed": lambda action: Typed(action.value),
        "track": lambda action: TrackPressed(),
        "correct": lambda action: Corrected(action.id, action.value),
        "drop": lambda action: ChipDropped(action.id),
        "chip-order": lambda action: ChipChosen("order", action.value, action.id),
        "choose-carrier": lambda action: ChipChosen("carrier", action.value, action.id),
        "pick-carrier": lambda action: PickerOpened("carrier", action.id),
        "pick-origin": lambda action: PickerOpened("origin", action.id),
        "pick-destination": lambda action: PickerOpened("destination", action.id),
    },
    picks={"chip": ChipChosen},
    brought={
        "add": ("", lambda text: TextBrought(unquote(text))),
        "received": ("", lambda text: SharedWaits()),
    },
    effects=(CountEvents, ReadPage, TakeShared),
    regions={"chips": Region("app.adding.view", "chips")},
)
