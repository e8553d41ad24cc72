"""What another tab of the page wrote down, beside parcels: settings, keys, what services said."""

from typing import NamedTuple

from app.core.reach.service import Service
from app.state import Settings


class SettingsElsewhere(NamedTuple):
    """Another tab has saved settings."""

    settings: Settings


class KeyElsewhere(NamedTuple):
    """Another tab has saved the key of a service; empty when it was removed."""

    service: str
    key: str

    def __repr__(self) -> str:
        return f"KeyElsewhere(service={self.service!r})"


class ServiceElsewhere(NamedTuple):
    """Another tab has asked a source, or checked it."""

    source: str
    service: Service
