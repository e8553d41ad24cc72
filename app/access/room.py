"""Which services this browser may ask, and the visitor's keys for them."""

from dataclasses import replace

from app.access.lock import HANDLERS as LOCK
from app.access.messages import (
    AccessChecked,
    AccessCopied,
    DropLock,
    KeepTraffic,
    KeyEntered,
    KeysForgotten,
    KeyTried,
    LockKeys,
    LockRemoved,
    LockWanted,
    MineChecked,
    Probe,
    SourceSought,
    TrafficCleared,
    TryKey,
    UnlockKeys,
    UnlockWanted,
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


OF_A_PARCEL = frozenset({"key", "lock", "relay", "access", "settings", "sources"})
OF_A_SEARCH = frozenset({"key", "lock", "relay", "access", "sources"})


def left(state: State, message: Went) -> State:
    """The parcel that led to more data is remembered as long as the visitor sees to those, and what
    was sought among the sources as long as they are looked at."""
    came = state.access.came
    if state.place == "parcel" and message.place in OF_A_PARCEL:
        came = state.opened or ""
    elif message.place not in OF_A_PARCEL:
        came = ""
    sought = state.access.sought if message.place in OF_A_SEARCH else ""
    return replace(state, access=state.access._replace(came=came, sought=sought))


ROOM = Room(
    name="access",
    handlers={**HANDLERS, **TRAFFIC, **LOCK},
    left=left,
    actions={
        "key": lambda action: KeyEntered(action.id, action.value),
        "remove-key": lambda action: KeyEntered(action.id, ""),
        "try-key": lambda action: KeyTried(action.id),
        "check-access": lambda action: AccessChecked(action.id),
        "check-mine": lambda action: MineChecked(),
        "seek-source": lambda action: SourceSought(action.value),
        "clear-traffic": lambda action: TrafficCleared(),
        "copy-access": lambda action: AccessCopied(),
        "lock-keys": lambda action: LockWanted(action.value),
        "unlock-keys": lambda action: UnlockWanted(action.value),
        "remove-lock": lambda action: LockRemoved(),
        "forget-keys": lambda action: KeysForgotten(),
    },
    pages={
        "sources": Page("sources", "app.access.view.sources", "sources_page", "settings.more"),
        "access": Page("access", "app.access.view.access", "access_page", "access.title"),
        "traffic": Page("traffic", "app.access.view.traffic", "traffic_page", "traffic.title"),
        "lock": Page("lock", "app.access.view.lock", "lock_page", "lock.title"),
        "key": Page("key", "app.access.view.keys", "key_page", key_title, about="service"),
    },
    effects=(Probe, TryKey, KeepTraffic, LockKeys, UnlockKeys, DropLock),
)
