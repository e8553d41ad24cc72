"""The visitor's own relay, in the runtime that it is made for: what refuses pages is read by it."""

import json
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import expect
from serve import ROOT, Server

from app.core.parcel.record import read
from app.core.reach.relay import script
from app.core.sources import SOURCES, Source
from tests.core.sources.bodies import more
from tests.pages.conftest import Visit
from tests.pages.shopper import parcel, records
from tests.pages.test_every_source import ask, batches, number
from tests.pages.words import say
from tests.relay.runtime import running
from tests.replay import behaviours
from tests.replay.behaviours import Behaviour
from tests.replay.carriers import KEY
from tests.replay.server import Replay

SECRET = "a-secret-of-the-visitors-own"
ANYBODYS = "yanwen"
RELAYED = [source for source in SOURCES.values() if source.route == "relay"]
FAILURES = {
    "connection dropped": (behaviours.dead(), "error.unreachable"),
    "garbage": (behaviours.garbage(), "error.unreadable"),
    "429 for ten minutes": (behaviours.status(429), "error.quota"),
}


@pytest.fixture(scope="session")
def relay(
    server: Server, played: Replay, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a relay that serves this page, in workerd."""
    program = (ROOT / "static" / "relay" / "worker.js").read_text("utf-8")
    text = script(program, server.url.rstrip("/"), SECRET)
    port = int(played.proxy.rpartition(":")[2])
    with running(tmp_path_factory.mktemp("relay"), {"mine": text}, port) as doors:
        yield played.relay("mine", doors["mine"].port)


def saved(sources: list[Source], address: str) -> Mapping[str, str]:
    keys = {one.key: KEY for one in sources if one.key}
    for one in sources:
        keys |= {f"{one.key}.{name}": said for name, said in more(one.id).items()}
    keys |= {"relay": SECRET, "relay.address": address}
    parcels = (
        parcel(number(one), one.carriers[0] if one.carriers else ANYBODYS) for one in sources
    )
    return {**records(*parcels), **{f"parcelbook/key/{name}": key for name, key in keys.items()}}


@pytest.mark.parametrize("batch", batches(RELAYED), ids=lambda batch: f"{len(batch)} services")
def test_each_is_read_through_the_relay_though_it_refuses_pages(
    visit: Visit, replay: Replay, relay: str, batch: list[Source]
) -> None:
    for source in batch:
        replay.behave(behaviours.refused(), host=source.host)
    for source, record in ask(visit(saved=saved(batch, relay)), batch).items():
        assert "f" not in record, (source, record["f"])
        (told,) = read(json.dumps(record)).parcel.retrievals
        assert told.source == source
        assert told.report.events
    asked = replay.requests()
    assert {one.host for one in asked} == {source.host for source in batch}
    assert not any("cookie" in one.headers or SECRET in str(one) for one in asked)


@pytest.mark.parametrize(("behaviour", "key"), FAILURES.values(), ids=FAILURES.keys())
def test_a_carriers_failure_is_told_as_without_a_relay(
    visit: Visit, replay: Replay, relay: str, behaviour: Behaviour, key: str
) -> None:
    source = SOURCES["dpd-de"]
    replay.behave(behaviour, host=source.host)
    record = ask(visit(saved=saved([source], relay)), [source])[source.id]
    assert record["f"][:3:2] == [source.id, key]


def test_a_carrier_that_refuses_pages_is_asked_again_through_the_relay(
    visit: Visit, replay: Replay, relay: str
) -> None:
    source = SOURCES["slovak-post"]
    replay.behave(behaviours.refused(), host=source.host)
    shopper = visit(saved=saved([source], relay))
    shopper.page.locator(".shelf-row [data-act=refresh]").click()
    shopper.settle()
    kept = shopper.record(number(source)).parcel
    assert [told.source for told in kept.retrievals] == [source.id]
    assert kept.failure is None


def test_a_wrong_secret_is_told(visit: Visit, replay: Replay, relay: str) -> None:
    source = SOURCES["dpd-de"]
    wrong = {**saved([source], relay), "parcelbook/key/relay": "another"}
    record = ask(visit(saved=wrong), [source])[source.id]
    assert record["f"][2:] == ["error.relay_secret", {"why": "secret"}]
    assert replay.requests(source.host) == ()


def test_the_relay_says_whom_it_asks(visit: Visit, relay: str) -> None:
    shopper = visit("#/relay", saved=saved([], relay))
    shopper.page.locator("#pane [data-act=try-key]").click()
    expect(shopper.page.locator("#pane .outcomes")).to_have_text(say("relay.works"))
