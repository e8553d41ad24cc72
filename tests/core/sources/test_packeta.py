"""Packeta's events have words only; the parcel has the code."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import packeta
from app.core.sources.errors import NotFound
from tests.core.sources.bodies import bodies

BODIES = bodies("packeta")


def read(name):
    return packeta.read(BODIES[name].response())


def test_it_is_posted_without_a_body_in_a_language_that_packeta_has():
    asked = packeta.request("Z1234567890", Access(language="cs-CZ"))
    assert (asked.method, asked.body, dict(asked.headers)) == ("POST", None, {})
    assert asked.url.endswith("/api/getPacketById/Z1234567890/cs")
    assert packeta.request("Z1", Access(language="ru")).url.endswith("/en")


@pytest.mark.parametrize("name", ["unknown-number", "unknown-number-with-200"])
def test_an_unknown_number_is_told_in_two_ways(name):
    with pytest.raises(NotFound):
        read(name)


def test_the_parcels_state_is_the_code_of_the_newest_event():
    events = read("delivered").events
    assert packeta.CODES[events[0].code] == "dl.delivered"
    assert [event.code for event in events[1:]] == ["", "", ""]


def test_the_pick_up_point_is_the_place_while_the_parcel_waits_there():
    assert read("ready").events[0].place == "Z-BOX Brno, Sample Street 1"
    assert read("delivered").events[0].place == ""


def test_times_are_those_of_prague():
    newest = read("ready").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T08:46:00+01:00"
