"""Hermes has codes for everything, even for wishes."""

from app.core.model.exchange import Access
from app.core.sources import hermes_de
from tests.core.sources.bodies import bodies

BODIES = bodies("hermes-de")


def read(name):
    return hermes_de.read(BODIES[name].response())


def test_it_is_asked_in_german_or_in_english():
    asked = hermes_de.request("H1234567890123456789", Access(language="de-CH"))
    assert asked.url.endswith("/tnt/v2/shipments/search/H1234567890123456789")
    assert dict(asked.headers) == {"Accept": "application/json", "X-Language": "de"}
    assert hermes_de.request("1", Access(language="ru")).headers["X-Language"] == "en"


def test_a_booked_wish_is_no_event():
    assert read("wish-booked").events == read("out-for-delivery").events


def test_a_parcel_in_a_shop_is_to_be_collected():
    assert hermes_de.CODES[read("in-a-shop").events[0].code] == "ap.ready"


def test_times_keep_their_offset_or_are_german():
    times = [event.time.isoformat() for event in read("out-for-delivery").events if event.time]
    assert times == [
        "2026-11-20T07:46:00+00:00",
        "2026-11-19T20:52:17+01:00",
        "2026-11-18T18:00:00+01:00",
        "2026-11-17T23:03:58+00:00",
    ]


def test_words_are_without_tags():
    assert read("out-for-delivery").events[1].text == "At the sorting facility"
