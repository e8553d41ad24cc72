"""DPD tells the number without its check character, and codes not everywhere."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import dpd_de
from app.core.sources.errors import NotFound, Unreadable
from tests.core.sources.bodies import bodies

BODIES = bodies("dpd-de")


def read(name):
    return dpd_de.read(BODIES[name].response())


def test_it_is_asked_in_german_or_in_english():
    asked = dpd_de.request("01234567890128", Access(language="de"))
    assert asked.url == "https://tracking.dpd.de/rest/plc/de_DE/01234567890128"
    assert "/en_US/" in dpd_de.request("1", Access(language="ru")).url


def test_scans_are_german_clocks_and_name_their_country_in_brackets():
    newest = read("out-for-delivery").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T08:10:00+01:00"
    assert (newest.place, newest.country) == ("Raunheim", "DE")


def test_a_place_without_a_country_stays_as_it_is():
    oldest = read("scans-without-codes").events[-1]
    assert (oldest.place, oldest.country, oldest.text) == ("Depot 120", None, "Handed to DPD")


def test_the_current_step_is_the_code_of_a_newest_scan_without_one():
    assert [event.code for event in read("scans-without-codes").events] == [
        "OUT_FOR_DELIVERY",
        "05",
    ]
    assert read("delivered").events[0].code == "13"


def test_the_check_character_is_not_part_of_the_number_told():
    assert read("delivered").number == "01234567890128K"
    with pytest.raises(Unreadable):
        read("other-number")


def test_an_unknown_parcel_has_no_life():
    with pytest.raises(NotFound):
        read("unknown-number")


def test_the_service_and_the_destination_are_named():
    report = read("delivered")
    assert (report.service, report.destination) == ("DPD CLASSIC", "DE")
