"""What happens to the map."""

from typing import NamedTuple

from app.state import World


class WorldReady(NamedTuple):
    """The map of the world is here."""

    world: World
