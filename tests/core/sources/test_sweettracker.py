"""SweetTracker names the services that may own a number; the likely ones are asked in turn."""

import json
from dataclasses import replace

import pytest

from app.core.model import Report
from app.core.model.exchange import Access, Request
from app.core.sources import sweettracker
from tests.core.sources.bodies import bodies

BODIES = bodies("sweettracker")


def report(name):
    said = sweettracker.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def asked(said):
    assert isinstance(said, Request)
    return said.url.rsplit("/", 1)[1], json.loads(said.body or "")


def test_the_key_travels_in_the_body():
    said = sweettracker.request("680000000013", Access(key="K"))
    assert asked(said) == ("recommend", {"t_key": "K", "t_invoice": "680000000013"})


@pytest.mark.parametrize(("name", "code"), [("recommended", "04"), ("recommended-again", "08")])
def test_the_common_services_are_asked_in_the_order_of_recommendation(name, code):
    path, body = asked(sweettracker.read(BODIES[name].response()))
    assert (path, body["t_code"]) == ("trackingInfo", code)


@pytest.mark.parametrize("name", ["not-theirs", "nothing-scanned"])
def test_a_service_that_knows_nothing_sends_on_to_the_next(name):
    assert asked(sweettracker.read(BODIES[name].response()))[0] == "recommend"


def test_an_event_is_told_on_one_line_in_korean_time():
    out = report("delivered").events[1]
    assert out.text == "배송출발 (배달예정시간 :16∼18시)"
    assert (out.code, out.place) == ("5", "강남2")
    assert out.time and out.time.isoformat() == "2026-11-19T10:02:00+09:00"


def test_a_name_in_brackets_and_a_phone_are_left_out():
    newest = report("delivered").events[0]
    assert (newest.text, newest.place) == ("배송완료", "강남2")


def test_a_time_without_words_is_read_from_its_milliseconds():
    newest = report("on-the-way").events[0]
    assert newest.text == "상품인수"
    assert newest.time and newest.time.isoformat() == "2026-11-20T01:00:00+00:00"


def detail(kind, when, level=3):
    return {"kind": kind, "timeString": when, "level": level, "where": "강남2", "manName": "홍길동"}


OUT, DONE = (
    detail("배송출발", "2026-11-19 10:02:00", 5),
    detail("배송완료", "2026-11-19 14:00:00", 6),
)


@pytest.mark.parametrize(
    ("listed", "apart", "kinds"),
    [
        ([], {"lastDetail": DONE}, ["배송완료"]),
        ([], {"lastStateDetail": DONE}, ["배송완료"]),
        ([], {"lastDetail": DONE, "lastStateDetail": DONE}, ["배송완료"]),
        ([], {"lastDetail": DONE, "lastStateDetail": OUT}, ["배송완료", "배송출발"]),
        (None, {"lastDetail": OUT}, ["배송출발"]),
        ([OUT], {"lastDetail": DONE}, ["배송완료", "배송출발"]),
        ([OUT, DONE], {"lastDetail": DONE}, ["배송완료", "배송출발"]),
        ([DONE], {"lastStateDetail": OUT}, ["배송완료", "배송출발"]),
        ([OUT], {"lastDetail": None, "lastStateDetail": {}}, ["배송출발"]),
        ([OUT], {"lastDetail": detail("배송완료", "")}, ["배송출발"]),
        ([], {"lastDetail": detail("배송완료", "")}, ["배송완료"]),
        ([OUT], {"lastDetail": detail("", "2026-11-19 14:00:00", 6)}, ["", "배송출발"]),
        ([OUT], {"lastDetail": detail("배송출발", "2026-11-19 10:02")}, ["배송출발"]),
    ],
)
def test_the_newest_event_is_read_beside_the_list_too(listed, apart, kinds):
    body = json.loads(BODIES["on-the-way"].text)
    body |= {"lastDetail": None, "lastStateDetail": None, "trackingDetails": listed, **apart}
    response = replace(BODIES["on-the-way"].response(), body=json.dumps(body))
    told = sweettracker.read(response)
    assert isinstance(told, Report)
    assert [event.text for event in told.events] == kinds
    assert "홍길동" not in repr(told)
