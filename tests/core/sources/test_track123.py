"""Track123 registers a number that it does not know, and tells two legs in two lists."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Linked, Report
from app.core.model.exchange import Access, Request
from app.core.sources import track123
from app.core.sources.errors import NotFound
from tests.core.sources.bodies import bodies

BODIES = bodies("track123")


def report(name):
    said = track123.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def further(name):
    said = track123.read(BODIES[name].response())
    assert isinstance(said, Request)
    return said.url.rsplit("/", 1)[1], json.loads(said.body or "")


def test_the_key_travels_in_a_header():
    asked = track123.request("RB000000249CN", Access(key="K"))
    assert asked.headers["Track123-Api-Secret"] == "K"
    assert json.loads(asked.body or "")["trackNoInfos"] == [{"trackNo": "RB000000249CN"}]


def test_a_number_not_known_yet_is_registered_once_and_asked_for_again():
    assert further("not-registered") == ("import", [{"trackNo": "RB000000249CN"}])
    for name in ("registered", "registered-before"):
        path, body = further(name)
        assert (path, body["trackNoInfos"]) == ("query", [{"trackNo": "RB000000249CN"}])


def test_the_last_mile_stands_on_top_of_the_first_leg():
    told = report("on-the-way")
    assert [event.text for event in told.events][:3] == [
        "Out for Delivery",
        "Arrived at USPS Facility",
        "Departed country of origin",
    ]
    assert told.linked == (Linked("9400100000000000000017", "usps"),)
    assert told.carrier == "cainiao"


def test_a_time_has_its_offset_or_is_told_in_utc_or_has_no_zone():
    told = report("on-the-way").events
    assert told[0].time and told[0].time.isoformat() == "2026-11-21T04:05:00+00:00"
    assert told[1].time and told[1].time.isoformat() == "2026-11-19T23:00:00+00:00"
    assert told[2].time and told[2].time.isoformat() == "2026-11-18T09:30:00+08:00"
    assert not report("delivered").events[0].zone_known


def test_the_expected_days_end_with_the_delivery():
    assert report("on-the-way").eta == Eta(date(2026, 11, 23), date(2026, 11, 25))
    assert report("delivered").eta is None


def test_of_two_carriers_the_one_with_a_history_is_told():
    assert report("two-carriers").carrier == "fedex"


def test_a_carrier_of_another_name_is_not_guessed():
    assert report("delivered").carrier is None


def test_a_number_too_short_for_a_parcel_is_not_registered():
    with pytest.raises(NotFound):
        track123.read(replace(BODIES["not-registered"].response(), number="0"))


def test_only_the_arrival_there_claims_the_country_of_destination():
    claims = {"it.arrived_dest", "it.import_customs", "it.import_released"}
    assert {code for code, sub in track123.CODES.items() if sub in claims} == {"IN_TRANSIT_06"}
