"""What happens to the map."""

from typing import NamedTuple

from app.map.state import World


class WorldReady(NamedTuple):
    """The map of the world is here."""

    world: World


class FetchWorld(NamedTuple):
    """Fetch the points of the map."""
