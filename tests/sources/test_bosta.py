"""Bosta's own traps: handed to the sender is not delivered, and the present may stand alone."""

from app.sources import load
from app.statuses import meaning
from tests.sources.bodies import bodies


def test_delivered_to_the_sender_is_a_return() -> None:
    report = load("bosta").read(bodies("bosta")["returned-to-sender"].response())
    assert meaning("bosta", report.events[0].code) == "ex.returned"


def test_without_a_history_the_present_state_is_the_history() -> None:
    report = load("bosta").read(bodies("bosta")["status-only"].response())
    assert [event.code for event in report.events] == ["IN_TRANSIT"]


def test_the_promised_day_ends_with_the_delivery() -> None:
    told = {
        name: load("bosta").read(bodies("bosta")[name].response())
        for name in ("out-for-delivery", "delivered")
    }
    assert told["out-for-delivery"].eta is not None
    assert told["delivered"].eta is None
