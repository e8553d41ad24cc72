"""What is known of the bridge in this browser."""

from typing import NamedTuple

from app.core.reach.bridge import Bridge


class Bridging(NamedTuple):
    """`here` is the bridge that answered, None while there is none."""

    here: Bridge | None = None
