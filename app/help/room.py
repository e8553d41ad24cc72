"""Help: what is asked about numbers, statuses and ways, the tips of the first days, the keys."""

from dataclasses import replace

from app.core.numbers import compact
from app.frame.common import HINTS
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.preferences import preferred
from app.frame.room import Page, Room
from app.frame.state import State
from app.help.messages import HelpSought, HintClosed, ShortcutsChosen


def help_sought(state: State, message: HelpSought) -> Step:
    return replace(state, help=message.text), ()


def hint_closed(state: State, message: HintClosed) -> Step:
    """The tip, or all of them, is not shown again."""
    read = state.settings.hinted.split()
    closed = [one for one in HINTS if one in read or message.name in (one, "")]
    return preferred(state, hinted=" ".join(closed))


def shortcuts_chosen(state: State, message: ShortcutsChosen) -> Step:
    return preferred(state, shortcuts=message.wanted)


def left(state: State, message: Went) -> State:
    """What was sought in Help is remembered as long as it is looked at, but for another topic."""
    stays = message.place == "help" and compact(message.number) in ("", state.opened)
    return state if stays else replace(state, help="")


ROOM = Room(
    name="help",
    handlers={
        HelpSought: help_sought,
        HintClosed: hint_closed,
        ShortcutsChosen: shortcuts_chosen,
    },
    actions={
        "seek-help": lambda action: HelpSought(action.value),
        "close-hint": lambda action: HintClosed(action.id),
        "shortcuts": lambda action: ShortcutsChosen(action.id == "on"),
    },
    pages={"help": Page("help", "app.help.view", "help_page", "help.page")},
    left=left,
)
