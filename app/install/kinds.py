"""The kinds of browsers that install pages, and what is pressed in each.

Menus as their makers describe them: support.google.com/chrome/answer/9658361,
support.apple.com/guide/iphone/iphea86e5236, support.apple.com/104996,
support.mozilla.org/kb/add-web-page-shortcuts-your-home-screen; Samsung's from general knowledge.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """What the browser is called, and for whom; `steps` are what is pressed (message keys behind
    `install.step.`), `item` the name of what is chosen in the menu (behind `install.item.`).

    `wide` says that its window is a desk's; `at` where its button stands: "top" or "bottom" with
    "end" or "middle"; `glyph` what is on it: "dots", "lines", "share" or "install".
    """

    name: str
    steps: tuple[str, ...]
    item: str
    wide: bool
    at: tuple[str, str]
    glyph: str


MENU = ("menu", "choose", "confirm")
SHARE = ("share", "choose", "confirm")
KINDS: Mapping[str, Kind] = {
    "android": Kind("Chrome, Edge · Android", MENU, "home", False, ("top", "end"), "dots"),
    "samsung": Kind("Samsung Internet", MENU, "home", False, ("bottom", "end"), "lines"),
    "firefox": Kind("Firefox · Android", MENU, "home", False, ("top", "end"), "dots"),
    "ios": Kind("Safari · iPhone, iPad", SHARE, "ios", False, ("bottom", "middle"), "share"),
    "desktop": Kind(
        *("Chrome, Edge · Windows, macOS, Linux", ("bar", "confirm"), "home"),
        *(True, ("top", "end"), "install"),
    ),
    "mac": Kind("Safari · Mac", SHARE, "dock", True, ("top", "end"), "share"),
}
APART = frozenset({"ios", "mac"})
"""Where the installed page has a store of its own, which is empty at first."""
_SIGNS: tuple[tuple[str, str], ...] = (
    ("ios", "iPhone"),
    ("ios", "iPad"),
    ("samsung", "SamsungBrowser"),
    ("firefox", "Android Firefox"),
    ("android", "Android Chrome"),
    ("desktop", "Windows Chrome"),
    ("desktop", "Macintosh Chrome"),
    ("desktop", "Linux Chrome"),
    ("desktop", "CrOS Chrome"),
    ("mac", "Macintosh Safari"),
)
"""The first row whose words all stand in what a browser says of itself tells its kind."""


def kind(agent: str, touches: int = 0) -> str:
    """The kind of a browser by its own words; an iPad says that it is a Mac, but has touches.

    >>> kind("Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36")
    'android'
    >>> kind("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15", 5)
    'ios'
    >>> kind("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
    ''
    """
    if "Macintosh" in agent and touches > 1:
        return "ios"
    if "Firefox" in agent and "Android" not in agent and "iP" not in agent:
        return ""
    found = (name for name, signs in _SIGNS if all(one in agent for one in signs.split()))
    return next(found, "")
