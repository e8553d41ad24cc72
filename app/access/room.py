"""Which services this browser may ask, and the visitor's keys for them."""

from dataclasses import replace

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
from app.frame.messages import Went
from app.frame.room import Page, Room
from app.frame.state import State


def key_title(state: State, w: Words) -> str:
    """The title of a key's page, which few visit."""
    from app.access.view.keys import key_title as titled

    return titled(state, w)


OF_A_PARCEL = frozenset({"key", "relay", "access", "settings"})


def left(state: State, message: Went) -> State:
    """The parcel that led to more data is remembered as long as the visitor sees to those."""
    came = state.access.came
    if state.place == "parcel" and message.place in OF_A_PARCEL:
        came = state.opened or ""
    elif message.place not in OF_A_PARCEL:
        came = ""
    return replace(state, access=state.access._replace(came=came))


ROOM = Room(
    name="access",
    handlers={**HANDLERS, **TRAFFIC},
    left=left,
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
