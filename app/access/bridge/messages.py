"""What happens to the bridge in this browser."""

from typing import NamedTuple

from app.core.reach.bridge import Bridge


class BridgeFound(NamedTuple):
    """A bridge answered the greeting; None once it does so no more."""

    bridge: Bridge | None


class BridgeWanted(NamedTuple):
    """The visitor wants the bridge opened to a host, or to this page where none is named."""

    host: str = ""


class OpenBridge(NamedTuple):
    """Have the bridge ask the visitor whether it may ask a host, or answer this page."""

    host: str = ""
