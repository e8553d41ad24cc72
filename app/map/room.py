"""The map of the world."""

from dataclasses import replace

from app.frame.handlers import Step
from app.frame.room import Room
from app.frame.state import State
from app.map.messages import FetchWorld, WorldReady


def world_ready(state: State, message: WorldReady) -> Step:
    return replace(state, map=message.world), ()


ROOM = Room(name="map", handlers={WorldReady: world_ready}, effects=(FetchWorld,))
