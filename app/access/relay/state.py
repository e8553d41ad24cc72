"""What the page of the relay hands out."""

from typing import NamedTuple


class RelayText(NamedTuple):
    """The relay as it was fetched, and what is to be filled in: this page's origin, a secret.

    `hosts` are those that the page's policy lets it speak to, by name.
    """

    text: str
    origin: str
    secret: str
    hosts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"RelayText(origin={self.origin!r})"
