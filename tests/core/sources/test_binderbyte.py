"""BinderByte wants to know the courier; the shape of the number tells whom to ask."""

import json

import pytest

from app.core.model import Report
from app.core.model.exchange import Access, Request
from app.core.sources import binderbyte
from tests.core.sources.bodies import bodies

BODIES = bodies("binderbyte")


def report(name):
    said = binderbyte.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        ("000000000000017", ["jne", "auto"]),
        ("JX0000000017", ["jnt", "auto"]),
        ("000000000017", ["sicepat", "auto"]),
        ("100000000017", ["tiki", "sicepat", "auto"]),
        ("10000000000017", ["anteraja", "auto"]),
        ("P0000000000017", ["pos", "auto"]),
        ("11LP0000000017", ["lion", "auto"]),
        ("unknown shape", ["auto"]),
    ],
)
def test_the_shape_of_a_number_says_whom_to_ask(number, asked):
    assert list(binderbyte.couriers(number)) == asked


def test_the_question_needs_no_headers():
    asked = binderbyte.request("JX0000000017", Access(key="K"))
    assert asked.url.endswith("/v1/track?api_key=K&courier=jnt&awb=JX0000000017")
    assert not asked.headers


def test_a_courier_that_does_not_know_the_number_sends_on_to_the_next():
    said = binderbyte.read(BODIES["not-theirs"].response())
    assert isinstance(said, Request)
    assert "courier=auto" in said.url


def test_the_courier_that_was_asked_is_the_carrier():
    assert report("delivered").carrier == "jne"
    assert report("sentences-with-people").carrier == "jt-express"
    assert report("on-the-way").carrier is None


def test_the_status_stands_with_the_newest_event_if_it_says_more():
    assert [event.code for event in report("delivered").events] == ["DELIVERED", "", "", ""]
    assert report("lost").events[0].code == "HILANG"
    assert report("on-the-way").events[0].code == ""


def test_people_are_taken_out_of_the_sentences_and_places_are_not():
    assert report("delivered").events[0].text == "DELIVERED TO"
    assert report("delivered").events[1].text == "WITH DELIVERY COURIER [JAKARTA]"
    assert [event.text for event in report("sentences-with-people").events] == [
        "TERKIRIM: DROP POINT [SUNGAI PENUH]",
        "SEDANG DIANTAR: DROP POINT [SUNGAI PENUH]",
        "TELAH TIBA: DROP POINT [SUNGAI PENUH] DARI [DJB_GATEWAY]",
    ]


def test_a_line_that_names_only_a_person_is_no_event():
    assert len(json.loads(BODIES["delivered"].text)["data"]["history"]) == 5
    assert len(report("delivered").events) == 4


def test_a_weight_may_have_a_unit_or_none():
    assert report("delivered").weight_g == 2000
    assert report("on-the-way").weight_g == 500
    assert report("sentences-with-people").weight_g is None


def test_times_have_no_zone_and_may_lack_seconds():
    out = report("sentences-with-people").events[1]
    assert out.time and out.time.isoformat() == "2026-11-20T09:04:00"
    assert not out.zone_known
