"""GLS names one parcel by several numbers and only the parcel has a code."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import gls
from app.core.sources.errors import Unreadable
from tests.core.sources.bodies import bodies

BODIES = bodies("gls")


def read(name):
    return gls.read(BODIES[name].response())


def test_it_is_asked_in_german_or_in_english():
    path = "/app/service/open/rest/DE/de/rstt001?match=50000000012"
    assert gls.request("50000000012", Access(language="de-AT")).url.endswith(path)
    assert "/rest/GB/en/" in gls.request("1", Access(language="ru")).url


def test_the_parcels_state_is_the_code_of_the_newest_scan():
    events = read("in-delivery").events
    assert gls.CODES[events[0].code] == "od.out"
    assert {event.code for event in events[1:]} == {""}


def test_a_parcel_handed_to_a_shop_is_to_be_collected():
    assert gls.CODES[read("by-track-id").events[0].code] == "ap.ready"


def test_a_check_digit_or_a_track_id_may_name_the_same_parcel():
    assert read("with-check-digit").number == "500000000123"
    assert read("by-track-id").number == "ZX12AB34"


def test_another_parcels_scans_are_refused():
    with pytest.raises(Unreadable):
        read("other-number")


def test_scans_are_in_the_clock_of_their_country():
    newest = read("in-delivery").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-20T09:21:00+01:00"
    assert (newest.place, newest.country) == ("Budapest", "HU")
    (lost,) = read("without-country").events
    assert lost.time and lost.time.isoformat() == "2026-11-18T20:15:10"
    assert (lost.text, lost.zone_known) == ("The parcel has left the parcel center.", False)


def test_the_weight_is_read_out_of_its_words():
    assert read("in-delivery").weight_g == 900
