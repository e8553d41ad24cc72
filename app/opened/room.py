"""The page of one parcel."""

from app.core.language.words import Words
from app.frame.action import Action
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State
from app.map.messages import FetchWorld
from app.opened.messages import (
    LinkedAdded,
    LinkedRemoved,
    MarkDated,
    Marked,
    MarkTakenBack,
    Noted,
    ParcelChosen,
    Renamed,
    SentToggled,
    Walked,
)
from app.opened.update import HANDLERS
from app.picker.messages import PickerOpened


def title(state: State, w: Words) -> str:
    """The parcel's name, else its number; nothing where none is opened."""
    parcel = state.parcels.get(state.opened or "")
    return (parcel.name or parcel.number) if parcel else ""


def arrived(state: State, message: Went) -> Step:
    """The map comes with the first parcel that is opened."""
    return state, (FetchWorld(),) if state.map is None else ()


def _marked(action: Action) -> Marked:
    kind, _, number = action.id.partition("|")
    return Marked(number, kind)


ROOM = Room(
    name="opened",
    handlers=HANDLERS,
    actions={
        "rename": lambda action: Renamed(action.id, action.value),
        "note": lambda action: Noted(action.id, action.value),
        "walked": lambda action: Walked(action.id),
        "link-number": lambda action: LinkedAdded(action.id, action.value),
        "unlink-number": lambda action: LinkedRemoved(action.id, action.value),
        "mark": _marked,
        "mark-day": lambda action: MarkDated(action.id, action.value),
        "unmark": lambda action: MarkTakenBack(action.id),
        "sent": lambda action: SentToggled(action.id),
        "pick-parcel-carrier": lambda action: PickerOpened("carrier", action.id, "parcel"),
        "pick-parcel-origin": lambda action: PickerOpened("origin", action.id, "parcel"),
        "pick-parcel-destination": lambda action: PickerOpened("destination", action.id, "parcel"),
    },
    picks={"parcel": ParcelChosen},
    pages={
        "p": Page(
            "parcel",
            "app.opened.view.page",
            "parcel_page",
            title=title,
            about="parcel",
            arrived=arrived,
            reads=(
                *("parcels", "settings", "keys", "services", "place", "opened", "embed", "map"),
                *(
                    "repository",
                    "walked",
                    "asking.busy",
                    "bridge",
                    "asking.questions",
                    "translation",
                    "sharing",
                    "access.checking",
                    "wide",
                    "access.lock",
                ),
            ),
        ),
    },
)
