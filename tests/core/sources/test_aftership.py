"""AfterShip registers a number that it does not know and tells its history later."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Report
from app.core.model.exchange import Access, Request
from app.core.sources import aftership
from app.core.sources.errors import NotFound
from tests.core.sources.bodies import bodies

BODIES = bodies("aftership")


def report(name):
    said = aftership.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def test_the_key_travels_in_a_header():
    asked = aftership.request("RB000000249CN", Access(key="K"))
    assert asked.headers == {"as-api-key": "K"}
    assert asked.url.endswith("/tracking/2026-01/trackings?tracking_numbers=RB000000249CN")


def test_a_number_not_known_yet_is_registered_without_a_courier():
    said = aftership.read(BODIES["not-registered"].response())
    assert isinstance(said, Request)
    assert said.method == "POST"
    assert json.loads(said.body or "") == {"tracking_number": "RB000000249CN"}


@pytest.mark.parametrize("name", ["registered-with-history", "registered-nested"])
def test_a_registration_that_brings_a_history_is_enough(name):
    assert len(report(name).events) == 3


def test_the_last_checkpoint_told_is_the_newest():
    newest, second, oldest = report("on-the-way").events
    assert (newest.text, newest.code) == ("Out for delivery", "OutForDelivery_001")
    assert newest.time and newest.time.isoformat() == "2026-11-19T00:00:00"
    assert second.zone_known is False
    assert oldest.time and oldest.time.isoformat() == "2026-11-16T02:12:00-06:00"


def test_the_expected_days_end_with_the_delivery():
    assert report("on-the-way").eta == Eta(date(2026, 11, 23), date(2026, 11, 25))
    assert report("delivered").eta is None


def test_of_two_couriers_the_one_with_a_history_is_told():
    assert report("two-couriers").carrier == "usps"
    assert report("two-couriers").service == "USPS Ground Advantage"


def test_a_number_too_short_for_a_parcel_is_not_registered():
    with pytest.raises(NotFound):
        aftership.read(replace(BODIES["not-registered"].response(), number="0"))


def test_only_the_arrival_there_claims_the_country_of_destination():
    claims = {"it.arrived_dest", "it.import_customs", "it.import_released"}
    assert {code for code, sub in aftership.CODES.items() if sub in claims} == {"InTransit_004"}
