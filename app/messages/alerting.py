"""What happens to the reminders."""

from typing import NamedTuple


class AlertsChosen(NamedTuple):
    """Whether the browser is to tell of changes while the page is open."""

    wanted: bool


class AlertsRefused(NamedTuple):
    """The browser does not let the page tell of anything; `key` says why."""

    key: str
