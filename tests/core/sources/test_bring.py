"""Bring writes HTML, knows consignments of several packages, and may one day ask for a login."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta
from app.core.model.exchange import Access
from app.core.sources import bring
from app.core.sources.errors import KeyRequired, Quota, ServerTrouble
from tests.core.sources.bodies import bodies

BODIES = bodies("bring")


def read(name):
    return bring.read(BODIES[name].response())


def changed(name, change):
    body = json.loads(BODIES[name].text)
    change(body["consignmentSet"][0])
    return bring.read(replace(BODIES[name].response(), body=json.dumps(body)))


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "en"), ("ru", "en"), ("nb-NO", "no"), ("nn", "no"), ("sv", "sv"), ("da", "da")],
)
def test_a_nordic_visitor_is_answered_in_that_language(language, asked):
    url = bring.request("TESTPACKAGEEDI", Access(language=language)).url
    assert url.endswith(f"?q=TESTPACKAGEEDI&lang={asked}")


def test_a_parcel_at_the_pickup_point_is_read_whole():
    report = read("at-pickup-point")
    ready = report.events[1]
    assert ready.code == "READY_FOR_PICKUP"
    assert ready.text == "The shipment has arrived at the pickup point Coop Løten."
    assert (ready.place, ready.country) == ("LØTEN", "NO")
    assert ready.time and ready.time.isoformat() == "2026-11-20T14:05:10+01:00"
    assert report.events[0].text == "A notice has been sent by SMS & e-mail."
    assert report.service == "Pakke til hentested"
    assert report.weight_g == 1600
    assert report.collect_by == date(2026, 12, 5)
    assert (report.origin, report.destination) == ("NO", "NO")


def test_a_parcel_from_abroad_says_both_countries_and_the_expected_day():
    report = read("out-for-delivery")
    assert (report.origin, report.destination) == ("DK", "NO")
    assert report.eta == Eta(date(2026, 11, 21), date(2026, 11, 21))
    assert report.events[-1].country == "DK"


def test_a_delivered_parcel_expects_nothing():
    report = read("delivered")
    assert report.eta is None and report.collect_by is None


def test_a_consignment_number_gives_its_first_package():
    assert len(read("by-consignment").events) == 6


def test_one_package_of_several_is_chosen_and_never_mixed():
    def add_another(consignment):
        other = json.loads(json.dumps(consignment["packageSet"][0]))
        other["packageNumber"] = "370000000000654329"
        other["eventSet"] = other["eventSet"][:1]
        consignment["packageSet"].insert(0, other)

    assert changed("at-pickup-point", add_another) == read("at-pickup-point")


def test_a_number_with_two_noughts_before_it_is_the_same_package():
    body = BODIES["out-for-delivery"]
    response = replace(body.response(), number=f"00{body.number}")
    assert bring.read(response).events == read("out-for-delivery").events


@pytest.mark.parametrize(
    ("code", "error"), [(401, KeyRequired), (429, Quota), (503, ServerTrouble)]
)
def test_an_error_inside_the_body_means_what_its_http_code_means(code, error):
    def fail(consignment):
        consignment["error"] = {"code": code, "message": "?"}

    with pytest.raises(error):
        changed("at-pickup-point", fail)
