"""Every question comes to an end, whatever happens in its reader; a stop ends questions alone."""

import asyncio
import importlib
from collections.abc import Coroutine
from types import SimpleNamespace
from typing import Any

import pytest

from app.access.messages import Probe, Probed, Tried, TryKey
from app.asking.messages import Answered, Ask, Look, NotAnswered, PageSeen
from app.core.model import PAGE
from app.core.model.exchange import Response
from app.core.reach.routes import Means
from tests.conftest import NOW

js = pytest.importorskip("js")
# Node has neither.
js.navigator = js.JSON.parse('{"onLine": true}')
js.parcelbook = js.JSON.parse("{}")
net = importlib.import_module("app.browser.net")
bridge = importlib.import_module("app.browser.bridge")

NUMBER = "RR123456785CN"
MEANS = Means({"dhl": "k3y", "relay": "s", "relay.address": "https://r.workers.dev"}, {}, NOW)
FAULTS = (AttributeError("getReader"), RecursionError(), KeyError("x"), MemoryError())


class Loop(asyncio.BaseEventLoop):
    """An event loop that is done when its work is: the one of Pyodide waits for the browser."""

    _selector = SimpleNamespace(select=lambda wait: ())

    def _process_events(self, events: object) -> None:
        """Nothing comes from outside."""


def run(work: Coroutine[Any, Any, None]) -> None:
    outer = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    loop = Loop()
    try:
        loop.run_until_complete(work)
    finally:
        loop.close()
        asyncio.events._set_running_loop(outer)


class Broken:
    """A source's module whose reading fails as no source's error says."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def request(self, number: str, access: object) -> object:
        raise self.fault


def ended(work) -> list[tuple]:
    """What is told once all that `work` begins has ended."""
    told: list[tuple] = []

    async def all_of_it() -> None:
        there = net.Net()
        work(there, told.append)
        await asyncio.gather(*there.questions, *there.trials)

    run(all_of_it())
    return told


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_a_fault_in_a_reader_ends_its_question_as_unreadable(monkeypatch, fault) -> None:
    monkeypatch.setattr(net, "load", lambda source: Broken(fault))
    told = ended(lambda there, tell: there.ask(Ask(NUMBER, "bring"), MEANS, tell))
    assert told == [NotAnswered(NUMBER, "bring", "error.unreadable")]
    told = ended(lambda there, tell: there.try_key(TryKey("dhl"), MEANS, tell))
    assert told == [Tried("dhl", "error.unreadable")]
    (probed,) = ended(lambda there, tell: there.probe(Probe("bring"), tell))
    assert (type(probed), probed.source) == (Probed, "bring")


def test_a_report_that_the_page_cannot_take_ends_its_question_too(monkeypatch) -> None:
    told: list[tuple] = []

    def tell(said: tuple) -> None:
        if type(said) is Answered:
            raise ValueError
        told.append(said)

    async def report(*asked: object) -> None:
        return None

    monkeypatch.setattr(net.Net, "_report", report)
    ended(lambda there, _: there.ask(Ask(NUMBER, "bring"), MEANS, tell))
    assert told == [NotAnswered(NUMBER, "bring", "error.unreadable")]


@pytest.mark.parametrize("fails", ["the line", "the reading"])
def test_a_fault_in_a_look_ends_it_as_unreadable(monkeypatch, fails: str) -> None:
    told: list[tuple] = []

    def take(said: tuple) -> None:
        if type(said) is PageSeen:
            raise RecursionError
        told.append(said)

    async def said(*asked: object) -> dict[str, str]:
        if fails == "the line":
            raise AttributeError
        return {"text": "x"}

    monkeypatch.setattr(bridge, "_said", said)
    monkeypatch.setattr(bridge, "SECONDS_BETWEEN_LOOKS", 0)
    look = Look(NUMBER, "https://www.yuntrack.com/", quiet=True)
    run(bridge._look(SimpleNamespace(take=take, words=None), look))
    assert told[1:] == [NotAnswered(NUMBER, PAGE, "error.unreadable")]


def test_a_relay_without_an_answer_ends_its_trial(monkeypatch) -> None:
    async def nothing(*asked: object) -> Response:
        raise AttributeError

    monkeypatch.setattr(net, "fetched", nothing)
    told = ended(lambda there, tell: there.try_key(TryKey("relay"), MEANS, tell))
    assert told == [Tried("relay", "error.unreadable")]


def test_a_stop_ends_the_questions_and_no_trial(monkeypatch) -> None:
    go = asyncio.Event()

    async def late(*asked: object) -> Response:
        await go.wait()
        return Response(NUMBER, 401, "{}", {})

    monkeypatch.setattr(net, "fetched", late)
    told: list[tuple] = []

    async def stopped() -> None:
        there = net.Net()
        there.ask(Ask(NUMBER, "bring"), MEANS, told.append)
        there.try_key(TryKey("dhl"), MEANS, told.append)
        there.probe(Probe("cainiao"), told.append)
        await asyncio.sleep(0)
        there.stop()
        go.set()
        await asyncio.gather(*there.questions, *there.trials)

    run(stopped())
    assert NotAnswered(NUMBER, "bring", "") in told
    assert {type(one) for one in told} == {NotAnswered, Tried, Probed}
    (probed,) = [one for one in told if type(one) is Probed]
    assert probed.access == "refused"
