"""What the next days bring: the last days of storage and of protection, and parcels expected."""

from datetime import date, timedelta
from typing import NamedTuple

from app.core.model import Eta
from app.core.parcel.glance import Glance
from app.core.parcel.shelf import shelf
from app.frame.state import State
from app.pieces.outlook import expected, troubles

DAYS = 7
PUT_AWAY = frozenset(("delivered", "archived", "deleted"))
# Warnings of which a day is the last, and what that is the last day of.
LAST_DAYS = {
    "collect_soon": "collect",
    "collect_until": "collect",
    "protection": "protection",
}


class Entry(NamedTuple):
    """What a day brings for a parcel: "collect" or "protection" end on it, or it is "expected", on
    one of the days of `eta`."""

    day: date
    kind: str
    one: Glance
    eta: Eta | None = None


def agenda(state: State) -> list[Entry]:
    """The entries of the visitor's day and the six after it, by day; what ends comes first."""
    found = [
        entry
        for one in state.book.glances
        if shelf(one) not in PUT_AWAY
        for entry in (*_ends(one, state), *_comes(one, state, state.today))
    ]
    today = state.today
    week = [entry for entry in found if today <= entry.day < today + timedelta(days=DAYS)]
    order = ("collect", "protection", "expected")
    return sorted(week, key=lambda e: (e.day, order.index(e.kind), e.one.cover.number))


def _ends(one: Glance, state: State) -> list[Entry]:
    return [
        Entry(found.until, LAST_DAYS[found.id], one)
        for found in troubles(one, state)
        if found.until and found.id in LAST_DAYS
    ]


def _comes(one: Glance, state: State, today: date) -> list[Entry]:
    """When it may come, where that is known to the week; a parcel to be collected is here."""
    due = expected(one, state)
    if due is None or due.late_days or shelf(one) == "collect":
        return []
    if due.latest - due.earliest >= timedelta(days=DAYS):
        return []
    eta = Eta(due.earliest, due.latest, *due.hours)
    return [Entry(min(max(due.earliest, today), due.latest), "expected", one, eta)]
