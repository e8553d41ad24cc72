"""The one place where state changes: `update(state, message) -> state, effects`."""

from app.effects import Effect
from app.messages import Message
from app.state import State
from app.update import (
    access,
    alerting,
    asking,
    entry,
    lasting,
    letters,
    linking,
    listing,
    mapping,
    ordering,
    proving,
    relaying,
    sending,
    sharing,
    shelves,
    tabs,
    translating,
)

Step = tuple[State, tuple[Effect, ...]]
ROOMS = (
    *(entry, shelves, asking, lasting, linking, access, relaying, sending, listing),
    *(letters, ordering, proving, sharing, translating, mapping, alerting, tabs),
)
HANDLERS = {kind: handler for room in ROOMS for kind, handler in room.HANDLERS.items()}


def update(state: State, message: Message) -> Step:
    """The state after a message, and what is to be done in the world because of it."""
    return HANDLERS[type(message)](state, message)
