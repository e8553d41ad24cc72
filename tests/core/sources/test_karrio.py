"""Karrio stands where the visitor says, and its versions tell events more or less fully."""

import pytest

from app.core.model.exchange import Access
from app.core.sources import karrio
from app.core.sources.errors import BadAddress
from app.core.statuses.schemes import karrio as scheme
from tests.core.sources.bodies import bodies

BODIES = bodies("karrio")


def read(name):
    return karrio.read(BODIES[name].response())


def asked(address):
    return karrio.request("N", Access(key="K", more={"address": address}))


def test_the_token_travels_in_a_header():
    assert asked("").headers == {"Authorization": "Token K"}


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://karrio.example.org", "https://karrio.example.org/v1/trackers/N"),
        (" https://example.org:8443/karrio/ ", "https://example.org:8443/karrio/v1/trackers/N"),
    ],
)
def test_the_visitors_own_server_is_asked(address, url):
    assert asked(address).url == url


@pytest.mark.parametrize(
    "address",
    [
        "karrio.example.org",
        "http://example.org",
        "javascript:alert(1)",
        "https://user:password@example.org",
        "https://example.org?x=",
        "https://example.org/#",
        "https://example.org\n.example.net",
    ],
)
def test_what_is_no_plain_https_address_is_never_asked(address):
    with pytest.raises(BadAddress):
        asked(address)


def test_without_an_address_the_hosted_server_is_asked():
    assert asked("").url == "https://api.karrio.io/v1/trackers/N"


def test_there_is_one_table_of_codes():
    assert karrio.CODES is scheme.CODES


def test_a_reason_goes_before_a_status():
    codes = [event.code for event in read("attempted").events]
    assert codes == ["consignee_not_home", "in_transit", "picked_up", "pending"]


def test_without_statuses_the_newest_event_has_the_trackers():
    assert [event.code for event in read("delivered").events] == ["delivered", "KC", "pre-transit"]


def test_times_are_wall_clocks_however_they_are_written():
    clocks = [
        e.time.isoformat() for n in ("attempted", "delivered") for e in read(n).events if e.time
    ]
    assert clocks == [
        "2026-11-20T08:15:00",
        "2026-11-19T21:40:00",
        "2026-11-17T00:00:00",
        "2026-11-16T10:00:00",
        "2026-11-19T14:05:00",
        "2026-11-18T20:34:10",
        "2026-11-17T20:34:00",
    ]


def test_the_carrier_is_named_in_our_words():
    assert [read(n).carrier for n in ("attempted", "delivered", "new-status")] == [
        "ups",
        "dhl-express",
        None,
    ]


def test_facts_beside_the_history_are_kept():
    report = read("attempted")
    assert (report.origin, report.destination, report.service) == ("DE", "US", "UPS Ground")
    assert report.eta and report.eta.latest.isoformat() == "2026-11-23"
    assert read("delivered").eta is None
