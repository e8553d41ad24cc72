"""The map of the world."""

from dataclasses import replace

from app.messages import WorldReady
from app.state import State
from app.update.handlers import Handlers, Step


def world_ready(state: State, message: WorldReady) -> Step:
    return replace(state, world=message.world), ()


HANDLERS: Handlers = {WorldReady: world_ready}
