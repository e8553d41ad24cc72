"""PostNord writes countries with three letters, and times with a zone or without."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Linked
from app.core.model.exchange import Access
from app.core.sources import postnord
from app.core.sources.errors import BadNumber, Unreadable
from tests.core.sources.bodies import bodies

BODIES = bodies("postnord")


def read(name):
    return postnord.read(BODIES[name].response())


def changed(name, change):
    body = json.loads(BODIES[name].text)
    change(body["TrackingInformationResponse"]["shipments"][0])
    return postnord.read(replace(BODIES[name].response(), body=json.dumps(body)))


@pytest.mark.parametrize(
    ("language", "locale"), [("sv", "sv"), ("nb-NO", "no"), ("da", "da"), ("ru", "en")]
)
def test_the_key_goes_into_the_query_and_only_languages_that_postnord_has(language, locale):
    url = postnord.request("12345678901SE", Access(key="k", language=language)).url
    assert url.endswith(f"/findByIdentifier.json?apikey=k&id=12345678901SE&locale={locale}")


def test_an_item_at_a_service_point_says_where_and_in_which_country():
    report = read("at-service-point")
    ready = report.events[1]
    assert (ready.code, ready.country) == ("AVAILABLE_FOR_DELIVERY", "SE")
    assert ready.place == "DIREKTEN HAMMARBY, Stockholm"
    assert ready.time and ready.time.isoformat() == "2026-11-19T11:24:00+01:00"
    assert (report.origin, report.destination) == ("DK", "SE")
    assert (report.service, report.weight_g) == ("PostNord MyPack Collect", 560)
    assert report.eta == Eta(date(2026, 11, 23), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (
            ("Segeltorp", "SEGELTORP PAKETTERMINAL", "Segeltorp"),
            "SEGELTORP PAKETTERMINAL, Segeltorp",
        ),
        ((None, "SEGELTORP PAKETTERMINAL", "Segeltorp"), "SEGELTORP PAKETTERMINAL, Segeltorp"),
        (("", "Växjö terminal", None), "Växjö terminal"),
        (("ICA Nära", "ICA Nära Hammarby", "Stockholm"), "ICA Nära Hammarby, Stockholm"),
        (("Coop Extra, Storo", "COOP EXTRA", "Oslo"), "Coop Extra, Storo, Oslo"),
        (("Göteborg", "Terminal Torslanda", "Göteborg"), "Göteborg, Terminal Torslanda"),
        (("Taulov", "Terminal Taulov", "Fredericia"), "Terminal Taulov, Fredericia"),
        (("PostNord", "POSTNORD", "Vantaa"), "POSTNORD, Vantaa"),
        (("PostNord", "PostNord", None), "PostNord"),
        (("PostNord terminal", "PostNord", "Malmö"), "PostNord terminal, Malmö"),
        ((None, None, "Kolding"), "Kolding"),
        ((None, None, None), ""),
    ],
)
def test_a_place_has_the_name_of_the_terminal_whichever_field_tells_it(location, place):
    def elsewhere(shipment):
        where = shipment["items"][0]["events"][2]["location"]
        where |= dict(zip(("displayName", "name", "city"), location, strict=True))

    told = changed("at-service-point", elsewhere)
    assert place in [event.place for event in told.events]


def test_a_letter_to_the_recipient_has_no_meaning_and_hides_none():
    assert read("at-service-point").events[0].code not in postnord.CODES


def test_a_time_without_a_country_stays_on_the_wall_clock():
    registered = read("at-service-point").events[-1]
    assert registered.country is None and not registered.zone_known
    assert registered.time and registered.time.isoformat() == "2026-11-17T00:41:00"


def test_newer_answers_tell_utc_and_leave_out_places():
    report = read("delivered-utc")
    assert report.events[0].time
    assert report.events[0].time.isoformat() == "2026-11-19T14:07:00+00:00"
    assert report.events[1].place == ""
    assert (report.eta, report.weight_g) == (None, 600)


def test_a_shipment_of_one_item_links_to_the_item():
    report = read("by-shipment")
    assert report.linked == (Linked(BODIES["at-service-point"].number, "postnord"),)
    assert report.eta == Eta(date(2026, 11, 24), date(2026, 11, 24))
    assert read("at-service-point").linked == ()


def test_of_two_items_the_first_is_read_alone():
    report = read("of-two-items")
    assert report.events == read("by-shipment").events
    assert report.linked == ()


def test_a_weight_in_an_unknown_unit_is_left_out():
    def in_pounds(shipment):
        for measured in ("statedMeasurement", "assessedMeasurement"):
            shipment["items"][0][measured]["weight"]["unit"] = "lb"

    assert changed("at-service-point", in_pounds).weight_g is None


def test_a_fault_is_about_the_number_only_if_it_says_so():
    with pytest.raises(BadNumber):
        read("bad-number")
    with pytest.raises(Unreadable):
        read("bad-locale")
