"""A logical clock: which of two changes was made with knowledge of the other.

A hybrid logical clock (Kulkarni and others, 2014): a stamp holds the wall clock's milliseconds, a
counter, and the device. Each new stamp is greater than every stamp that its device has seen: where
the wall clock stands behind those (it was set back, or another device's runs ahead), the counter
goes on from the greatest. So a change made after another was seen is always the later one, however
wrong the clocks are; wall clocks decide only between changes that did not know of each other.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

_TEXT = re.compile(r"([0-9a-f]{1,12})\.([0-9a-f]{1,6})\.([0-9A-Za-z]{1,12})")


LAST_MS, LAST_TURN = 0xFFFFFFFFFFFF, 0xFFFFFF
"""The greatest that a stamp's text can tell."""


class Stamp(NamedTuple):
    """When and where a change was made; stamps are compared field by field.

    `device` is a short random text of letters and digits that a store keeps for itself, in which
    no two devices are alike.
    """

    wall_ms: int = 0
    turn: int = 0
    device: str = ""

    def __str__(self) -> str:
        return f"{self.wall_ms:x}.{self.turn:x}.{self.device}"


NEVER = Stamp()
"""The stamp of what was kept before there were stamps: every change is later."""


def following(seen: Iterable[Stamp], now: datetime, device: str) -> Stamp:
    """The next stamp of a device that has seen these.

    >>> now = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
    >>> following([Stamp(0x7FFFFFFFFFF, 4, "b")], now, "a")
    Stamp(wall_ms=8796093022207, turn=5, device='a')
    """
    wall = int(now.timestamp() * 1000)
    latest = max(seen, default=NEVER)
    if latest.wall_ms < wall:
        return Stamp(wall, 0, device)
    if latest.turn < LAST_TURN:
        return Stamp(latest.wall_ms, latest.turn + 1, device)
    # Only somebody else's making comes so far: what is written must stay readable all the same.
    if latest.wall_ms < LAST_MS:
        return Stamp(latest.wall_ms + 1, 0, device)
    return Stamp(LAST_MS, LAST_TURN, device)


def stamp(text: str) -> Stamp:
    """The stamp of a text; raises ValueError.

    >>> stamp("19a0b.2.x7").turn
    2
    """
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ValueError("not a stamp")
    return Stamp(int(found[1], 16), int(found[2], 16), found[3])


def newest(stamps: Iterable[Stamp]) -> dict[str, Stamp]:
    """The newest stamp of each device: whoever knows it knows all that this device did before."""
    found: dict[str, Stamp] = {}
    for one in stamps:
        found[one.device] = max(one, found.get(one.device, NEVER))
    return found


def within(stamps: Iterable[Stamp], seen: Mapping[str, Stamp]) -> bool:
    """Whether whoever has seen these newest stamps of each device knows all the others."""
    return all(one <= seen.get(one.device, NEVER) for one in stamps)
