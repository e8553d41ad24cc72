"""The trials of services and keys."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.reach.outgoing import Sent


class Lock(NamedTuple):
    """The passphrase of the keys: "" where there is none, "closed", or "open" for this visit.

    `names` are those of the keys that lie locked, `lost` says that nobody can read them any more;
    `busy` while the browser works on it, `said` is the message key of why that failed.
    """

    kind: str = ""
    names: frozenset[str] = frozenset()
    lost: bool = False
    busy: bool = False
    said: str = ""

    @property
    def waiting(self) -> frozenset[str]:
        """The keys that cannot be used before the passphrase was given."""
        return self.names if self.kind == "closed" else frozenset()


class Access(NamedTuple):
    """The sources that are being tried (`checking`), and how a key's trial ended: a message key
    with its arguments (`trials`). `traffic` is what left the device, oldest first; `came` is the
    parcel that the visitor came from, to be led back to; `sought` the carrier looked for; `lock` is
    the passphrase of the keys."""

    checking: frozenset[str] = frozenset()
    trials: Mapping[str, tuple[str, Mapping[str, str]]] = {}
    traffic: tuple[Sent, ...] = ()
    came: str = ""
    sought: str = ""
    lock: Lock = Lock()
