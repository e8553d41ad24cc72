"""Which keys the page has a use for, and how each of them stands."""

from datetime import timedelta

import pytest

from app.core.reach.keyed import Keyed, Standing, service, services, standing
from app.core.reach.routes import Means
from app.core.reach.service import Service
from app.core.sources import SOURCES, Limits, Source
from tests.conftest import NOW

RELAY = {"relay": "s3cret", "relay.address": "https://r.example.workers.dev"}


def row(name: str, **fields: object) -> Source:
    given = {"route": "key", "key": name, "carriers": ("posten-norge",)} | fields
    return Source(name, name, host=f"api.{name}.example", **given)


def keyed(*rows: Source) -> Keyed:
    (one,) = services({source.id: source for source in rows})
    return one


def means(keys: dict[str, str], **known: Service) -> Means:
    return Means(keys, known, NOW)


def test_every_key_of_the_table_is_there_once() -> None:
    names = [one.name for one in services()]
    assert sorted(names) == sorted({source.key for source in SOURCES.values() if source.key})


def test_keys_for_all_carriers_come_first_and_those_that_need_a_relay_after_their_like() -> None:
    rows = (
        row("post", route="relay"),
        row("courier"),
        row("world-relayed", aggregator=True, route="relay"),
        row("world", aggregator=True),
        row("free", route="direct", key=None),
    )
    found = services({source.id: source for source in rows})
    assert [one.name for one in found] == ["world", "world-relayed", "courier", "post"]


def test_sources_that_share_a_key_are_one_service() -> None:
    one = keyed(
        row("a", key="k", asks=("id",)), row("b", key="k", carriers=("posten-norge", "cainiao"))
    )
    assert [source.id for source in one.sources] == ["a", "b"]
    assert one.carriers == ("posten-norge", "cainiao")
    assert one.asks == ("id",)


def test_a_service_is_found_by_the_name_of_its_key() -> None:
    assert service("dhl") in services()
    assert service("no such") is None


@pytest.mark.parametrize(
    ("fields", "keys", "kind"),
    [
        ({}, {}, "missing"),
        ({}, {"k": "x"}, "there"),
        ({"asks": ("address",)}, {"k": "x"}, "incomplete"),
        ({"asks": ("address",)}, {"k.address": "x"}, "missing"),
        ({"asks": ("address",)}, {"k": "x", "k.address": "x"}, "there"),
        ({"route": "relay"}, {"k": "x"}, "relay_missing"),
        ({"route": "relay"}, {"k": "x", **RELAY}, "there"),
    ],
)
def test_a_key_stands_as_what_is_there_of_it(fields, keys, kind: str) -> None:
    assert standing(keyed(row("k", **fields)), means(keys)) == Standing(kind)


def test_a_service_that_rests_says_until_when() -> None:
    until = NOW + timedelta(minutes=20)
    resting = means({"k": "x"}, k=Service(fails=4, rests_until=until))
    assert standing(keyed(row("k")), resting) == Standing("resting", until)
    rested = means({"k": "x"}, k=Service(fails=4, rests_until=NOW))
    assert standing(keyed(row("k")), rested) == Standing("there")


@pytest.mark.parametrize(
    ("limits", "days"), [(Limits(per_day=3), 0.5), (Limits(per_month=3, per_day=9), 8.5)]
)
def test_a_quota_that_is_used_up_says_when_the_next_begins(limits: Limits, days: float) -> None:
    one = keyed(row("k", limits=limits))
    used = Service(month="2026-11", calls=3, day="2026-11-22", today=3)
    assert standing(one, means({"k": "x"}, k=used)) == Standing("quota", NOW + timedelta(days=days))
    left = used._replace(calls=2, today=2)
    assert standing(one, means({"k": "x"}, k=left)) == Standing("there")
