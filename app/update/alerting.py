"""Whether the browser tells of changes while the page is open, as it lets the page."""

from dataclasses import replace

from app.effects import AskPermission, ForgetDays, SaveSettings
from app.messages import AlertsChosen, AlertsRefused
from app.state import State, Toast
from app.update.handlers import Handlers, Step


def alerts_chosen(state: State, message: AlertsChosen) -> Step:
    """The browser is asked for its leave; what was written for it goes with the wish."""
    settings = replace(state.settings, alerts=message.wanted)
    follows = AskPermission() if message.wanted else ForgetDays()
    return replace(state, settings=settings), (SaveSettings(), follows)


def alerts_refused(state: State, message: AlertsRefused) -> Step:
    """The switch goes back, and the visitor is told why."""
    settings = replace(state.settings, alerts=False)
    state = replace(state, settings=settings, toast=Toast(message.key))
    return state, (SaveSettings(), ForgetDays())


HANDLERS: Handlers = {
    AlertsChosen: alerts_chosen,
    AlertsRefused: alerts_refused,
}
