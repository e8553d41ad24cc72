"""A parcel is asked about by itself as often as its state and the source allow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.model import Failure
from app.core.parcel.glance import glance
from app.core.parcel.journey import journey
from app.core.reach.freshness import due, maybe_due, wanted
from app.core.sources import SOURCES, Limits
from tests.conftest import NOW, make_parcel, make_scan

N = "RR123456785CN"
BRING = SOURCES["bring"]
PATIENT = replace(BRING, limits=Limits(fresh_s=6 * 3600))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("code", "hours"),
    [("IN_TRANSIT", 4), ("READY_FOR_PICKUP", 2), ("PRE_NOTIFIED", 12)],
)
def test_the_nearer_the_end_the_sooner_it_is_due(code: str, hours: int) -> None:
    one = make_parcel(make_scan(code, 21))
    assert not due(one, journey(one), N, BRING, NOW + (hours - 0.1) * HOUR)
    assert due(one, journey(one), N, BRING, NOW + hours * HOUR)


def test_a_parcel_never_asked_about_is_due() -> None:
    assert due(make_parcel(), journey(make_parcel()), N, BRING, NOW)


def test_a_failure_counts_as_asked() -> None:
    failed = make_parcel(failure=Failure("bring", NOW, "error.not_found"))
    assert not due(failed, journey(failed), N, BRING, NOW + 5 * HOUR)
    assert due(failed, journey(failed), N, BRING, NOW + 6 * HOUR)


def test_a_source_that_wants_peace_has_it() -> None:
    ready = make_parcel(make_scan("READY_FOR_PICKUP", 21))
    assert not due(ready, journey(ready), N, PATIENT, NOW + 5 * HOUR)
    assert due(ready, journey(ready), N, PATIENT, NOW + 6 * HOUR)


def test_a_parcel_without_news_for_months_is_asked_once_a_day() -> None:
    old = make_parcel(make_scan("IN_TRANSIT", -60))
    assert not due(old, journey(old), N, BRING, NOW + 23 * HOUR)
    assert due(old, journey(old), N, BRING, NOW + 24 * HOUR)


def test_another_number_of_the_parcel_is_due_by_itself() -> None:
    one = make_parcel(make_scan("IN_TRANSIT", 21))
    assert due(one, journey(one), "OTHER", BRING, NOW)


def test_only_what_is_on_its_way_is_wanted() -> None:
    assert wanted(glance(make_parcel()))
    assert not wanted(glance(make_parcel(make_scan("DELIVERED", 21))))
    assert not wanted(glance(make_parcel(archived=NOW)))
    assert not wanted(glance(make_parcel(deleted=NOW)))


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=365)])
def test_what_was_asked_under_a_clock_that_ran_ahead_is_asked_again(ahead) -> None:
    one = make_parcel(make_scan("IN_TRANSIT", 21))
    then = one.retrievals[0].at + ahead
    wrong = replace(one, retrievals=(replace(one.retrievals[0], at=then),))
    assert due(wrong, journey(wrong), N, BRING, NOW)
    assert maybe_due(glance(wrong), NOW)
    failed = make_parcel(failure=Failure("bring", NOW + ahead, "error.not_found"))
    assert due(failed, journey(failed), N, BRING, NOW)


def test_a_clock_that_was_set_right_by_minutes_asks_nothing_twice() -> None:
    one = make_parcel(make_scan("IN_TRANSIT", 21))
    assert not due(one, journey(one), N, BRING, NOW - timedelta(minutes=5))
