"""Whether the browser tells of changes while the page is open, as it lets the page."""

from dataclasses import replace

from app.frame.common import Toast
from app.frame.handlers import Step
from app.frame.preferences import preferred
from app.frame.room import Room
from app.frame.state import State
from app.settings.alerts.messages import AlertsChosen, AlertsRefused, AskPermission, ForgetDays


def alerts_chosen(state: State, message: AlertsChosen) -> Step:
    """The browser is asked for its leave; what was written for it goes with the wish."""
    follows = AskPermission() if message.wanted else ForgetDays()
    state, saves = preferred(state, alerts=message.wanted)
    return state, (*saves, follows)


def alerts_refused(state: State, message: AlertsRefused) -> Step:
    """The switch goes back, and the visitor is told why."""
    state, saves = preferred(replace(state, toast=Toast(message.key)), alerts=False)
    return state, (*saves, ForgetDays())


ROOM = Room(
    name="alerts",
    handlers={AlertsChosen: alerts_chosen, AlertsRefused: alerts_refused},
    actions={"alerts": lambda action: AlertsChosen(action.id == "on")},
    effects=(AskPermission, ForgetDays),
)
