"""Text that comes into the paste box from elsewhere: in an address, or shared by a program."""

from app.adding.messages import SharedWaits, TakeShared, TextBrought, Typed
from app.adding.update import typed
from app.frame.effects import Focus, SetDraft
from app.frame.handlers import Handlers, Step, at_place
from app.frame.state import State

LONGEST = 200_000
BOX = "paste"


def text_brought(state: State, message: TextBrought) -> Step:
    """It stands in the box, below what stood there; nobody is asked before Track is pressed.

    No page of its own is open then.
    """
    state = at_place(state, "list")
    new = message.text[:LONGEST].strip()
    if not new:
        return state, (Focus(BOX),)
    text = "\n".join(part for part in (state.adding.draft, new) if part.strip())
    state, effects = typed(state, Typed(text))
    return state, (SetDraft(text), *effects, Focus(BOX))


def shared_waits(state: State, message: SharedWaits) -> Step:
    return at_place(state, "list"), (TakeShared(),)


HANDLERS: Handlers = {TextBrought: text_brought, SharedWaits: shared_waits}
