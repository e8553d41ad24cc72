"""Ninja Van has a house in each country, and its scans go on after the parcel has come back."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta
from app.core.model.exchange import Access, Request
from app.core.sources import ninja_van
from app.core.sources.errors import ServerTrouble
from tests.core.sources.bodies import bodies

BODIES = bodies("ninja-van")


def read(name):
    return ninja_van.read(BODIES[name].response())


def changed(name, **fields):
    body = json.loads(BODIES[name].text) | fields
    return ninja_van.read(replace(BODIES[name].response(), body=json.dumps(body)))


def country(asked):
    assert isinstance(asked, Request)
    return asked.url.split("/")[3]


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        ("NLMYA10000001", "my"),
        ("NVSGTEST10000001", "sg"),
        ("NLTHA10000001", "th"),
        ("NLVNA10000001", "vn"),
        ("LHPHED1234567890", "ph"),
        ("NLIDA10000001", "id"),
        ("NJVTT00000000000", "id"),
    ],
)
def test_the_number_names_the_country_that_is_asked(number, asked):
    assert country(ninja_van.request(number, Access())) == asked


def test_a_number_without_a_country_is_asked_of_five_in_turn():
    response = BODIES["unknown-in-one-country"].response()
    turns = [country(ninja_van.request(response.number, Access()))]
    turns += [country(ninja_van.read(replace(response, step=step))) for step in range(4)]
    assert turns == ["my", "ph", "th", "id", "sg"]


def test_a_number_of_one_country_is_not_asked_elsewhere():
    with pytest.raises(ninja_van.NotFound):
        read("unknown-number")


def test_the_same_code_with_other_words_is_their_own_trouble():
    with pytest.raises(ServerTrouble):
        read("trouble")


def test_scans_are_told_in_utc_with_their_hub_and_without_bookkeeping():
    report = read("out-for-delivery")
    assert [event.code for event in report.events] == [
        "DRIVER_INBOUND_SCAN",
        "ARRIVED_AT_DESTINATION_HUB",
        "HUB_INBOUND_SCAN",
        "DRIVER_PICKUP_SCAN",
        "CREATE_ORDER",
    ]
    arrived = report.events[1]
    assert (arrived.text, arrived.place) == ("Arrived at destination hub", "Penang Hub")
    assert arrived.time and arrived.time.isoformat() == "2026-11-19T22:15:40+00:00"


def test_a_parcel_that_came_back_is_returned_and_not_delivered():
    report = read("returned")
    assert [event.code for event in report.events][:3] == ["DELIVERY_SUCCESS:RTS", "RTS", "RTS"]
    assert report.events[1].text == "Driver inbound scan"
    assert report.eta is None


def test_an_unmarked_delivery_on_the_way_back_is_only_on_the_way_back():
    scans = json.loads(BODIES["returned"].text)["events"]
    scans[-2]["data"] = {}
    assert changed("returned", events=scans).events[0].code == "RTS"


def test_the_window_stands_only_while_it_means_something():
    assert read("attempt-failed").eta == Eta(date(2026, 11, 23), date(2026, 11, 25))
    assert read("delivered").eta is None
    assert changed("out-for-delivery", delivery_timeslot="").eta is None
    assert changed("out-for-delivery", delivery_end_date=None).eta is None
    assert changed("out-for-delivery", delivery_start_date="2026-11-26").eta is None
