"""What a number says."""

from app.core.numbers import LONGEST, compact
from app.frame.effects import GoTo
from app.frame.handlers import Step
from app.frame.room import Page, Room
from app.frame.state import State
from app.number.messages import Looked


def looked(state: State, message: Looked) -> Step:
    """A number typed to be taken apart has an address of its own."""
    return state, (GoTo(f"#/n/{compact(message.number)[:LONGEST]}"),)


ROOM = Room(
    name="number",
    handlers={Looked: looked},
    actions={"look": lambda action: Looked(action.value)},
    pages={"n": Page("number", "app.number.view", "number_page", "number.title")},
)
