"""Whole pages to draw: a state after messages, a parcel full of one text."""

from dataclasses import replace
from datetime import date, timedelta

from app.core.model import Event, Failure, Order, Parcel, Report, Retrieval
from app.frame.state import State
from app.roof import update
from tests.conftest import NOW, make_parcel
from tests.strategies import NUMBERS

N = NUMBERS[0]


def after(state: State, *said) -> State:
    for message in said:
        state, _ = update(state, message)
    return state


def full(text: str, **fields: object) -> Parcel:
    """A parcel with this text wherever somebody may write one."""
    events = (
        Event(NOW, text, text, text, country="CN"),
        Event(NOW - timedelta(days=1), text, text, "IN_TRANSIT", country="NO"),
        Event(NOW.replace(tzinfo=None) - timedelta(days=3), text, text, zone_known=False),
        Event(None, text, text),
    )
    report = Report(N, events, service=text, weight_g=1250, collect_by=date(2026, 12, 1))
    failure = Failure("bring", NOW, "error.timed_out", (("carrier", text), ("host", text)))
    order = Order(text, text, date(2026, 11, 1), text, "CN", date(2026, 12, 1))
    base = make_parcel(
        name=text, note=text, failure=failure, origin="CN", destination="NO", order=order
    )
    return replace(base, retrievals=(Retrieval("bring", NOW, report),), **fields)
