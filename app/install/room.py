"""The page on the home screen: whether it is there, how it comes there, and what its icon shows."""

from dataclasses import replace

from app.frame.handlers import Step
from app.frame.messages import Went
from app.frame.preferences import preferred
from app.frame.room import Page, Room
from app.frame.state import State
from app.install.kinds import kind
from app.install.messages import BadgeChosen, BrowserKnown, FindBrowser, Offered


def browser_known(state: State, message: BrowserKnown) -> Step:
    found = kind(message.agent, message.touches)
    return replace(state, install=state.install._replace(kind=found, alone=message.alone)), ()


def offered(state: State, message: Offered) -> Step:
    return replace(state, install=state.install._replace(offered=message.now)), ()


def badge_chosen(state: State, message: BadgeChosen) -> Step:
    return preferred(state, badge=message.wanted)


def arrived(state: State, message: Went) -> Step:
    return state, (FindBrowser(),)


ROOM = Room(
    name="install",
    handlers={BrowserKnown: browser_known, Offered: offered, BadgeChosen: badge_chosen},
    actions={
        "installable": lambda action: Offered(action.value == "on"),
        "badge": lambda action: BadgeChosen(action.id == "on"),
    },
    pages={
        "install": Page(
            *("install", "app.install.view.page", "install_page", "install.title"), arrived=arrived
        )
    },
    effects=(FindBrowser,),
)
