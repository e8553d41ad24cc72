"""Kazpost has codes and no words, days and activities in them."""

from app.core.model.exchange import Access
from app.core.sources import SOURCES, kazpost
from app.core.sources.source import HOUR_S
from tests.core.sources.bodies import bodies

BODIES = bodies("kazpost")


def read(name):
    return kazpost.read(BODIES[name].response())


def test_only_the_events_are_asked_for_once_an_hour():
    asked = kazpost.request("RR123456785KZ", Access())
    assert asked.url == "https://track.post.kz/api/v2/RR123456785KZ/events"
    assert SOURCES["kazpost"].limits.fresh_s == HOUR_S


def test_the_day_and_the_activitys_hour_are_one_time():
    times = [event.time.isoformat() for event in read("stored").events if event.time]
    assert times == [
        "2026-11-20T09:10:00+05:00",
        "2026-11-18T21:45:00+05:00",
        "2026-11-18T04:30:00+05:00",
        "2026-11-16T12:00:05+05:00",
    ]


def test_the_first_code_of_the_list_counts():
    assert [event.code for event in read("stored").events] == [
        *("STR", "Arrived", "Departed", "RCPOPS")
    ]


def test_a_code_that_clients_read_in_two_ways_has_no_meaning():
    assert read("new-code").events[0].code == "DLV"
    assert not {"DLV", "Delivered"} & set(kazpost.CODES)


def test_an_answer_may_lack_the_number():
    assert len(read("without-its-number").events) == 4
