"""Bosta tells bare states, and calls a number that it does not know invalid."""

import json
from dataclasses import replace
from datetime import date

from app.core.model import Eta
from app.core.model.exchange import Access
from app.core.sources import bosta
from tests.core.sources.bodies import bodies

BODIES = bodies("bosta")


def read(name):
    return bosta.read(BODIES[name].response())


def test_the_number_stands_in_the_path():
    assert bosta.request("10000017", Access()).url.endswith("/shipments/track/10000017")


def test_a_state_is_told_in_plain_letters_with_its_hub_and_its_reason():
    newest = read("postponed").events[0]
    assert newest.text == "Waiting for customer action: تأجيل - العميل طلب التأجيل"
    received = read("on-the-way").events[0]
    assert (received.text, received.place) == ("Package received", "Tanta Hub")
    assert received.time and received.time.isoformat() == "2026-11-19T06:11:45.522000+00:00"


def test_a_parcel_back_at_the_sender_is_not_delivered():
    assert bosta.CODES[read("back-at-the-sender").events[0].code] == "ex.returned"


def test_the_promised_day_stands_until_the_parcel_is_at_its_end():
    promised = date(2026, 11, 24)
    assert read("postponed").eta == Eta(promised, promised)
    assert read("delivered").eta is None
    assert read("back-at-the-sender").eta is None


def test_without_events_the_present_state_is_one():
    assert [event.code for event in read("status-only").events] == ["PACKAGE_RECEIVED"]


def test_a_number_may_be_written_as_a_number():
    body = json.loads(BODIES["on-the-way"].text) | {"TrackingNumber": 10000017}
    assert bosta.read(replace(BODIES["on-the-way"].response(), body=json.dumps(body))).events
