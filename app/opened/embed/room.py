"""Another service's page in a frame of ours: only for those who press for it."""

from dataclasses import replace

from app.core.reach.frames import FRAMES
from app.frame.effects import NoteSent
from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.room import Room
from app.frame.state import State
from app.opened.embed.messages import Framed


def framed(state: State, message: Framed) -> Step:
    shown = (message.number, message.frame) if message.frame else None
    host = FRAMES[message.frame].host if message.frame in FRAMES else ""
    noted = (NoteSent(host, message.number),) if host and shown != state.embed else ()
    return replace(state, embed=shown), noted


def left(state: State, message: Went) -> State:
    """Another service sees nothing of where the visitor goes next."""
    return replace(state, embed=None)


ROOM = Room(
    name="embed",
    handlers={Framed: framed},
    actions={"frame": lambda action: Framed(action.id, action.value)},
    left=left,
)
