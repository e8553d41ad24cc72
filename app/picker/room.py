"""The list to choose from, in a dialog that any doing may open."""

from dataclasses import replace

from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Region, Room
from app.frame.state import State
from app.picker.messages import PickerClosed, PickerOpened, PickerSearched
from app.picker.state import Picker


def picker_opened(state: State, message: PickerOpened) -> Step:
    return replace(state, picker=Picker(message.what, message.number, message.of)), ()


def picker_searched(state: State, message: PickerSearched) -> Step:
    if state.picker is None:
        return state, ()
    return replace(state, picker=replace(state.picker, query=message.query)), ()


def picker_closed(state: State, message: PickerClosed) -> Step:
    return replace(state, picker=None), ()


def left(state: State, message: Went) -> State:
    """The list to choose from does not follow the visitor elsewhere."""
    return replace(state, picker=None)


ROOM = Room(
    name="picker",
    handlers={
        PickerOpened: picker_opened,
        PickerSearched: picker_searched,
        PickerClosed: picker_closed,
    },
    actions={
        "search-picker": lambda action: PickerSearched(action.value),
        "close-picker": lambda action: PickerClosed(),
    },
    regions={"dialog": Region("app.picker.view", "picker")},
    left=left,
)
