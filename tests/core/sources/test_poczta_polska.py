"""Polish Post wants a key of the visitor's own."""

import json

from app.core.model.exchange import Access
from app.core.sources import SOURCES, poczta_polska
from tests.core.sources.bodies import bodies

BODIES = bodies("poczta-polska")


def read(name):
    return poczta_polska.read(BODIES[name].response())


def test_only_the_visitors_key_is_sent():
    asked = poczta_polska.request("RR123456785PL", Access(key="k", language="pl"))
    assert asked.headers["API_KEY"] == "k"
    assert json.loads(asked.body) == {
        "language": "PL",
        "number": "RR123456785PL",
        "addPostOfficeInfo": False,
    }
    assert SOURCES["poczta-polska"].key == "poczta-polska"


def test_times_are_polish_and_the_newest_comes_first():
    newest = read("out-for-delivery").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-20T08:15:00+01:00"
    assert (newest.place, newest.code) == ("UP Kraków 1", "P_WD")


def test_a_notice_left_is_a_failed_delivery():
    assert poczta_polska.CODES[read("notice-left").events[0].code] == "df.other"


def test_countries_and_service_are_read():
    report = read("out-for-delivery")
    assert (report.origin, report.destination) == ("CN", "PL")
    assert report.service == "Registered item"
