"""Belpost tells the same step twice, and tells all of them in words."""

import json

from app.exchange import Access
from app.sources import SOURCES, belpost
from tests.sources.bodies import bodies

BODIES = bodies("belpost")


def read(name):
    return belpost.read(BODIES[name].response())


def test_it_is_asked_once_a_minute():
    asked = belpost.request("RR123456785BY", Access())
    assert (asked.method, json.loads(asked.body)) == ("POST", {"number": "RR123456785BY"})
    limits = SOURCES["belpost"].limits
    assert (limits.at_once, limits.spacing_s, limits.attempts) == (1, 60, 1)


def test_a_step_told_twice_is_one_event():
    assert len(read("at-the-office").events) == 3


def test_words_are_read_with_care_for_what_went_back():
    meanings = [belpost.CODES.get(event.code) for event in read("returned").events]
    assert meanings[:3] == ["ex.returned", "ex.returning", "df.other"]
    assert belpost.CODES[read("delivered").events[0].code] == "dl.delivered"


def test_words_that_are_not_known_have_no_code():
    assert [event.code for event in read("at-the-office").events] == ["", "", "accepted"]


def test_times_are_those_of_minsk():
    newest = read("at-the-office").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T09:12:00+03:00"
