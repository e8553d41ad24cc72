"""What happens around the installing of the page."""

from typing import NamedTuple


class BrowserKnown(NamedTuple):
    """What the browser says of itself, how many fingers its screen tells apart, and whether the
    page stands in a window of its own."""

    agent: str
    touches: int
    alone: bool


class Offered(NamedTuple):
    """Whether the browser would ask the visitor now to install the page."""

    now: bool


class BadgeChosen(NamedTuple):
    """Whether the icon of the installed page shows how many parcels need the visitor."""

    wanted: bool


class FindBrowser(NamedTuple):
    """Find out what the browser says of itself."""
