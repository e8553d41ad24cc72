"""Delivery Tracker is asked about several courier services at once."""

import json

import pytest

from app.core.model.exchange import Access
from app.core.sources import tracker_delivery
from tests.core.sources.bodies import bodies

BODIES = bodies("tracker-delivery")


def read(name):
    return tracker_delivery.read(BODIES[name].response())


def test_the_key_is_an_id_and_a_secret_in_one_header():
    asked = tracker_delivery.request("680000000013", Access(key="S", more={"id": "I"}))
    assert asked.headers["Authorization"] == "TRACKQL-API-KEY I:S"


def test_all_services_with_such_numbers_are_fields_of_one_question():
    body = json.loads(tracker_delivery.request("680000000013", Access()).body or "")
    assert body["variables"] == {"n": "680000000013"}
    for service in ("kr.cjlogistics", "kr.hanjin", "kr.lotte"):
        assert f'carrierId: "{service}"' in body["query"]
    assert "680000000013" not in body["query"]
    assert "recipient" not in body["query"]


@pytest.mark.parametrize(
    ("number", "services"),
    [("6800000000013", "epost"), ("EG000000178KR", "epost"), ("500000001", "ilyang"), ("?", "cj")],
)
def test_the_shape_of_a_number_says_who_is_asked(number, services):
    assert services in tracker_delivery.owners(number)


def test_the_service_that_knows_the_number_is_the_carrier():
    report = read("delivered")
    assert report.carrier == "cj-logistics"
    assert [event.code for event in report.events] == [
        *("DELIVERED", "OUT_FOR_DELIVERY", "IN_TRANSIT", "AT_PICKUP")
    ]
    newest = report.events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T18:02:00+09:00"


def test_a_driver_is_taken_out_of_the_sentence_and_the_hours_are_not():
    out = read("delivered").events[1]
    assert out.text == "고객님의 상품을 배송할 예정입니다.(16∼18시)"


def test_of_two_parcels_with_one_number_the_later_is_told():
    report = read("used-twice")
    assert report.carrier == "hanjin"
    assert len(report.events) == 2


def test_an_event_without_a_description_is_told_by_its_status():
    assert [event.text for event in read("ems").events][1] == "발송준비"
    assert read("ems").events[0].country == "US"
