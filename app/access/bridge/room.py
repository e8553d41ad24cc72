"""The bridge: a helper in the visitor's own browser, found by itself, that asks for the page."""

from dataclasses import replace

from app.access.bridge.messages import BridgeFound, BridgeWanted, OpenBridge
from app.asking.questions import ask_due
from app.frame.handlers import Handlers, Step
from app.frame.room import Page, Room
from app.frame.state import State


def bridge_found(state: State, message: BridgeFound) -> Step:
    """What only the bridge can ask is asked once it is there, or has been opened to more hosts."""
    before = state.bridge.here
    if message.bridge == before:
        return state, ()
    state = replace(state, bridge=state.bridge._replace(here=message.bridge))
    more = message.bridge is not None and (before is None or message.bridge.hosts > before.hosts)
    return ask_due(state) if more else (state, ())


def bridge_wanted(state: State, message: BridgeWanted) -> Step:
    return state, (OpenBridge(message.host),)


HANDLERS: Handlers = {BridgeFound: bridge_found, BridgeWanted: bridge_wanted}

ROOM = Room(
    name="bridge",
    handlers=HANDLERS,
    actions={"open-bridge": lambda action: BridgeWanted(action.id)},
    pages={"bridge": Page("bridge", "app.access.bridge.view", "bridge_page", "bridge.title")},
    effects=(OpenBridge,),
)
