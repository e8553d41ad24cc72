"""PostNord groups items into shipments, and its older answers name no zone."""

from app.exchange import Access
from app.sources import postnord
from app.statuses.schemes import postnord as scheme
from tests.sources.bodies import bodies

BODIES = bodies("postnord")


def read(name):
    return postnord.read(BODIES[name].response())


def test_it_is_asked_in_a_nordic_language_or_in_english():
    asked = postnord.request("N", Access(key="K", language="sv-SE"))
    assert asked.url.endswith("?apikey=K&id=N&locale=sv") and not asked.headers
    assert postnord.request("N", Access(language="ru")).url.endswith("&locale=en")


def test_there_is_one_table_of_codes():
    assert postnord.CODES is scheme.CODES


def test_a_time_with_z_has_a_zone_and_one_without_has_none():
    assert all(event.zone_known for event in read("to-collect").events)
    assert not any(event.zone_known for event in read("delivered").events)


def test_an_event_may_have_no_place():
    first, second = read("to-collect").events[:2]
    assert (first.place, first.country) == ("", None)
    assert (second.place, second.country) == ("Malmö terminal", "SE")


def test_of_several_items_only_the_one_asked_for_is_told():
    assert read("several-items").events == read("delivered").events


def test_a_shipment_is_found_by_its_own_number_or_by_another_name():
    assert read("by-shipment").events == read("delivered").events
    assert read("other-name").events == read("delivered").events


def test_facts_beside_the_history_are_kept():
    report = read("to-collect")
    assert (report.origin, report.destination) == ("SE", "DK")
    assert (report.service, report.weight_g) == ("MyPack Collect", 1200)
    assert report.eta and report.eta.latest.isoformat() == "2026-11-24"
    assert read("delivered").eta is None
