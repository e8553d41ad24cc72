"""Firefox and WebKitGTK behind one small driver, so that one journey runs in both."""

from collections.abc import Iterator

import pytest
from serve import Server, Site, serving

from tests.browsers.driver import Driver, FirefoxDriver, WebKitDriver
from tests.replay.server import Replay

DRIVERS = {"firefox": FirefoxDriver, "webkit": WebKitDriver}


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The page as it would be published."""
    with serving(Server(Site())) as running:
        yield running


@pytest.fixture
def replay() -> Iterator[Replay]:
    """The played carriers."""
    with Replay() as running:
        yield running


@pytest.fixture(params=DRIVERS)
def driver(request: pytest.FixtureRequest, replay: Replay) -> Iterator[Driver]:
    """A browser with an empty profile, which reaches nobody but the played carriers."""
    opened: Driver = DRIVERS[request.param](replay.proxy)
    yield opened
    opened.close()
