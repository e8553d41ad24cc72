"""Sameday tells of an order that may be several parcels."""

from app.core.model.exchange import Access
from app.core.sources import sameday
from tests.core.sources.bodies import bodies

BODIES = bodies("sameday")


def read(name):
    return sameday.read(BODIES[name].response())


def test_json_is_asked_for_in_a_language_that_sameday_has():
    asked = sameday.request("1234567890123", Access(language="ro-RO"))
    assert asked.url.endswith("/api/public/awb/1234567890123/awb-history?_locale=ro")
    assert dict(asked.headers) == {"Accept": "application/json"}
    assert sameday.request("1", Access(language="ru")).url.endswith("_locale=en")


def test_the_number_of_one_parcel_of_the_order_is_the_same_order():
    assert read("one-parcel").number == "1234567890123001"


def test_times_keep_their_offset_or_are_romanian():
    for name in ("one-parcel", "in-a-locker"):
        newest = read(name).events[0]
        assert newest.time and newest.time.isoformat() == "2026-11-20T12:40:00+02:00"


def test_a_parcel_in_a_locker_is_to_be_collected():
    newest = read("in-a-locker").events[0]
    assert (sameday.CODES[newest.code], newest.place) == ("ap.ready", "easybox Cluj")


def test_the_county_is_the_place_where_there_is_no_better():
    assert read("out-for-delivery").events[-1].place == "Cluj"
