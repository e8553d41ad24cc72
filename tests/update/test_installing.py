"""How the page comes to the home screen, and what its icon shows there."""

import pytest

from app.frame.action import Action
from app.frame.effects import SaveSettings
from app.frame.messages import Went
from app.install.kinds import KINDS, kind
from app.install.messages import BrowserKnown, FindBrowser
from app.roof import message, update
from tests.conftest import make_state

# As these browsers send them; versions are made up.
AGENTS = {
    "android": [
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/150.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/150.0.0.0 Mobile Safari/537.36 EdgA/150.0.0.0",
    ],
    "samsung": [
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
        "SamsungBrowser/30.0 Chrome/140.0.0.0 Mobile Safari/537.36",
    ],
    "firefox": ["Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0"],
    "ios": [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
        "Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
        "Gecko) CriOS/150.0.0.0 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "FxiOS/150.0 Mobile/15E148 Safari/605.1.15",
    ],
    "desktop": [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/150.0.0.0 Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 "
        "Safari/537.36",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/150.0.0.0 Safari/537.36",
    ],
    "mac": [
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "Version/26.0 Safari/605.1.15",
    ],
    "": [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0",
        "",
    ],
}


@pytest.mark.parametrize("name", AGENTS)
def test_a_browser_is_told_by_what_it_says_of_itself(name: str) -> None:
    assert {kind(agent) for agent in AGENTS[name]} == {name}


def test_every_kind_of_browser_is_known_by_an_example() -> None:
    assert AGENTS.keys() == {*KINDS, ""}


def test_an_ipad_that_says_it_is_a_mac_is_told_by_its_screen() -> None:
    assert kind(AGENTS["mac"][0], 5) == "ios"
    assert kind(AGENTS["desktop"][0], 10) == "desktop"


def test_the_browser_is_looked_at_only_where_it_matters() -> None:
    state, effects = update(make_state(), Went("install"))
    assert effects == (FindBrowser(),)
    state, _ = update(state, BrowserKnown(AGENTS["ios"][0], 5, True))
    assert (state.install.kind, state.install.alone) == ("ios", True)


def test_the_browser_offers_to_install_and_takes_that_back() -> None:
    state, _ = update(make_state(), message(Action("installable", value="on")))
    assert state.install.offered
    state, _ = update(state, message(Action("installable", value="off")))
    assert not state.install.offered


def test_the_number_on_the_icon_can_be_switched_off() -> None:
    state, effects = update(make_state(), message(Action("badge", "off")))
    assert (state.settings.badge, effects) == (False, (SaveSettings(),))
