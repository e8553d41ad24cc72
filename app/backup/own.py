"""What a file has besides parcels: settings that are not chosen here yet, keys that are missing."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.core.backup.content import Content
from app.frame.common import Settings
from app.storage.settings_record import NAMES, USUAL, load

HERE_ONLY = frozenset({"language", "theme", "exported", "alerts"})
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


def new_keys(keys: Mapping[str, str], content: Content) -> Mapping[str, str]:
    """The keys that the file adds: one that is here stays."""
    return {name: key for name, key in content.keys.items() if not keys.get(name)}
