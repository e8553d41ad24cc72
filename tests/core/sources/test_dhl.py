"""DHL is many divisions with many habits behind one address."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta
from app.core.model.exchange import Access
from app.core.sources import SOURCES, dhl
from app.core.sources.errors import BadKey, NotFound, Unreadable
from tests.core.sources.bodies import bodies

BODIES = bodies("dhl")


def read(name):
    return dhl.read(BODIES[name].response())


def changed(name, change):
    body = json.loads(BODIES[name].text)
    change(body["shipments"])
    return dhl.read(replace(BODIES[name].response(), body=json.dumps(body)))


def test_the_key_goes_into_the_header_that_dhl_names():
    asked = dhl.request("7777777770", Access(key="k", language="ru-RU"))
    assert asked.headers == {"DHL-API-Key": "k"}
    assert asked.url.endswith("?trackingNumber=7777777770&language=ru")


def test_it_is_asked_gently():
    limits = SOURCES["dhl"].limits
    assert (limits.at_once, limits.spacing_s, limits.per_day) == (1, 5, 250)


def test_an_express_history_crosses_countries_in_known_zones():
    report = read("express")
    assert [event.country for event in report.events] == [
        *("PL", "PL", "DE", "DE", "DE", "HK", "HK", "CN", "CN")
    ]
    assert all(event.zone_known for event in report.events)
    assert (report.origin, report.destination) == ("CN", "PL")
    assert report.eta == Eta(date(2026, 11, 22), date(2026, 11, 23))
    assert (report.service, report.weight_g) == ("EXPRESS WORLDWIDE", 2400)


def test_a_division_without_zones_stays_on_the_wall_clock():
    report = read("paket-delivered")
    assert not any(event.zone_known for event in report.events)
    assert report.events[0].time and report.events[0].time.isoformat() == "2026-11-20T13:05:00"
    assert report.weight_g == 740
    assert report.eta is None


def test_zones_mixed_in_one_body_are_told_apart():
    assert [event.zone_known for event in read("ecommerce-mixed-zones").events] == [
        False,
        True,
        True,
    ]


def test_a_missing_description_or_status_is_made_good_by_the_other():
    assert read("parcel-nl").events[0].text == "The parcel is on its way"
    assert read("forwarding-without-status").events[0].text == "Departure from origin port"


def test_of_several_shipments_the_one_that_was_asked_for_is_read_alone():
    assert read("several-shipments").events == read("express").events


def test_a_shipment_that_names_the_number_goes_before_the_first():
    def foreign_first(shipments):
        shipments.insert(0, {"id": "1234567891", "events": shipments[0]["events"][:1]})

    assert len(changed("forwarding-without-status", foreign_first).events) == 2


def test_a_shipment_under_a_number_of_another_kind_is_taken_for_the_same():
    assert len(read("other-name").events) == 4


def test_a_shipment_under_a_number_of_the_same_kind_is_another_parcel():
    with pytest.raises(Unreadable):
        read("other-number")


def test_a_shipment_without_events_has_its_status():
    (event,) = read("status-only").events
    assert event.text == "Shipment is out with courier for delivery"


def test_401_is_the_key_and_404_the_number():
    with pytest.raises(BadKey):
        read("bad-key")
    with pytest.raises(NotFound):
        read("unknown-number")


def test_a_weight_in_an_unknown_unit_is_left_out():
    def in_pounds(shipments):
        shipments[0]["details"]["weight"]["unitText"] = "LB"

    assert changed("express", in_pounds).weight_g is None
