"""Asking about one parcel or a round of many; what comes back never takes anything away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adding.messages import TrackPressed, Typed
from app.asking.messages import Answered, Ask, NotAnswered, Refreshed, StopAsking, Stopped
from app.asking.state import Round
from app.core.model import Failure, Report, Retrieval
from app.frame.common import Toast
from app.frame.effects import Save, SaveService
from app.roof import update
from tests.conftest import NOW, make_parcel, make_state
from tests.rooms import changed_state

N = "RR123456785CN"
THREE = ("A1", "B2", "C3")


@pytest.fixture
def list_of_three(parcel, state):
    """A page with three parcels that can be asked about, and nothing else."""
    return state(*(parcel(number=number) for number in THREE))


def but_services(effects):
    """The effects without the notes on services, which have a test of their own."""
    return tuple(effect for effect in effects if type(effect) is not SaveService)


def asked(effects):
    return [effect.number for effect in effects if type(effect) is Ask]


def answer(number: str, *events) -> Answered:
    return Answered(number, "bring", Report(number, events))


def no_answer(number: str, key: str = "error.timed_out") -> NotAnswered:
    return NotAnswered(number, "bring", key, (("host", "api.bring.com"),))


def after(state, *messages):
    for message in messages:
        state, _ = update(state, message)
    return state


def test_one_parcel_is_asked_about_by_itself(state, parcel) -> None:
    asking, effects = update(state(parcel(), parcel(number="B2")), Refreshed(N))
    assert but_services(effects) == (Ask(N, "bring"),)
    assert asking.asking.busy == {N}
    assert asking.asking.round is None


def test_a_parcel_that_is_being_asked_about_is_not_asked_about_twice(state, parcel) -> None:
    asking, _ = update(state(parcel()), Refreshed(N))
    assert update(asking, Refreshed(N)) == (asking, ())


@pytest.mark.parametrize("number", ["no such", "B2"])
def test_who_cannot_be_asked_is_not(state, parcel, number: str) -> None:
    before = state(parcel(), parcel(number="B2", carrier="yanwen"))
    assert update(before, Refreshed(number))[1] == ()


def test_a_delivered_parcel_is_not_asked_about_even_by_itself(state, parcel, scan) -> None:
    assert update(state(parcel(scan("DELIVERED"))), Refreshed(N))[1] == ()


def test_all_are_asked_about_but_those_delivered_archived_or_deleted(state, parcel, scan) -> None:
    page = state(
        parcel(number="moving"),
        parcel(scan("READY_FOR_PICKUP"), number="collect"),
        parcel(scan("DELIVERED"), number="delivered"),
        parcel(scan("DELIVERED_SENDER"), number="returned"),
        parcel(number="archived", archived=NOW),
        parcel(number="deleted", deleted=NOW),
        parcel(number="link only", carrier="yanwen"),
        parcel(number="no carrier", carrier=None),
        parcel(number="no key", carrier="dhl-express"),
    )
    asking, effects = update(page, Refreshed())
    assert asked(effects) == ["moving", "collect"]
    assert asking.asking.round == Round(2, frozenset({"moving", "collect"}))


def test_a_key_lets_its_carrier_be_asked(state, parcel) -> None:
    page = state(parcel(carrier="dhl-express"), keys={"dhl": "k"})
    assert but_services(update(page, Refreshed())[1]) == (Ask(N, "dhl"),)


def test_when_there_is_nobody_to_ask_it_is_said(state, parcel) -> None:
    page, effects = update(state(parcel(carrier="yanwen")), Refreshed())
    assert page.toast == Toast("toast.none_to_ask")
    assert but_services(effects) == ()
    assert page.asking.round is None


def test_an_answer_takes_its_place_and_is_saved(state, parcel, scan) -> None:
    page, effects = update(state(parcel(), busy=frozenset({N})), answer(N, scan("IN_TRANSIT")))
    told = Retrieval("bring", NOW, Report(N, (scan("IN_TRANSIT"),)))
    assert page.parcels[N].retrievals == (told,)
    assert but_services(effects) == (Save(page.parcels[N]),)
    assert page.asking.busy == frozenset()


def test_an_answer_keeps_what_the_carrier_has_dropped(state, parcel, scan) -> None:
    page = after(state(parcel(scan("HANDED_IN", 1))), answer(N, scan("IN_TRANSIT", 2)))
    (told,) = page.parcels[N].retrievals
    assert told.report.events == (scan("IN_TRANSIT", 2), scan("HANDED_IN", 1))


def test_an_answer_that_says_nothing_takes_nothing_away(state, parcel, scan) -> None:
    page = after(state(parcel(scan("HANDED_IN"))), answer(N))
    assert page.parcels[N].retrievals[0].report.events == (scan("HANDED_IN"),)


def test_an_answer_leaves_what_other_sources_told(state, parcel, scan) -> None:
    page = after(state(parcel(scan("transit"), source="dhl")), answer(N, scan("IN_TRANSIT", 2)))
    assert [one.source for one in page.parcels[N].retrievals] == ["bring", "dhl"]


def test_an_answer_ends_the_failure_and_keeps_what_the_visitor_wrote(state, parcel) -> None:
    failed = parcel(name="Lamp", note="hall", failure=Failure("bring", NOW, "error.offline"))
    page = after(state(failed), answer(N))
    assert replace(page.parcels[N], retrievals=()) == replace(failed, failure=None)


def test_an_answer_about_a_parcel_that_is_gone_brings_nothing_back(state) -> None:
    page, effects = update(state(busy=frozenset({N})), answer(N))
    assert page.parcels == {}
    assert page.asking.busy == frozenset()
    assert but_services(effects) == ()


def test_a_failure_stands_beside_what_is_known(state, parcel, scan) -> None:
    known = parcel(scan("IN_TRANSIT"), name="Lamp")
    page, effects = update(state(known, busy=frozenset({N})), no_answer(N))
    failure = Failure("bring", NOW, "error.timed_out", (("host", "api.bring.com"),))
    assert page.parcels[N] == replace(known, failure=failure)
    assert but_services(effects) == (Save(page.parcels[N]),)
    assert page.asking.busy == frozenset()


def test_a_failure_about_a_parcel_that_is_gone_is_forgotten(state) -> None:
    page, effects = update(state(busy=frozenset({N})), no_answer(N))
    assert page.parcels == {}
    assert but_services(effects) == ()


def test_a_question_that_was_stopped_is_no_failure(state, parcel) -> None:
    page, effects = update(state(parcel(), busy=frozenset({N})), no_answer(N, ""))
    assert page.parcels[N] == parcel()
    assert page.asking.busy == frozenset()
    assert but_services(effects) == ()


def test_stopping_ends_the_questions_and_nothing_else(list_of_three) -> None:
    asking = after(list_of_three, Refreshed())
    page, effects = update(asking, Stopped())
    assert page == changed_state(asking, left=frozenset(THREE))
    assert effects == (StopAsking(),)


def test_a_round_counts_and_ends_in_a_summary(list_of_three, scan) -> None:
    page = after(list_of_three, Refreshed())
    assert (page.asking.round.done, page.asking.round.total) == (0, 3)
    page = after(page, answer("A1", scan("IN_TRANSIT")))
    assert (page.asking.round.done, page.asking.round.total) == (1, 3)
    page = after(page, no_answer("B2"), answer("C3"))
    assert page.asking.round is None
    assert page.toast == Toast("toast.round", {"count": 3, "moved": 1, "failed": 1})


def test_only_a_new_event_is_a_move(state, parcel, scan) -> None:
    page = after(state(parcel(scan("IN_TRANSIT"))), Refreshed(), answer(N, scan("IN_TRANSIT")))
    assert page.toast.args == {"count": 1, "moved": 0, "failed": 0}


def test_a_round_that_is_stopped_ends_in_a_summary_too(list_of_three) -> None:
    page = after(list_of_three, Refreshed(), answer("A1"), Stopped())
    page = after(page, no_answer("B2", ""), no_answer("C3", ""))
    assert page.asking.round is None
    assert page.asking.busy == frozenset()
    assert page.toast.key == "toast.round_stopped"
    assert page.toast.args == {"count": 1, "total": 3, "moved": 0, "failed": 0}


def test_after_a_stop_the_next_round_goes_on_where_the_last_one_ended(list_of_three) -> None:
    page = after(list_of_three, Refreshed(), answer("A1"), Stopped())
    page = after(page, no_answer("B2", ""), no_answer("C3", ""))
    page, effects = update(page, Refreshed())
    assert asked(effects) == ["B2", "C3"]
    page = after(page, answer("B2"), answer("C3"))
    assert asked(update(page, Refreshed())[1]) == list(THREE)


def test_a_parcel_asked_about_by_itself_does_not_count_for_a_round(list_of_three) -> None:
    page = after(list_of_three, Refreshed("A1"), Refreshed())
    assert page.asking.round == Round(2, frozenset({"B2", "C3"}))
    page = after(page, answer("A1"), answer("B2"))
    assert page.asking.round == Round(2, frozenset({"C3"}))


def test_an_answer_that_nobody_waits_for_does_not_count(list_of_three) -> None:
    page = after(list_of_three, Refreshed(), answer("A1"), answer("A1"), answer("?"))
    assert page.asking.round.done == 1


def test_news_that_a_round_did_not_ask_for_is_not_in_its_summary(list_of_three, scan) -> None:
    page = after(list_of_three, Refreshed("A1"), Refreshed(), answer("A1", scan("IN_TRANSIT")))
    page = after(page, no_answer("A1"), answer("B2"), answer("C3"))
    assert page.toast.args == {"count": 2, "moved": 0, "failed": 0}


def test_parcels_tracked_during_a_round_join_it(list_of_three) -> None:
    page = after(list_of_three, Refreshed(), Typed("20450012345678"), TrackPressed())
    assert page.asking.round.total == 4


def test_a_round_waits_for_parcels_that_vanish_in_another_tab(list_of_three) -> None:
    page = after(list_of_three, Refreshed())
    page = replace(page, parcels={})
    page = after(page, answer("A1"), answer("B2"), no_answer("C3"))
    assert page.asking.round is None
    assert page.asking.busy == frozenset()


outcomes = st.sampled_from(["answer", "failure", "stop", "twice"])


@given(st.permutations(THREE), st.lists(outcomes, min_size=3, max_size=3))
def test_every_round_ends_however_its_questions_end(order, how) -> None:
    page = make_state(*(make_parcel(number=number) for number in THREE))
    page = after(page, Refreshed())
    for number, outcome in zip(order, how, strict=True):
        assert page.asking.round is not None
        ended = {
            "answer": [answer(number)],
            "failure": [no_answer(number)],
            "stop": [no_answer(number, "")],
            "twice": [answer(number), no_answer(number)],
        }
        page = after(page, *ended[outcome])
    assert page.asking.round is None
    assert page.asking.busy == frozenset()
    assert page.toast.args["count"] == 3


def test_the_moment_of_an_answer_is_when_it_came(state, parcel) -> None:
    later = datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(hours=2)
    page = after(state(parcel(), now=later), answer(N))
    assert page.parcels[N].retrievals[0].at == later
