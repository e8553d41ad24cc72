"""The one place where state changes: `update(state, message) -> state, effects`."""

from app.effects import Effect
from app.messages import Message
from app.state import State
from app.update import asking, entry, lasting, shelves

Step = tuple[State, tuple[Effect, ...]]
HANDLERS = {**entry.HANDLERS, **shelves.HANDLERS, **asking.HANDLERS, **lasting.HANDLERS}


def update(state: State, message: Message) -> Step:
    """The state after a message, and what is to be done in the world because of it."""
    return HANDLERS[type(message)](state, message)
