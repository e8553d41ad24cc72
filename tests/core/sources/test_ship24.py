"""Ship24 tells wall clocks whose zone may be absent, and mixes the numbers of one parcel."""

import json

from app.core.model import Eta, Linked, Report
from app.core.model.exchange import Access
from app.core.sources import SOURCES, ship24
from app.core.statuses.schemes import ship24 as scheme
from tests.core.sources.bodies import bodies

BODIES = bodies("ship24")


def read(name) -> Report:
    return ship24.read(BODIES[name].response())


def test_the_key_travels_in_a_header():
    asked = ship24.request("LZ000000178CN", Access(key="K"))
    assert asked.headers["Authorization"] == "Bearer K"
    assert json.loads(asked.body or "") == {"trackingNumber": "LZ000000178CN"}


def test_a_free_key_is_good_for_ten_numbers_a_month():
    limits = SOURCES["ship24"].limits
    assert (limits.per_month, limits.by_number) == (10, True)
    assert limits.fresh_s == 3 * 3600


def test_there_is_one_table_of_codes():
    assert ship24.CODES is scheme.CODES


def test_a_clock_has_a_zone_only_where_its_offset_is_told():
    times = [event.time and event.time.isoformat() for event in read("on-the-way").events]
    assert times == [
        "2026-11-20T08:15:00-08:00",
        "2026-11-19T21:40:00-08:00",
        "2026-11-14T09:30:00+08:00",
        "2026-11-12T18:05:00",
        "2026-11-12T00:00:00",
    ]


def test_an_event_without_a_code_has_its_milestone():
    codes = [event.code for event in read("on-the-way").events]
    assert codes[:2] == ["delivery_out_for_delivery", "in_transit"]


def test_another_number_of_the_parcel_is_linked_with_its_carrier():
    report = read("on-the-way")
    assert report.linked == (Linked("9400100000000000000017", "usps"),)
    assert report.carrier == "china-post"


def test_a_carrier_is_not_guessed_from_two():
    report = read("delivered")
    assert (report.carrier, report.linked) == (None, ())


def test_the_expected_day_ends_with_the_delivery():
    expected = read("on-the-way").eta
    assert isinstance(expected, Eta) and expected.latest.isoformat() == "2026-11-24"
    assert read("delivered").eta is None


def test_a_shipment_may_be_absent():
    report = read("no-shipment")
    assert (report.origin, report.destination, len(report.events)) == (None, None, 2)
