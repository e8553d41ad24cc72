"""17TRACK must be told of a number before it tells of it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.core.model import Eta, Linked
from app.core.model.exchange import Access, Response
from app.core.sources import SOURCES, seventeentrack
from app.core.sources.errors import NotFound, Quota
from tests.core.sources.bodies import bodies

BODIES = bodies("17track")


def read(name, **changes):
    return seventeentrack.read(replace(BODIES[name].response(), **changes))


def test_the_history_is_asked_for_before_the_number_takes_of_the_quota():
    asked = seventeentrack.request("RR123456785CN", Access(key="k"))
    assert asked.url == "https://api.17track.net/track/v2.4/gettrackinfo"
    assert json.loads(asked.body) == [{"number": "RR123456785CN"}]
    assert asked.headers["17token"] == "k"


def test_an_unregistered_number_is_registered_and_asked_for_again():
    register = read("not-registered", access=Access(key="k"))
    assert (register.method, register.url.rpartition("/")[2]) == ("POST", "register")
    assert register.headers["17token"] == "k"
    for name in ("registered", "registered-before"):
        again = read(name)
        assert again.url.endswith("/gettrackinfo")
        assert json.loads(again.body) == [{"number": "RR123456785CN"}]


def test_a_number_is_not_registered_twice():
    with pytest.raises(NotFound):
        read("not-registered", step=2)


def test_a_used_up_quota_is_told_with_http_200():
    with pytest.raises(Quota):
        read("quota-used-up")


def test_it_counts_different_numbers_by_the_month():
    limits = SOURCES["17track"].limits
    assert (limits.per_month, limits.by_number) == (100, True)


def test_scans_of_two_carriers_are_one_history_without_repetition():
    report = read("on-the-way")
    assert [event.code for event in report.events] == [
        "OutForDelivery_Other",
        "InTransit_CustomsReleased",
        "InTransit_Departure",
        "InTransit_PickedUp",
    ]
    assert report.eta == Eta(date(2026, 11, 23), date(2026, 11, 24))
    assert (report.origin, report.destination, report.weight_g) == ("CN", "NL", 350)


def test_the_carrier_and_the_last_carriers_number_are_named():
    report = read("raw-times")
    assert report.carrier == "cainiao"
    assert report.linked == (Linked("3SDFC0000000017"),)
    assert read("on-the-way").linked == ()


def test_the_carriers_clock_stands_in_for_a_missing_time():
    newest, before = read("raw-times").events
    assert (newest.time.isoformat(), newest.zone_known) == ("2026-11-20T14:05:00", False)
    assert (before.time.isoformat(), before.zone_known) == ("2026-11-18T09:00:00-03:00", True)


def test_a_newest_scan_without_a_code_has_the_parcels():
    assert read("raw-times").events[0].code == "Delivered_Other"
    assert read("raw-times").eta is None


def test_a_state_that_is_only_computed_is_no_event():
    text = BODIES["raw-times"].text.replace("Delivered_Other", "Expired_Other")
    assert read("raw-times", body=text).events[0].code == ""


SCAN = {"time_iso": "2026-11-20T10:00:00+01:00", "description": "On its way", "location": "Ulm"}
LATER = {"time_iso": "2026-11-21T10:00:00+01:00", "description": "Delivered"}


@pytest.mark.parametrize(
    ("events", "latest", "texts"),
    [
        ([], SCAN, ["On its way"]),
        ([SCAN], LATER, ["Delivered", "On its way"]),
        ([LATER, SCAN], LATER, ["Delivered", "On its way"]),
        ([LATER], SCAN, ["Delivered", "On its way"]),
        ([SCAN], None, ["On its way"]),
        ([SCAN], {}, ["On its way"]),
        ([SCAN], {"time_iso": "2026-11-21T10:00:00+01:00"}, ["On its way"]),
        ([SCAN], {"description": "Delivered"}, ["On its way"]),
        ([SCAN], {**SCAN, "description": "Unterwegs"}, ["On its way"]),
        ([SCAN], {**SCAN, "time_iso": "2026-11-20T09:00:00Z"}, ["On its way"]),
    ],
)
def test_the_newest_event_is_read_beside_the_list_too(events, latest, texts):
    info = {"tracking": {"providers": [{"events": events}]}, "latest_event": latest}
    accepted = [{"number": "RR123456785CN", "track_info": info}]
    told = seventeentrack.read(
        Response("RR123456785CN", 200, json.dumps({"code": 0, "data": {"accepted": accepted}}))
    )
    assert [event.text for event in told.events] == texts
