"""The visitor's keys as they lie in the store where only a passphrase opens them.

The text is that of a locked backup (see `app.core.backup.locked`) of the kind "locked keys". Inside
is a JSON object of the keys by name, and "names" beside it says for what there are keys: a service
whose key is locked waits for the passphrase, while one without a key does not.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from app.core.backup.content import Refused
from app.core.backup.locked import Locked, is_locked
from app.core.backup.locked import dump as locked_text
from app.core.backup.locked import load as locked_of
from app.core.model.nesting import shallow

KIND = "locked keys"
LARGEST = 1_000_000
LONGEST_NAME = 100
MOST_KEYS = 200


class LockedKeys(NamedTuple):
    """What lies in the store; `lock` is None where it cannot be read, so that nothing opens it."""

    lock: Locked | None
    names: frozenset[str] = frozenset()


def dump(lock: Locked, names: Iterable[str]) -> str:
    """The text of locked keys."""
    told = json.dumps(sorted(names), separators=(",", ":"))
    return f'{locked_text(lock, KIND).rstrip().removesuffix("}")},\n"names":{told}}}\n'


def load(text: str) -> LockedKeys:
    """The locked keys of a text, whoever wrote it.

    >>> load("[]")
    LockedKeys(lock=None, names=frozenset())
    """
    if len(text) > LARGEST or not shallow(text):
        return LockedKeys(None)
    try:
        told: Any = json.loads(text)
        lock = locked_of(told) if is_locked(told, KIND) else None
    except (ValueError, RecursionError, Refused):
        return LockedKeys(None)
    return LockedKeys(lock, _names(told.get("names")) if lock else frozenset())


def _names(told: object) -> frozenset[str]:
    names = cast(list[object], told)[:MOST_KEYS] if isinstance(told, list) else []
    return frozenset(cast(str, one) for one in names if _is_text(one, LONGEST_NAME))


def inside(keys: Mapping[str, str]) -> str:
    """The text that is locked."""
    return json.dumps(dict(keys), ensure_ascii=False, separators=(",", ":"))


def keys_of(text: str) -> dict[str, str]:
    """The keys of the text that was locked, however long; raises ValueError where it holds none."""
    told: object = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("no keys")
    pairs = list(cast(dict[str, object], told).items())[:MOST_KEYS]
    return {
        name: cast(str, key)
        for name, key in pairs
        if _is_text(name, LONGEST_NAME) and _is_text(key, LARGEST)
    }


def _is_text(told: object, longest: int) -> bool:
    return isinstance(told, str) and 0 < len(told) <= longest
