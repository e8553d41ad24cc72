"""The keys under a passphrase: locked, opened once a visit, or given up where it is forgotten.

While they are locked nothing is written of any key, so that none lies beside them in clear. While
the browser works on a passphrase the lock is neither taken away nor given up: that would come after
the passphrase and undo it, whatever the page says by then.
"""

from dataclasses import replace
from typing import Any

from app.access.messages import (
    DropLock,
    KeysForgotten,
    KeysLocked,
    KeysOpened,
    LockFailed,
    LockKeys,
    LockRemoved,
    LockWanted,
    UnlockKeys,
    UnlockWanted,
)
from app.access.state import Lock
from app.frame.common import Toast
from app.frame.everywhere import noticed
from app.frame.handlers import Handlers, Step
from app.frame.messages import Noticed
from app.frame.state import State


def lock_wanted(state: State, message: LockWanted) -> Step:
    """Also another passphrase for keys that are open."""
    from app.core.backup.locked import SHORTEST_PASSPHRASE  # few visits need it

    if state.access.lock.kind == "closed" or not state.keys:
        return state, ()
    if len(message.passphrase.strip()) < SHORTEST_PASSPHRASE:
        toast = Toast("toast.passphrase_short", {"count": SHORTEST_PASSPHRASE})
        return replace(state, toast=toast), ()
    return _with(state, busy=True, said=""), (LockKeys(message.passphrase),)


def unlock_wanted(state: State, message: UnlockWanted) -> Step:
    if state.access.lock.kind != "closed" or not message.passphrase.strip():
        return state, ()
    return _with(state, busy=True, said=""), (UnlockKeys(message.passphrase),)


def lock_removed(state: State, message: LockRemoved) -> Step:
    if state.access.lock.kind != "open" or state.access.lock.busy:
        return state, ()
    state = _with(state, kind="", names=frozenset[str]())
    return replace(state, toast=Toast("toast.lock_removed")), (DropLock(),)


def keys_forgotten(state: State, message: KeysForgotten) -> Step:
    """The list stays as it is; keys that another tab wrote in clear stay, too."""
    if state.access.lock.kind != "closed" or state.access.lock.busy:
        return state, ()
    state = _with(state, kind="", names=frozenset[str](), lost=False, said="")
    state, _ = noticed(state, Noticed("keys_locked", present=False))
    return replace(state, toast=Toast("toast.keys_forgotten")), (DropLock(),)


def keys_locked(state: State, message: KeysLocked) -> Step:
    """What another tab has locked is known here no longer."""
    lock = Lock("closed", message.names, message.lost)
    state = replace(state, keys=dict(message.keys), access=state.access._replace(lock=lock))
    return noticed(state, Noticed("keys_locked"))


def keys_opened(state: State, message: KeysOpened) -> Step:
    """A key that lies there in clear was written later, by an earlier version of the page."""
    keys = {**message.keys, **state.keys}
    lock = Lock("open", frozenset(keys)) if message.locked else Lock()
    state = replace(state, keys=keys, access=state.access._replace(lock=lock))
    return noticed(state, Noticed("keys_locked", present=False))


def lock_failed(state: State, message: LockFailed) -> Step:
    return _with(state, busy=False, said=message.key), ()


def _with(state: State, **fields: Any) -> State:
    lock = state.access.lock._replace(**fields)
    return replace(state, access=state.access._replace(lock=lock))


HANDLERS: Handlers = {
    LockWanted: lock_wanted,
    UnlockWanted: unlock_wanted,
    LockRemoved: lock_removed,
    KeysForgotten: keys_forgotten,
    KeysLocked: keys_locked,
    KeysOpened: keys_opened,
    LockFailed: lock_failed,
}
