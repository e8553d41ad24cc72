"""Every service that a page may ask, asked by the page itself over real cross-origin HTTP: well
behaved, and in each way in which it can fail."""

import json
from typing import Any

import pytest

from app.core.parcel.record import read
from app.core.sources import SOURCES, Source
from tests.core.sources.bodies import more
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records
from tests.replay import behaviours
from tests.replay.behaviours import Behaviour
from tests.replay.carriers import KEY, carriers
from tests.replay.server import Replay

ASKED = [source for source in SOURCES.values() if source.route != "relay"]
PLAYED = {carrier.source: carrier for carrier in carriers().values()}
# Nobody but those who know all carriers knows parcels of this one.
ANYBODYS = "yanwen"
ASK = (
    "(asked) => asked.forEach(([number, source]) => parcelbook.receive('refresh', number, source))"
)
BEHAVIOURS = {
    "refused to pages": (behaviours.refused(), "error.refused"),
    "connection dropped": (behaviours.dead(), "error.unreachable"),
    "garbage": (behaviours.garbage(), "error.unreadable"),
    "429 for ten minutes": (behaviours.status(429, retry_after=600), "error.quota_until"),
}


def number(source: Source) -> str:
    """A number of which the played service knows a history."""
    return next(iter(PLAYED[source.id].known))


def saved() -> dict[str, str]:
    """A parcel for each service, and everything that the services want from the visitor."""
    keys = {f"parcelbook/key/{one.key}": KEY for one in ASKED if one.key}
    for one in ASKED:
        keys |= {f"parcelbook/key/{one.key}.{name}": said for name, said in more(one.id).items()}
    return keys


def of(sources: list[Source]) -> dict[str, str]:
    parcels = (
        parcel(number(one), one.carriers[0] if one.carriers else ANYBODYS) for one in sources
    )
    return {**records(*parcels), **saved()}


def batches(sources: list[Source] = ASKED) -> list[list[Source]]:
    """The services dealt out so that no two of a batch have the same number."""
    dealt: list[list[Source]] = []
    for source in sources:
        free = (batch for batch in dealt if number(source) not in map(number, batch))
        batch = next(free, None)
        if batch is None:
            batch = []
            dealt.append(batch)
        batch.append(source)
    return dealt


def ask(shopper: Shopper, sources: list[Source]) -> dict[str, Any]:
    """Asks each service about its parcel; gives the records by service."""
    shopper.page.evaluate(ASK, [[number(one), one.id] for one in sources])
    for _ in range(600):
        kept = shopper.store()
        found = {one.id: json.loads(kept[PARCEL + number(one)]) for one in sources}
        if all("r" in record or "f" in record for record in found.values()):
            return found
        shopper.page.wait_for_timeout(100)
    raise AssertionError([name for name, one in found.items() if not {"r", "f"} & one.keys()])


@pytest.mark.parametrize("batch", batches(), ids=lambda batch: f"{len(batch)} services")
def test_each_answers_the_page(visit: Visit, replay: Replay, batch: list[Source]) -> None:
    shopper = visit(saved=of(batch))
    for source, record in ask(shopper, batch).items():
        assert "f" not in record, record["f"]
        (told,) = read(json.dumps(record)).parcel.retrievals
        assert told.source == source
        assert told.report.events, source
    assert {asked.host for asked in replay.requests()} == {one.host for one in batch}


def test_a_slow_one_is_waited_for(visit: Visit, replay: Replay) -> None:
    batch = batches()[0]
    for source in batch:
        replay.behave(behaviours.slow(0.4), host=source.host)
    found = ask(visit(saved=of(batch)), batch)
    assert all("r" in record for record in found.values())


@pytest.mark.parametrize(("behaviour", "key"), BEHAVIOURS.values(), ids=BEHAVIOURS.keys())
def test_each_failure_is_told_apart(
    visit: Visit, replay: Replay, behaviour: Behaviour, key: str
) -> None:
    for source in ASKED:
        replay.behave(behaviour, host=source.host)
    for batch in batches():
        shopper = visit(saved=of(batch))
        for source, record in ask(shopper, batch).items():
            assert record["f"][:3:2] == [source, key], source
            assert "r" not in record


def test_a_preflight_that_fails_is_a_refusal(visit: Visit, replay: Replay) -> None:
    careful = [source for source in batches()[0] if PLAYED[source.id].preflight]
    assert careful
    for source in careful:
        replay.behave(behaviours.preflight_failing(), host=source.host)
    shopper = visit(saved=of(careful))
    for source, record in ask(shopper, careful).items():
        assert record["f"][:3:2] == [source, "error.refused"]
    assert {asked.path for asked in replay.requests()} == {"/"}  # the probe, without any number
