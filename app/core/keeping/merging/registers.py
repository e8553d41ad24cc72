"""Values by name, each with the stamp of its last change: the last writer wins, name by name."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from app.core.model.clock import NEVER, Stamp


class Registers(NamedTuple):
    """The values that there are, and the stamps of the changes, also of those that removed one.

    What was kept before there were stamps has none: any change is later than that.
    """

    values: Mapping[str, Any]
    stamps: Mapping[str, Stamp]


def joined(one: Registers, other: Registers) -> Registers:
    """Both: commutative, associative, idempotent.

    Where the stamps are alike a value wins over none, so that nothing is lost.
    """
    values: dict[str, Any] = {}
    for name in one.values.keys() | other.values.keys():
        winner = max((one, other), key=lambda side: _rank(side, name))
        if name in winner.values:
            values[name] = winner.values[name]
    return Registers(values, latest(one.stamps, other.stamps))


def _rank(side: Registers, name: str) -> tuple[Stamp, bool, str]:
    there = name in side.values
    return side.stamps.get(name, NEVER), there, repr(side.values.get(name))


def latest(one: Mapping[str, Stamp], other: Mapping[str, Stamp]) -> dict[str, Stamp]:
    """The later stamp of each name."""
    names = one.keys() | other.keys()
    return {name: max(one.get(name, NEVER), other.get(name, NEVER)) for name in names}


def changed(before: Registers, values: Mapping[str, Any], at: Stamp) -> Registers:
    """The registers with these values; those that differ from what was there bear this stamp."""
    names = before.values.keys() | values.keys()
    new = {name: at for name in names if before.values.get(name) != values.get(name)}
    return Registers(values, {**before.stamps, **new})
