"""The map of the world."""

from collections.abc import Mapping
from typing import NamedTuple


class World(NamedTuple):
    """The map of the world: its size, and a point in each country, by its code."""

    width: int
    height: int
    points: Mapping[str, tuple[int, int]]
