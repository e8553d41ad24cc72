"""Ukrposhta hands items over to recipients, and to senders."""

from app.core.model.exchange import Access
from app.core.sources import ukrposhta
from tests.core.sources.bodies import bodies

BODIES = bodies("ukrposhta")


def read(name):
    return ukrposhta.read(BODIES[name].response())


def test_the_visitors_token_is_a_bearer():
    asked = ukrposhta.request("RR123456785UA", Access(key="k", language="uk-UA"))
    assert asked.headers["Authorization"] == "Bearer k"
    assert asked.url.endswith("/statuses?barcode=RR123456785UA&lang=UA")
    assert ukrposhta.request("1", Access(language="ru")).url.endswith("&lang=EN")


def test_handed_over_to_the_sender_is_not_delivered():
    assert ukrposhta.CODES[read("handed-to-the-sender").events[0].code] == "ex.returned"
    assert ukrposhta.CODES[read("delivered").events[0].code] == "dl.delivered"


def test_times_are_those_of_kyiv():
    newest = read("at-the-office").events[0]
    assert newest.time and newest.time.isoformat() == "2026-11-19T08:00:00+02:00"
    assert newest.place == "Kyiv 1"
