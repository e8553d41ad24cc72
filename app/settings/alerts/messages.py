"""What happens to the reminders."""

from typing import NamedTuple


class AlertsChosen(NamedTuple):
    """Whether the browser is to tell of changes while the page is open."""

    wanted: bool


class AlertsRefused(NamedTuple):
    """The browser does not let the page tell of anything; `key` says why."""

    key: str


class AskPermission(NamedTuple):
    """Ask the browser to let the page tell of changes, while the visitor's click counts."""


class ForgetDays(NamedTuple):
    """Remove what was written down, and let the browser wake nothing any more."""
