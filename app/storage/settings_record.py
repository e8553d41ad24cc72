"""The settings as they lie in a store: a JSON object, in which what is usual is left out.

Keys that are not known here are another version's, and are kept. A value of another kind than ours
is left out, as if it had not been there. Under "k" are the stamps of what was changed, by name
("chosen.RR" for one of the carriers picked).
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, cast

from app.core.keeping.merging.registers import Registers
from app.core.model.clock import Stamp, stamp
from app.core.model.nesting import shallow
from app.frame.common import Settings

VERSION = 1
USUAL = Settings()
NAMES = tuple(field.name for field in fields(Settings))
ALWAYS = ("language", "theme")
LONGEST = 200
CHOSEN = "chosen."


def load(text: str | None) -> Settings:
    """The settings of a record; those of a first visit for what cannot be read of it.

    >>> load('{"home": {"a": 1}, "city": "Oslo"}').city
    'Oslo'
    """
    saved = parsed(text)
    found: dict[str, Any] = {name: _value(name, saved[name]) for name in NAMES if name in saved}
    return Settings(**{name: value for name, value in found.items() if value is not None})


def dump(
    settings: Settings, before: str | None = None, stamps: Mapping[str, Stamp] | None = None
) -> str:
    """The record of settings; of the record `before` it, what is not known here stays."""
    more = {name: value for name, value in parsed(before).items() if name not in (*NAMES, "v", "k")}
    own: dict[str, object] = {"v": VERSION}
    for name in NAMES:
        value = getattr(settings, name)
        if name in ALWAYS or value != getattr(USUAL, name):
            own[name] = dict(value) if name == "chosen" else value
    if stamps:
        own["k"] = {name: str(at) for name, at in sorted(stamps.items())}
    return json.dumps({**own, **more})


def readable(text: str) -> bool:
    """Whether a text is a record of settings, of whatever version."""
    return bool(parsed(text)) or text.strip() == "{}"


def version(text: str | None) -> int:
    """The version of a record; that of today where it tells none."""
    told = parsed(text).get("v")
    return told if type(told) is int else VERSION


def registers(text: str | None) -> Registers:
    """The values of a record that are not the usual ones, with their stamps."""
    made = parsed(text).get("k")
    stamps: dict[str, Stamp] = {}
    for name, at in (cast(dict[str, object], made) if isinstance(made, dict) else {}).items():
        try:
            stamps[name] = stamp(str(at))
        except ValueError:
            continue
    return Registers(values_of(load(text)), stamps)


def values_of(settings: Settings) -> dict[str, Any]:
    """The values that are not the usual ones, by name.

    >>> values_of(Settings(chosen={"RR": "china-post"}))
    {'language': 'en', 'theme': 'auto', 'chosen.RR': 'china-post'}
    """
    found = {name: getattr(settings, name) for name in NAMES if name != "chosen"}
    own = {n: one for n, one in found.items() if n in ALWAYS or one != getattr(USUAL, n)}
    return own | {CHOSEN + name: carrier for name, carrier in settings.chosen.items()}


def settings_of(values: Mapping[str, Any]) -> Settings:
    """The settings with these values, and the usual ones for all others."""
    chosen = {n.removeprefix(CHOSEN): one for n, one in values.items() if n.startswith(CHOSEN)}
    own = {name: value for name, value in values.items() if not name.startswith(CHOSEN)}
    return Settings(**own, chosen=chosen)


def parsed(text: str | None) -> Mapping[str, Any]:
    """The object of a text, however it has come to lie there; an empty one where it is none."""
    if not text or not shallow(text):
        return {}
    try:
        found: object = json.loads(text)
    except ValueError:
        return {}
    return cast(dict[str, Any], found) if isinstance(found, dict) else {}


def _value(name: str, value: object) -> object:
    """A value of the kind that the setting has; None for any other."""
    if name == "chosen":
        pairs = cast(dict[str, object], value if isinstance(value, dict) else {})
        return {one: other for one, other in pairs.items() if _text(other)}
    if name == "home":
        sound = isinstance(value, str) and len(value) == 2 and value.isascii() and value.isalpha()
        return value if sound else None
    if isinstance(getattr(USUAL, name), bool):
        return value if isinstance(value, bool) else None
    return _text(value)


def _text(value: object) -> str | None:
    """A text that can be shown and written; None for anything else."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    return value if value.encode("utf-8", "replace").decode() == value else None
