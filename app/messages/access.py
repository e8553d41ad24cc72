"""What happens while keys and the access to services are tried."""

from typing import NamedTuple


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


class Probed(NamedTuple):
    """How a check of access ended: "readable", "refused" or "unreachable", in milliseconds."""

    source: str
    access: str
    took_ms: int = 0


class AccessCopied(NamedTuple):
    """The findings of the check of access are to be put on the clipboard."""
