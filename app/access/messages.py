"""What happens to keys, and while the access to services is tried."""

from collections.abc import Mapping
from typing import NamedTuple

from app.core.reach.outgoing import Sent


class KeyEntered(NamedTuple):
    """The visitor's own key for a service; empty to remove it."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"KeyEntered(service={self.service!r})"


class KeyTried(NamedTuple):
    """The visitor wants to know whether the key of a service works."""

    service: str


class Tried(NamedTuple):
    """How the trial of a service's key ended: a message key and its arguments."""

    service: str
    key: str
    args: tuple[tuple[str, str], ...] = ()


class AccessChecked(NamedTuple):
    """The visitor wants to know which services this browser may read; one, or with "" all."""

    source: str = ""


class MineChecked(NamedTuple):
    """The same of the services that tell, or would tell, of the visitor's parcels."""


class SourceSought(NamedTuple):
    """What is typed to find the sources of a carrier."""

    text: str


class Probed(NamedTuple):
    """How a check of access ended: "readable", "refused" or "unreachable", in milliseconds."""

    source: str
    access: str
    took_ms: int = 0


class LeftDevice(NamedTuple):
    """A request goes out: to which host, about which number ("" for none), and whom a relay is to
    ask with it."""

    host: str
    number: str = ""
    behind: str = ""


class TrafficKnown(NamedTuple):
    """What the device remembers of the requests of the last days."""

    rows: tuple[Sent, ...]


class TrafficCleared(NamedTuple):
    """The list of what left the device is to be emptied."""


class KeepTraffic(NamedTuple):
    """Write the list of what left the device; with `anew`, forget what other tabs wrote."""

    anew: bool = False


class AccessCopied(NamedTuple):
    """The findings of the check of access are to be put on the clipboard."""


class LockWanted(NamedTuple):
    """The visitor wants their keys to be locked with this passphrase from now on."""

    passphrase: str

    def __repr__(self) -> str:
        return "LockWanted()"


class UnlockWanted(NamedTuple):
    """The visitor says the passphrase of their keys."""

    passphrase: str

    def __repr__(self) -> str:
        return "UnlockWanted()"


class LockRemoved(NamedTuple):
    """The keys are to lie on the device without a passphrase again."""


class KeysForgotten(NamedTuple):
    """The locked keys are to be removed: nobody knows their passphrase."""


class KeysLocked(NamedTuple):
    """Keys of these names lie locked on the device, and `keys` in clear; `lost` where nobody can
    read the locked ones any more."""

    names: frozenset[str]
    keys: Mapping[str, str] = {}
    lost: bool = False

    def __repr__(self) -> str:
        return f"KeysLocked({sorted(self.names)})"


class KeysOpened(NamedTuple):
    """The keys that were locked; with `locked` false their lock is gone."""

    keys: Mapping[str, str]
    locked: bool = True

    def __repr__(self) -> str:
        return f"KeysOpened({len(self.keys)} keys)"


class LockFailed(NamedTuple):
    """The keys stay as they were; a message key says why."""

    key: str


class LockKeys(NamedTuple):
    """Lock the keys with a passphrase, and keep them so."""

    passphrase: str

    def __repr__(self) -> str:
        return "LockKeys()"


class UnlockKeys(NamedTuple):
    """Open the locked keys for this visit."""

    passphrase: str

    def __repr__(self) -> str:
        return "UnlockKeys()"


class DropLock(NamedTuple):
    """Keep the keys as they are by now without a lock, and forget the locked ones."""


class Probe(NamedTuple):
    """Find out whether this browser may read a source, with a number that is nobody's."""

    source: str


class TryKey(NamedTuple):
    """Ask a source with the visitor's key, about a number that is nobody's; `via` as for Ask."""

    source: str
    via: str = ""
