"""How the list is shown."""

from typing import NamedTuple

from app.core.parcel.visit import Visit

CARDS_AT_ONCE = 40
FOUND_AT_ONCE = 20
SHELVES = ("action", "moving", "collect", "delivered", "archived", "deleted")


class Listing(NamedTuple):
    """The chosen `shelf`, what is sought (`query`), how many parcels may be drawn (`shown`), and
    what the visitor knew of the parcels at the last `visit`."""

    shelf: str = "moving"
    query: str = ""
    shown: int = CARDS_AT_ONCE
    visit: Visit = Visit()
