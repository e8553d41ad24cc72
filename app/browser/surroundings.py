"""What the browser tells of itself: the line, a new version, and how the page stands in it."""

from typing import Any

from js import matchMedia, navigator

from app.asking.messages import Reconnected
from app.browser.rim import BrowserEvents, EffectHandlers, Rim
from app.frame.handlers import Message
from app.frame.messages import Noticed
from app.install.messages import BrowserKnown, FindBrowser


def line_changed(page: Any, value: str) -> Message | None:
    """What waited for the line is carried out once it is known to be back."""
    page.take(Noticed("offline", value == "offline"))
    return Reconnected() if value == "online" else None


def find_browser(page: Rim) -> None:
    alone = matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches
    page.take(BrowserKnown(navigator.userAgent, navigator.maxTouchPoints, alone))


BROWSER_EVENTS: BrowserEvents = {
    "network": lambda page, about, value: line_changed(page, value),
    "update-ready": lambda page, about, value: Noticed("update_ready"),
}
EFFECT_HANDLERS: EffectHandlers = {
    FindBrowser: lambda page, effect: find_browser(page),
}
