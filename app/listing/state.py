"""How the list is shown."""

from collections.abc import Collection, Container
from typing import NamedTuple

from app.core.parcel.visit import Visit

CARDS_AT_ONCE = 40
FOUND_AT_ONCE = 20
SHELVES = ("current", "sent", "delivered", "archived", "deleted")
BANDS = ("new", "action", "collect", "moving", "ordered")


class Listing(NamedTuple):
    """The `shelf` that was chosen, "" for the first that holds anything; what is sought (`query`),
    how many parcels may be drawn (`shown`), what the visitor knew of the parcels at the last
    `visit`, and the numbers `tracked` last, which stay in sight wherever they belong. `device` is
    "safari" where the browser clears what a page keeps, "installed" on the home screen there."""

    shelf: str = ""
    query: str = ""
    shown: int = CARDS_AT_ONCE
    visit: Visit = Visit()
    tracked: frozenset[str] = frozenset()
    device: str = ""

    def looked_at(self, saved: Container[str], ordered: Collection[str]) -> "Listing":
        """The list as it is come back to once pages were saved: their orders on top of what is
        current, and no parcel as just added whose history was looked at."""
        if ordered:
            return self._replace(shelf="", query="", tracked=frozenset(ordered))
        return self._replace(tracked=frozenset(one for one in self.tracked if one not in saved))
