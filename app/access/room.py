"""Which services this browser may ask, and the visitor's keys for them."""

from app.access.messages import (
    AccessChecked,
    AccessCopied,
    KeepTraffic,
    KeyEntered,
    KeyTried,
    Probe,
    TrafficCleared,
    TryKey,
)
from app.access.traffic import HANDLERS as TRAFFIC
from app.access.update import HANDLERS
from app.core.language.words import Words
from app.frame.room import Page, Room
from app.frame.state import State


def key_title(state: State, w: Words) -> str:
    """The title of a key's page, which few visit."""
    from app.access.view.keys import key_title as titled

    return titled(state, w)


ROOM = Room(
    name="access",
    handlers={**HANDLERS, **TRAFFIC},
    actions={
        "key": lambda action: KeyEntered(action.id, action.value),
        "remove-key": lambda action: KeyEntered(action.id, ""),
        "try-key": lambda action: KeyTried(action.id),
        "check-access": lambda action: AccessChecked(action.id),
        "clear-traffic": lambda action: TrafficCleared(),
        "copy-access": lambda action: AccessCopied(),
    },
    pages={
        "access": Page("access", "app.access.view.access", "access_page", "access.title"),
        "traffic": Page("traffic", "app.access.view.traffic", "traffic_page", "traffic.title"),
        "key": Page("key", "app.access.view.keys", "key_page", key_title, about="service"),
    },
    effects=(Probe, TryKey, KeepTraffic),
)
