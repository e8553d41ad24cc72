"""TrackingMore registers a number with the courier that it detects, then tells two legs."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Linked, Report
from app.core.model.exchange import Access, Request
from app.core.sources import trackingmore
from app.core.sources.errors import NotFound
from tests.core.sources.bodies import bodies

BODIES = bodies("trackingmore")


def report(name):
    said = trackingmore.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def further(name):
    said = trackingmore.read(BODIES[name].response())
    assert isinstance(said, Request)
    return said.url.partition("/v4/")[2], said.body and json.loads(said.body)


def test_the_key_travels_in_a_header():
    asked = trackingmore.request("RB000000249CN", Access(key="K"))
    assert asked.headers == {"Tracking-Api-Key": "K"}


@pytest.mark.parametrize("name", ["not-registered", "not-registered-code"])
def test_of_a_number_not_known_yet_the_courier_is_asked(name):
    assert further(name) == ("couriers/detect", {"tracking_number": "RB000000249CN"})


def test_a_number_is_registered_with_the_courier_that_comes_first():
    assert further("detected") == (
        "trackings/create",
        {"tracking_number": "RB000000249CN", "courier_code": "china-post"},
    )


@pytest.mark.parametrize("name", ["registered", "registered-before"])
def test_a_registered_number_is_asked_for_again(name):
    assert further(name) == ("trackings/get?tracking_numbers=RB000000249CN", None)


def test_a_registration_that_brings_the_history_is_enough():
    assert len(report("at-once").events) == 3


def test_the_last_mile_stands_on_top_of_the_first_leg():
    told = report("two-legs")
    assert [event.text for event in told.events] == [
        *("Out for delivery", "Held", "Departed country of origin")
    ]
    assert told.linked == (Linked("9400100000000000000017", "usps"),)
    assert (told.carrier, told.origin, told.destination) == ("china-post", "CN", "US")
    assert told.eta == Eta(date(2026, 11, 24), date(2026, 11, 24))


def test_a_checkpoint_without_a_sub_status_keeps_the_coarse_one():
    assert [event.code for event in report("two-legs").events][1] == "transit"


def test_times_have_no_zone_and_may_be_days():
    told = report("delivered").events
    assert [event.time and event.time.isoformat() for event in told] == [
        *("2026-11-20T10:31:00", "2026-11-19T23:26:00", "2026-11-18T00:00:00")
    ]
    assert not any(event.zone_known for event in told)


def test_a_number_too_short_for_a_parcel_is_not_registered():
    with pytest.raises(NotFound):
        trackingmore.read(replace(BODIES["not-registered"].response(), number="0"))


def test_only_the_arrival_there_claims_the_country_of_destination():
    claims = {"it.arrived_dest", "it.import_customs", "it.import_released"}
    assert {code for code, sub in trackingmore.CODES.items() if sub in claims} == {"transit004"}
