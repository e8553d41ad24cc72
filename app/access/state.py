"""The trials of services and keys."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.reach.outgoing import Sent


class Access(NamedTuple):
    """The sources that are being tried (`checking`), and how a key's trial ended: a message key
    with its arguments (`trials`). `traffic` is what left the device, oldest first; `came` is the
    parcel that the visitor came from, to be led back to; `sought` the carrier looked for."""

    checking: frozenset[str] = frozenset()
    trials: Mapping[str, tuple[str, Mapping[str, str]]] = {}
    traffic: tuple[Sent, ...] = ()
    came: str = ""
    sought: str = ""
