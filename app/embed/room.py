"""Another service's page in a frame of ours: only for those who press for it."""

from dataclasses import replace

from app.embed.messages import Framed
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Room
from app.frame.state import State


def framed(state: State, message: Framed) -> Step:
    shown = (message.number, message.frame) if message.frame else None
    return replace(state, embed=shown), ()


def left(state: State, message: Went) -> State:
    """Another service sees nothing of where the visitor goes next."""
    return replace(state, embed=None)


ROOM = Room(
    name="embed",
    handlers={Framed: framed},
    actions={"frame": lambda action: Framed(action.id, action.value)},
    left=left,
)
