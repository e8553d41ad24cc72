"""ParcelsApp looks a number up and is asked until it is done."""

import json

import pytest

from app.core.model import Report
from app.core.model.exchange import Access, Request
from app.core.sources import parcelsapp
from tests.core.sources.bodies import bodies

BODIES = bodies("parcelsapp")


def report(name):
    said = parcelsapp.read(BODIES[name].response())
    assert isinstance(said, Report)
    return said


def test_the_question_names_the_country_that_belongs_to_the_key():
    access = Access(key="K", language="ru-RU", more={"country": "Norway"})
    assert json.loads(parcelsapp.request("RB000000249CN", access).body or "") == {
        "apiKey": "K",
        "language": "ru",
        "shipments": [{"trackingId": "RB000000249CN", "destinationCountry": "Norway"}],
    }


@pytest.mark.parametrize("name", ["created", "pending"])
def test_what_is_not_done_is_asked_for_again(name):
    said = parcelsapp.read(BODIES[name].response())
    assert isinstance(said, Request)
    assert said.method == "GET"
    assert said.url.endswith("/tracking?uuid=RB000000249CN&apiKey=replay-key")


def test_a_history_at_hand_needs_no_second_question():
    assert len(report("from-cache").events) == 2


def test_the_state_of_the_parcel_stands_with_the_newest_event_if_it_says_more():
    assert [event.code for event in report("delivered").events] == ["delivered", "", ""]
    assert report("from-cache").events[0].code == ""
    assert report("older-fields").events[0].code == "pickup"


def test_countries_and_a_carrier_known_here_are_facts_of_the_report():
    told = report("delivered")
    assert (told.origin, told.destination, told.carrier) == ("CN", "US", "usps")
    assert report("older-fields").carrier is None


def test_times_are_utc():
    newest = report("delivered").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-20T18:42:00+00:00"
    assert report("older-fields").events[0].text == "Arrived at hub"
