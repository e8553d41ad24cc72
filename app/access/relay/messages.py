"""What happens to the visitor's own relay."""

from typing import NamedTuple


class RelayReady(NamedTuple):
    """The text of the relay is here, with the origin of this page, a new secret for it, and the
    hosts that the page may speak to."""

    text: str
    origin: str
    secret: str
    hosts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"RelayReady(origin={self.origin!r})"


class RelayCopied(NamedTuple):
    """The relay, with everything filled in, is to be put on the clipboard."""


class RelayGiven(NamedTuple):
    """The visitor says where their relay is."""

    address: str


class RelayRemoved(NamedTuple):
    """The visitor's relay is not to be used any more."""


class FetchRelay(NamedTuple):
    """Fetch the text of the relay, and make a secret for it."""
