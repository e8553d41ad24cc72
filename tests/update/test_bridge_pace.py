"""Thirty parcels of twelve hosts through the bridge: no host waits for another.

On a clock of its own, which jumps to the next moment at which anything happens.
"""

import asyncio
import importlib
from types import SimpleNamespace

import pytest

from app.asking.messages import Answered, Ask
from app.core.model.exchange import Request, Response
from app.core.reach.bridge import BRIDGE
from app.core.reach.routes import Means
from app.core.sources import SOURCES
from tests.conftest import NOW

js = pytest.importorskip("js")
# Node has neither.
js.navigator = js.JSON.parse('{"onLine": true}')
js.parcelbook = js.JSON.parse("{}")
net = importlib.import_module("app.browser.net")

MEANS = Means({}, {}, NOW)
PARCELS, HOSTS = 30, 12
# Those that may be asked again within a second: the others' own pace would hide everything.
PATIENT = [one for one in SOURCES.values() if one.limits.spacing_s < 1 and not one.key]
ASKED = list({one.host: one for one in PATIENT}.values())[:HOSTS]
# Seconds for an answer, from a quick host to a slow one.
SECONDS = {one.host: 0.3 + 0.25 * at for at, one in enumerate(ASKED)}


class Clock(asyncio.BaseEventLoop):
    """An event loop whose time passes only while all wait."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self._selector = SimpleNamespace(select=self.wait)

    def time(self) -> float:
        return self.now

    def wait(self, seconds: float | None) -> tuple[()]:
        self.now += seconds or 0
        return ()

    def _process_events(self, events: object) -> None:
        """Nothing comes from outside."""


class Plain:
    """The module of a source: one question, whose answer is its report."""

    def __init__(self, host: str) -> None:
        self.host = host

    def request(self, number: str, access: object) -> Request:
        return Request(f"https://{self.host}/?{number}")

    def read(self, response: Response) -> Response:
        return response


async def answer(number: str, request: Request, host: str, note: object) -> Response:
    await asyncio.sleep(SECONDS[host])
    return Response(number, 200, "{}", {})


def passed(monkeypatch: pytest.MonkeyPatch, asks: list[Ask]) -> float:
    """The seconds until all of these are answered through a bridge."""
    clock = Clock()
    monkeypatch.setattr(net, "monotonic", clock.time)
    monkeypatch.setattr(net, "load", lambda source: Plain(SOURCES[source].host))
    monkeypatch.setattr(net, "bridge", SimpleNamespace(asked=answer))
    told: list[tuple[object, ...]] = []

    async def all_of_them() -> None:
        there = net.Net()
        for ask in asks:
            there.ask(ask, MEANS, told.append)
        await asyncio.gather(*there.questions)

    outer = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    try:
        clock.run_until_complete(all_of_them())
    finally:
        clock.close()
        asyncio.events._set_running_loop(outer)
    assert [type(one) for one in told] == [Answered] * len(asks)
    return clock.now


def test_thirty_parcels_of_twelve_hosts_take_as_long_as_those_of_the_slowest_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert len(ASKED) == HOSTS
    asks = [Ask(f"N{at}", ASKED[at % HOSTS].id, "", BRIDGE) for at in range(PARCELS)]
    alone = [passed(monkeypatch, [ask for ask in asks if ask.source == one.id]) for one in ASKED]
    assert passed(monkeypatch, asks) <= 1.2 * max(alone)
    assert sum(alone) > 4 * max(alone)
