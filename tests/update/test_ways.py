"""Which source is asked, what comes next when it fails, and what is remembered of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.access.messages import KeyEntered, Tried
from app.asking.messages import Answered, Ask, NotAnswered, Refreshed, Returned
from app.core.model import Linked, Report, Retrieval
from app.core.reach.service import PATIENCE, Service
from app.core.sources import SOURCES, Source
from app.frame.effects import SaveService
from app.roof import update
from tests.conftest import NOW, make_parcel, make_scan, make_state

N = "RR123456785CN"
LAST_MILE = "CP123456785SK"
RELAY = {"relay": "secret", "relay.address": "https://mine.workers.dev"}


@pytest.fixture
def world(monkeypatch):
    """A service for all carriers, with a small quota, beside the real ones."""
    row = Source("world", "dhl", (), "world.example", "key", "world", "x", aggregator=True)
    table = {**SOURCES, "world": replace(row, limits=replace(row.limits, per_month=2))}
    for module in ("app.core.reach.routes", "app.access.update"):
        monkeypatch.setattr(f"{module}.SOURCES", table)
    return {"world": "k"}


def asks(effects) -> list[tuple[str, str]]:
    return [(one.source, one.via) for one in effects if isinstance(one, Ask)]


def step(page, *messages):
    effects: tuple = ()
    for message in messages:
        page, effects = update(page, message)
    return page, effects


def failed(key: str, source: str = "bring", **args: str) -> NotAnswered:
    return NotAnswered(N, source, key, tuple(args.items()))


def test_the_carrier_itself_is_asked_before_those_who_know_all(world) -> None:
    page = make_state(make_parcel(), keys=world)
    assert asks(step(page, Refreshed())[1]) == [("bring", "")]


def test_who_knows_all_is_asked_where_the_carrier_cannot_be(world) -> None:
    page = make_state(make_parcel(carrier="yanwen"), make_parcel(number="B", carrier=None))
    assert asks(step(page, Refreshed())[1]) == []
    page = replace(page, keys=world)
    assert asks(step(page, Refreshed())[1]) == [("world", ""), ("world", "")]


def test_a_carrier_that_refuses_pages_is_asked_through_the_relay() -> None:
    page = make_state(make_parcel(), keys=RELAY)
    page, effects = step(page, Refreshed(N), failed("error.refused", host="api.bring.com"))
    assert asks(effects) == [("bring", "relay")]
    assert page.services["bring"].access == "refused"
    assert page.parcels[N].failure is None
    assert page.asking.busy == {N}


def test_a_refusal_through_the_relay_too_is_the_end() -> None:
    page = make_state(make_parcel(), keys=RELAY)
    page, effects = step(page, Refreshed(N), failed("error.refused"), failed("error.relay_refused"))
    assert asks(effects) == []
    assert page.parcels[N].failure.key == "error.relay_refused"
    assert page.asking.busy == frozenset()


def test_an_answer_through_the_relay_does_not_make_the_page_ask_directly_again() -> None:
    page = make_state(make_parcel(), keys=RELAY)
    page, _ = step(page, Refreshed(N), failed("error.refused"), Answered(N, "bring", Report(N)))
    assert page.services["bring"].access == "refused"
    assert asks(step(page, Refreshed(N))[1]) == [("bring", "relay")]


def test_a_service_that_refuses_after_all_is_asked_through_the_relay() -> None:
    known = {"cainiao": Service("readable", NOW)}
    one = make_parcel(carrier="cainiao")
    page, effects = step(make_state(one, keys=RELAY, services=known), Refreshed(N))
    assert asks(effects) == [("cainiao", "")]
    page, effects = step(page, NotAnswered(N, "cainiao", "error.refused"))
    assert asks(effects) == [("cainiao", "relay")]
    page, effects = step(page, NotAnswered(N, "cainiao", "error.server"))
    assert asks(effects) == []


def test_who_knows_all_is_asked_when_the_carrier_refuses(world) -> None:
    page = make_state(make_parcel(), keys=world)
    page, effects = step(page, Refreshed(N), failed("error.refused"))
    assert asks(effects) == [("world", "")]
    page, effects = step(page, NotAnswered(N, "world", "error.not_found"))
    assert asks(effects) == []
    assert page.parcels[N].failure.source == "world"


@pytest.mark.parametrize("key", ["error.server", "error.timed_out", "error.quota", "error.offline"])
def test_trouble_that_passes_does_not_use_up_a_small_quota(world, key: str) -> None:
    page = make_state(make_parcel(), keys=world)
    page, effects = step(page, Refreshed(N), failed(key))
    assert asks(effects) == []
    assert page.parcels[N].failure.key == key


@pytest.mark.parametrize("key", ["error.not_found", "error.bad_number"])
def test_a_carriers_no_is_an_answer(world, key: str) -> None:
    page = make_state(make_parcel(), keys=world)
    assert asks(step(page, Refreshed(N), failed(key))[1]) == []


def test_a_round_waits_for_the_next_way(world) -> None:
    page = make_state(make_parcel(), keys=world)
    page, _ = step(page, Refreshed(), failed("error.refused"))
    assert page.asking.round is not None and page.asking.round.done == 0
    page, _ = step(page, Answered(N, "world", Report(N, (make_scan("transit", 20),))))
    assert page.asking.round is None
    assert page.toast.args == {"count": 1, "moved": 1, "failed": 0}


def test_a_source_in_trouble_rests_and_is_passed_over() -> None:
    page = make_state(make_parcel())
    for _ in range(PATIENCE):
        page, _ = step(page, Refreshed(N), failed("error.server"))
    page, effects = step(page, Refreshed(N))
    assert asks(effects) == []
    assert page.toast.key == "toast.none_to_ask"
    later = replace(page, now=NOW + timedelta(hours=1))
    assert asks(step(later, Refreshed(N))[1]) == [("bring", "")]


def test_every_question_and_its_end_are_noted(world) -> None:
    page, effects = step(make_state(make_parcel(), keys=world), Refreshed(N))
    assert effects[-1] == SaveService("bring")
    assert page.services["bring"].numbers == (N,)
    page, effects = step(page, Answered(N, "bring", Report(N)))
    assert SaveService("bring") in effects
    assert page.services["bring"].access == "readable"


def test_a_quota_that_is_used_up_is_kept(world) -> None:
    parcels = [make_parcel(number=f"Y{n}", carrier="yanwen") for n in range(3)]
    page, effects = step(make_state(*parcels, keys=world), Refreshed())
    assert asks(effects) == [("world", "")] * 2
    month = page.services["world"]
    assert month.used(SOURCES["dhl"].limits, NOW) == 2


def test_one_source_alone_can_be_asked(world) -> None:
    page = make_state(make_parcel(), keys=world)
    assert asks(step(page, Refreshed(N, "world"))[1]) == [("world", "")]
    assert asks(step(page, Refreshed(N, "slovak-post"))[1]) == []
    page, effects = step(page, Refreshed(N, "bring"), failed("error.refused"))
    assert asks(effects) == []
    assert page.parcels[N].failure.key == "error.refused"


def test_a_key_that_was_refused_is_not_used_again_until_it_is_changed() -> None:
    page = make_state(
        make_parcel(carrier="dhl-express"),
        make_parcel(number="B2", carrier="dhl-express"),
        keys={"dhl": "typo"},
    )
    page, _ = step(page, Refreshed(N), failed("error.bad_key", "dhl"))
    page, effects = step(page, Refreshed())
    assert asks(effects) == []
    page, effects = step(page, KeyEntered("dhl", "right"))
    assert asks(effects) == [("dhl", "")] * 2


def test_a_trial_that_works_makes_a_key_good_again() -> None:
    page = make_state(make_parcel(carrier="dhl-express"), keys={"dhl": "k"})
    page, _ = step(page, Tried("dhl", "error.bad_key"))
    assert asks(step(page, Refreshed())[1]) == []
    page, effects = step(page, Tried("dhl", "key.works"))
    assert effects == (SaveService("dhl"),)
    assert asks(step(page, Refreshed())[1]) == [("dhl", "")]


# Several numbers


def two_numbers(**fields: object):
    told = Retrieval("bring", NOW, Report(N, linked=(Linked(LAST_MILE, "slovenska-posta"),)))
    return make_parcel(retrievals=(told,), **fields)


def test_each_number_is_asked_of_its_own_carrier(world) -> None:
    page, effects = step(make_state(two_numbers(), keys=world), Refreshed(N))
    assert [one for one in effects if isinstance(one, Ask)] == [
        Ask(N, "bring"),
        Ask(N, "slovak-post", LAST_MILE),
    ]
    page, _ = step(page, Answered(N, "bring", Report(N)))
    assert page.asking.busy == {N}
    scan = make_scan("notified", 20)
    page, _ = step(page, Answered(N, "slovak-post", Report(LAST_MILE, (scan,))))
    assert page.asking.busy == frozenset()
    assert [one.report.number for one in page.parcels[N].retrievals] == [LAST_MILE, N]


def test_what_the_last_mile_does_not_know_yet_is_no_failure_of_the_parcel() -> None:
    page, _ = step(make_state(two_numbers()), Refreshed(N))
    no = NotAnswered(N, "slovak-post", "error.not_found", (), LAST_MILE)
    page, _effects = step(page, no, Answered(N, "bring", Report(N)))
    assert page.parcels[N].failure is None


# By itself


def test_what_is_due_is_asked_when_the_page_is_opened() -> None:
    fresh = make_parcel(make_scan("IN_TRANSIT", 20), number="A")
    old = replace(fresh, number="B", retrievals=())
    page = make_state(fresh, old)
    assert [one.number for one in step(page, Returned())[1] if isinstance(one, Ask)] == ["B"]


def test_nothing_is_asked_by_itself_if_the_visitor_does_not_want_it_or_is_offline() -> None:
    page = make_state(make_parcel())
    unwanted = replace(page, settings=replace(page.settings, opening=False))
    assert step(unwanted, Returned())[1] == ()
    assert step(replace(page, notices=("offline",)), Returned())[1] == ()


def test_an_opening_without_anything_due_says_nothing() -> None:
    page, effects = step(make_state(), Returned())
    assert (effects, page.toast, page.asking.round) == ((), None, None)


def test_a_service_that_refuses_is_tried_again_after_a_day() -> None:
    refusing = {"bring": Service("refused", NOW)}
    page = make_state(make_parcel(), services=refusing)
    assert asks(step(page, Refreshed(N))[1]) == []
    tomorrow = replace(page, now=NOW + timedelta(days=1))
    assert asks(step(tomorrow, Refreshed(N))[1]) == [("bring", "")]
