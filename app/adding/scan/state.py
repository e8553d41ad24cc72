"""The camera, and what was read with it."""

from typing import NamedTuple

FRONT, BACK = "user", "environment"


class Scan(NamedTuple):
    """`camera` is "off", "starting" or "on"; it looks to the `facing` side, and may have a light
    (`has_torch`, lit with `torch`) and another camera beside it (`has_other`).

    `reading` says that a picture is being read. `trouble` is why nothing was read: "denied",
    "missing", "busy", "insecure", "unreachable", "no_code" or "unreadable". `codes` are the texts
    read since the camera started or a picture was chosen, `left_out` how many of them were no
    track number.
    """

    camera: str = "off"
    facing: str = BACK
    has_torch: bool = False
    torch: bool = False
    has_other: bool = False
    reading: bool = False
    trouble: str = ""
    codes: frozenset[str] = frozenset()
    left_out: int = 0
