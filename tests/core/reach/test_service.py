"""A service is remembered: its access, its failures in a row, its quota."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reach import service
from app.core.reach.service import FIRST_REST, LONGEST_REST, PATIENCE, Service
from app.core.sources import Limits
from tests.strategies import moments

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONTHLY = Limits(per_month=3)
BY_NUMBER = Limits(per_month=2, by_number=True)


def asked(times: int, start: Service | None = None, now: datetime = NOW) -> Service:
    found = start or Service()
    for turn in range(times):
        found = service.asked(found, f"N{turn}", now)
    return found


def failing(times: int, key: str = "error.server") -> Service:
    found = Service()
    for _ in range(times):
        found = service.failed(found, key, None, NOW)
    return found


def test_a_new_service_may_be_asked() -> None:
    assert not Service().resting(NOW)
    assert not Service().refuses(NOW)
    assert Service().exhausted(MONTHLY, "N", NOW) is None


@pytest.mark.parametrize("fails", range(PATIENCE))
def test_a_few_failures_in_a_row_are_borne(fails: int) -> None:
    assert not failing(fails).resting(NOW)


def test_after_too_many_failures_it_rests_and_the_rest_doubles() -> None:
    assert failing(PATIENCE).rests_until == NOW + FIRST_REST
    assert failing(PATIENCE + 1).rests_until == NOW + 2 * FIRST_REST
    assert failing(PATIENCE + 40).rests_until == NOW + LONGEST_REST


def test_the_rest_has_an_end() -> None:
    tired = failing(PATIENCE)
    assert tired.resting(NOW)
    assert not tired.resting(NOW + FIRST_REST)


def test_an_answer_ends_the_row_of_failures() -> None:
    again = service.answered(failing(PATIENCE), NOW)
    assert not again.resting(NOW)
    assert (again.fails, again.access) == (0, "readable")


def test_a_wait_that_was_asked_for_is_kept_at_once() -> None:
    told = service.failed(Service(), "error.quota_until", 90, NOW)
    assert told.rests_until == NOW + timedelta(seconds=90)


def test_a_key_that_is_refused_is_wrong_until_there_is_another() -> None:
    refused = failing(1, "error.bad_key")
    assert refused == Service(wrong_key=True)
    assert service.woken(refused) == Service()
    assert not service.answered(refused, NOW).wrong_key


@pytest.mark.parametrize("key", ["error.not_found", "error.offline", "error.bad_number"])
def test_what_is_not_the_services_own_trouble_does_not_count(key: str) -> None:
    assert failing(PATIENCE + 1, key) == Service()


def test_a_refusal_is_remembered_for_a_day() -> None:
    refusing = service.failed(Service(), "error.refused", None, NOW)
    assert refusing.refuses(NOW + timedelta(hours=23))
    assert not refusing.refuses(NOW + timedelta(hours=25))
    assert not service.answered(refusing, NOW).refuses(NOW)


def test_an_answer_through_the_relay_does_not_say_that_pages_may_read_it() -> None:
    refusing = service.failed(Service(), "error.refused", None, NOW)
    assert service.answered(refusing, NOW, relayed=True).refuses(NOW)
    assert service.answered(Service(fails=2), NOW, relayed=True) == Service()


def test_the_quota_of_a_month_counts_questions() -> None:
    assert asked(2).exhausted(MONTHLY, "X", NOW) is None
    assert asked(3).exhausted(MONTHLY, "X", NOW) == datetime(2026, 12, 1, tzinfo=UTC)


def test_the_next_month_begins_anew() -> None:
    later = datetime(2026, 12, 1, tzinfo=UTC)
    assert asked(3).exhausted(MONTHLY, "X", later) is None
    assert asked(1, asked(3), later).used(MONTHLY, later) == 1


def test_a_number_asked_before_costs_nothing_where_numbers_are_counted() -> None:
    full = asked(2)
    assert full.exhausted(BY_NUMBER, "N0", NOW) is None
    assert full.exhausted(BY_NUMBER, "N7", NOW) is not None
    assert service.asked(full, "N0", NOW).used(BY_NUMBER, NOW) == 2


def test_the_quota_of_a_day_ends_at_midnight() -> None:
    full = asked(4)
    assert full.exhausted(Limits(per_day=4), "X", NOW) == datetime(2026, 11, 23, tzinfo=UTC)
    assert full.exhausted(Limits(per_day=4), "X", NOW + timedelta(days=1)) is None


services = st.builds(
    Service,
    st.sampled_from(["", "readable", "refused"]),
    st.none() | moments,
    st.integers(0, 9000),
    st.integers(0, 50),
    st.none() | moments,
    st.sampled_from(["", "2026-11"]),
    st.integers(0, 100),
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    st.sampled_from(["", "2026-11-22"]),
    st.integers(0, 100),
    st.booleans(),
)


@given(services)
def test_what_is_kept_is_read_again(one: Service) -> None:
    assert service.load(service.dump(one)) == one


BROKEN = """
{
[]
null
7
{"calls": "many"}
{"more": 1}
{"checked": "2026-11-22"}
{"numbers": 7}
{"rests_until": 5}
{"fails": true}
"""


@pytest.mark.parametrize("text", BROKEN.split("\n"))
def test_what_cannot_be_read_is_a_new_service(text: str) -> None:
    assert service.load(text) == Service()


@pytest.mark.parametrize(
    "text", ["[" * 10_000 + "]" * 10_000, '{"checked": "0001-01-01T00:00:00+00:00"}']
)
def test_what_would_end_the_page_is_a_new_service(text: str) -> None:
    assert service.load(text) == Service()


def test_a_clock_that_ran_ahead_leaves_no_service_unasked() -> None:
    later = NOW + timedelta(days=365)
    resting = Service()
    for _ in range(PATIENCE):
        resting = service.failed(resting, "error.server", None, later)
    assert resting.resting(later)
    assert not resting.resting(NOW)
    assert not service.failed(Service(), "error.refused", None, later).refuses(NOW)
