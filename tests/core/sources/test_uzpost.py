"""Uzbekistan Post names the item first and tells its history after."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import uzpost
from app.core.sources.errors import Unreadable
from tests.core.sources.bodies import bodies

BODIES = bodies("uzpost")


def read(name):
    return uzpost.read(BODIES[name].response())


def test_the_item_is_asked_for_before_its_history():
    asked = uzpost.request("RR123456785UZ", Access())
    assert asked.url.endswith("/public/order/RR123456785UZ")
    assert read("order").url == asked.url + "/history_items"


def test_another_items_history_is_not_asked_for():
    with pytest.raises(Unreadable):
        read("other-number")


def test_dates_are_written_in_two_ways():
    times = [event.time.isoformat() for event in read("ready").events if event.time]
    assert times == [
        "2026-11-20T05:00:00+00:00",
        "2026-11-19T05:00:00+00:00",
        "2026-11-18T05:33:20+00:00",
        "2026-11-15T09:00:00+05:00",
    ]


def test_a_date_without_a_zone_says_so():
    assert not read("without-a-zone").events[0].zone_known


def test_ready_to_be_issued_is_to_be_collected():
    newest = read("ready").events[0]
    assert (uzpost.CODES[newest.code], newest.place) == ("ap.ready", "Tashkent-11")
