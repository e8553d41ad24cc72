"""Czech Post answers with a list, even about an unknown item."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import czech_post
from app.core.sources.errors import NotFound
from tests.core.sources.bodies import bodies

BODIES = bodies("czech-post")


def read(name):
    return czech_post.read(BODIES[name].response())


def test_it_is_asked_in_czech_or_in_english():
    asked = czech_post.request("RR123456785CZ", Access(language="cs-CZ"))
    assert asked.url.endswith("getDataAsJson?idParcel=RR123456785CZ&language=cs")
    assert czech_post.request("1", Access(language="ru")).url.endswith("&language=en")


@pytest.mark.parametrize("name", ["unknown-number", "not-shown"])
def test_an_item_whose_state_is_that_there_is_none_is_not_found(name):
    with pytest.raises(NotFound):
        read(name)


def test_of_one_day_the_last_listed_is_the_newest():
    newest, before = read("stored").events[:2]
    assert (newest.code, before.code) == ("82", "51")
    assert newest.time == before.time
    assert newest.place == "Brno 2"


def test_days_are_czech_days():
    newest = read("stored").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T00:00:00+01:00"


def test_one_state_may_come_without_a_list_around_it():
    assert [event.code for event in read("one-state").events] == ["21"]


def test_of_several_items_the_one_that_was_asked_for_is_read_alone():
    assert len(read("several-items").events) == 4


def test_weight_and_countries_are_read_if_they_are_there():
    report = read("stored")
    assert (report.origin, report.destination, report.weight_g) == ("CN", "CZ", 420)
    report = read("delivered")
    assert (report.origin, report.destination, report.weight_g) == (None, None, None)
