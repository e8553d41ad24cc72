"""The open list to choose from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picker:
    """An open list to choose from, for whom: `what` is "carrier", "origin", "destination", "home",
    or of an order "country"."""

    what: str
    number: str = ""
    of: str = "chip"
    query: str = ""
