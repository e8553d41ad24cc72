"""What a file has besides parcels: settings that are not chosen here yet, keys that are missing."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.core.backup.content import Content
from app.core.reach.keyed import services
from app.core.reach.relay import WrongAddress, checked
from app.core.reach.routes import RELAY, RELAY_ADDRESS
from app.core.sources import SOURCES
from app.frame.common import Settings
from app.frame.state import State
from app.storage.settings_record import NAMES, USUAL, load

HERE_ONLY = frozenset({"language", "theme", "exported", "reminded", "alerts"})
"""Settings that belong to one device; for alerts each browser asks for itself."""


def new_settings(settings: Settings, content: Content) -> Mapping[str, Any]:
    """The settings that the file adds: what was chosen here stays."""
    told = load(json.dumps(dict(content.settings)))
    found: dict[str, Any] = {}
    for name in NAMES:
        mine, theirs = getattr(settings, name), getattr(told, name)
        if name == "chosen":
            theirs = {**theirs, **mine}
        elif name in HERE_ONLY or mine != getattr(USUAL, name):
            continue
        if theirs != mine:
            found[name] = theirs
    return found


def taken_back(settings: Settings, before: Mapping[str, Any], after: Mapping[str, Any]) -> Settings:
    """The settings without what a file had added, but with what was chosen since."""
    same = {name: old for name, old in before.items() if getattr(settings, name) == after[name]}
    return replace(settings, **same)


def new_keys(state: State, content: Content) -> dict[str, str]:
    """The keys that the file adds. A service's key and what it wants beside it are taken only where
    nothing of them is here: no key of the visitor's own is to be sent to an address of a file.
    While the keys are locked nobody knows what is here, and none is taken."""
    if state.access.lock.kind == "closed":
        return {}
    groups = [(one.name, *(f"{one.name}.{name}" for name in one.asks)) for one in services()]
    told = {
        name: content.keys[name]
        for group in groups
        for name in group
        if name in content.keys and not _any(state, *group)
    }
    return told if _any(state, RELAY, RELAY_ADDRESS) else told | _relay(state, content.keys)


def _any(state: State, *names: str) -> bool:
    return any(state.keys.get(name) for name in names)


def _relay(state: State, told: Mapping[str, str]) -> dict[str, str]:
    """The relay of a file: its secret and an address that the page's form would take, or nothing.

    What hosts the page's policy adds is known only once the page of the relay was shown.
    """
    hosts = set(state.relay.hosts if state.relay else ())
    hosts -= {source.host for source in SOURCES.values()}
    try:
        address = checked(told.get(RELAY_ADDRESS, ""), hosts)
    except WrongAddress:
        return {}
    return {RELAY: told[RELAY], RELAY_ADDRESS: address} if told.get(RELAY) else {}
