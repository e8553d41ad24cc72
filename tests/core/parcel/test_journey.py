"""What events mean together: the status, the step of the way, and whether it is over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Eta, Failure, Report, Retrieval
from app.core.parcel.history import events, moment
from app.core.parcel.journey import Ends, ends, expected, journey
from app.core.sources import load
from app.core.statuses import BY_HAND, ENDED, SUBS
from tests.conftest import make_parcel, make_scan
from tests.strategies import parcels

CODES = load("bring").CODES
PLAIN = {code: sub for code, sub in CODES.items() if not sub.startswith(("ex.", "dl."))}
TROUBLE = {code: sub for code, sub in CODES.items() if sub.startswith("ex.")}

every_code = st.sampled_from(sorted(CODES))
scans = st.builds(make_scan, every_code, st.integers(1, 20))
several = st.lists(scans, min_size=1, max_size=6)


def failure(key: str) -> Failure:
    return Failure("bring", datetime(2026, 11, 22, tzinfo=UTC), key)


def test_of_a_parcel_without_events_nothing_is_known(parcel) -> None:
    way = journey(parcel())
    assert (way.sub, way.stage, way.last, way.told) == (None, 0, None, ())
    assert not way.over
    assert not way.waiting


def test_a_number_that_the_carrier_does_not_know_waits_for_its_first_scan(parcel) -> None:
    assert journey(parcel(failure=failure("error.not_found"))).sub == "nf.waiting"
    assert journey(parcel(failure=failure("error.offline"))).sub is None


def test_not_found_is_no_news_once_something_was_told(parcel, scan) -> None:
    way = journey(parcel(scan("IN_TRANSIT"), failure=failure("error.not_found")))
    assert way.sub == "it.moving"


@pytest.mark.parametrize(("code", "sub"), CODES.items())
def test_a_single_scan_says_how_things_stand(parcel, scan, code: str, sub: str) -> None:
    way = journey(parcel(scan(code)))
    assert way.sub == sub
    assert way.health == SUBS[sub].health
    assert way.over is (sub in ENDED)
    assert way.waiting is sub.startswith("ap.")


@pytest.mark.parametrize("sub", [sub for sub in SUBS if not sub.startswith(BY_HAND)])
@pytest.mark.usefixtures("any_status")
def test_nothing_more_comes_after_delivery_return_and_destruction(parcel, scan, sub: str) -> None:
    over = sub in ("dl.delivered", "ex.returned", "ex.destroyed")
    assert journey(parcel(scan(sub))).over is over


def test_the_newest_scan_says_how_things_stand(parcel, scan) -> None:
    way = journey(parcel(scan("HANDED_IN", 1), scan("READY_FOR_PICKUP", 4), scan("TERMINAL", 3)))
    assert way.sub == "ap.ready"
    assert way.last.event == scan("READY_FOR_PICKUP", 4)


def test_a_late_scan_never_lowers_the_step(parcel, scan) -> None:
    way = journey(parcel(scan("TRANSPORT_TO_RECIPIENT", 4), scan("IN_TRANSIT", 5)))
    assert way.sub == "it.moving"
    assert way.stage == SUBS["od.out"].stage


@pytest.mark.parametrize("code", sorted(PLAIN))
def test_a_scan_after_the_delivery_leaves_it_delivered(parcel, scan, code: str) -> None:
    way = journey(parcel(scan("DELIVERED", 4), scan(code, 5)))
    assert way.sub == "dl.delivered"
    assert way.last.event == scan("DELIVERED", 4)
    assert way.over


@pytest.mark.parametrize(("code", "sub"), TROUBLE.items())
def test_trouble_after_the_delivery_wins(parcel, scan, code: str, sub: str) -> None:
    late = sub == "ex.delayed"
    assert journey(parcel(scan("DELIVERED", 4), scan(code, 5))).sub == (
        "dl.delivered" if late else sub
    )


@pytest.mark.parametrize("code", sorted(TROUBLE))
def test_a_delivery_after_trouble_wins(parcel, scan, code: str) -> None:
    assert journey(parcel(scan(code, 4), scan("DELIVERED", 5))).over


def test_an_unknown_code_leaves_things_as_they_stood(parcel, scan) -> None:
    way = journey(parcel(scan("READY_FOR_PICKUP", 4), scan("NEW_CODE", 5)))
    assert way.sub == "ap.ready"
    assert len(way.told) == 2


def test_of_unknown_codes_alone_the_newest_is_shown_and_nothing_claimed(parcel, scan) -> None:
    way = journey(parcel(scan("NEW", 4), scan("NEWER", 5)))
    assert (way.sub, way.stage, way.health) == (None, 0, "ok")
    assert way.last.event == scan("NEWER", 5)


@pytest.mark.parametrize(("country", "stage"), [("CN", 2), ("KZ", 3), ("NO", 4), (None, 2)])
def test_the_step_of_a_moving_parcel_is_told_by_the_country_of_the_scan(
    parcel, scan, country, stage: int
) -> None:
    moving = parcel(scan("IN_TRANSIT", country=country), origin="CN", destination="NO")
    assert journey(moving).stage == stage


def test_without_an_origin_a_moving_parcel_is_only_accepted(parcel, scan) -> None:
    assert journey(parcel(scan("IN_TRANSIT", country="NO"), destination="NO")).stage == 2


def test_inside_one_country_a_moving_parcel_is_in_its_destination_country(parcel, scan) -> None:
    assert journey(parcel(scan("IN_TRANSIT"), origin="NO", destination="NO")).stage == 4


def test_what_a_carrier_says_of_the_ends_outweighs_what_was_declared(parcel) -> None:
    said = Retrieval("bring", datetime(2026, 11, 22, tzinfo=UTC), Report("N", origin="SE"))
    found = ends(parcel(origin="CN", destination="NO", retrievals=(said,)))
    assert found == Ends("SE", "NO")


def test_ends_that_nobody_named_are_unknown(parcel) -> None:
    assert ends(parcel()) == Ends(None, None)


def test_the_expected_days_are_those_of_the_freshest_report_that_has_any(parcel) -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    old, new = (Eta(date(2026, 11, day), date(2026, 11, day)) for day in (24, 26))
    told = (
        Retrieval("bring", at, Report("N", eta=old)),
        Retrieval("dhl", at + timedelta(days=1), Report("N", eta=new)),
        Retrieval("slovak-post", at + timedelta(days=2), Report("N")),
    )
    assert expected(parcel(retrievals=told)) == new
    assert expected(parcel(retrievals=told[::-1])) == new
    assert expected(parcel()) is None


@given(several, scans)
def test_the_step_never_goes_down_whatever_comes_in(listed, extra) -> None:
    before, after = journey(make_parcel(*listed)), journey(make_parcel(*listed, extra))
    assert after.stage >= before.stage


@given(several, st.integers(1, 25))
def test_a_code_that_nobody_knows_changes_neither_status_nor_step(listed, day: int) -> None:
    before = journey(make_parcel(*listed))
    after = journey(make_parcel(*listed, make_scan("NEVER_SEEN", day)))
    assert (after.sub, after.stage) == (before.sub, before.stage)


@given(several)
def test_once_delivered_only_trouble_undoes_it(listed) -> None:
    way = journey(make_parcel(*listed))
    subs = [one.sub for one in events(make_parcel(*listed))]
    if "dl.delivered" in subs:
        since = subs[: subs.index("dl.delivered")]
        ends_there = way.sub in ("dl.delivered", "ex.returned")
        assert ends_there or any(sub.startswith("ex.") for sub in since)


@given(several)
def test_the_deciding_event_is_one_of_those_told_and_means_the_status(listed) -> None:
    way = journey(make_parcel(*listed))
    assert way.last in way.told
    assert way.last.sub == way.sub
    assert not [one for one in way.told if moment(one.event) > moment(way.told[0].event)]


@given(parcels())
def test_every_parcel_stands_somewhere(parcel) -> None:
    way = journey(parcel)
    assert way.sub is None or way.sub in SUBS
    assert 0 <= way.stage <= 7
    assert sum(len(one.also) + 1 for one in way.told) == sum(
        len(one.report.events) for one in parcel.retrievals
    )
    assert journey(replace(parcel, name="x", note="y", archived=None)) == way
