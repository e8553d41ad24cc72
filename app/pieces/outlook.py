"""What a list or a page asks of a parcel: when to expect it, what troubles it, whether to act."""

from datetime import date

from app.core.concerns import Concern, Own, action, concerns, own
from app.core.forecast.expectation import Expectation, expectation
from app.core.forecast.trips import Trip, trips
from app.core.parcel.book import Book
from app.core.parcel.glance import Glance
from app.core.parcel.shelf import shelf
from app.frame.state import State


def acts(state: State) -> frozenset[str]:
    """The numbers of the parcels that need action, as of this hour."""
    hour = state.now.replace(minute=0, second=0, microsecond=0)
    visitor = owned(state)

    def judge() -> frozenset[str]:
        mine = (one for one in state.book.glances if shelf(one) not in ("archived", "deleted"))
        return frozenset(one.cover.number for one in mine if action(one, visitor, state.here))

    return state.book.once(("acts", visitor, hour, state.today), judge)


PRESSING = ("action", "collect")
"""The bands of parcels that wait for the visitor, in order."""


def band(one: Glance, state: State) -> str:
    """One of `PRESSING`, else the parcel's shelf."""
    return "action" if one.cover.number in acts(state) else shelf(one)


def owned(state: State) -> Own:
    """What the warnings need to know of the visitor and of the other parcels."""
    settings = state.settings
    visitor = settings.home, settings.city, settings.postcode
    return state.book.once(("own", *visitor), lambda: own(*visitor, state.book.glances))


def known_trips(book: Book) -> tuple[Trip, ...]:
    """The visitor's own delivered parcels."""
    return book.once("trips", lambda: trips(book.glances))


def expected(one: Glance, state: State) -> Expectation | None:
    """When a parcel is to be expected, as of today."""
    key = ("expected", one.cover.number, state.today)
    return state.book.once(key, lambda: expectation(one, known_trips(state.book), state.here))


def troubles(one: Glance, state: State) -> tuple[Concern, ...]:
    """What there is to say of a parcel, the most urgent first."""
    due = expected(one, state)
    late = due.late_days if due else 0
    return concerns(one, owned(state), state.here, late_days=late)


def deadline(one: Glance, state: State) -> date | None:
    """The next day on which something ends for a parcel: its storage, or the shop's protection."""
    return min((found.until for found in troubles(one, state) if found.until), default=None)


def pressing_day(one: Glance, state: State) -> date:
    """The deadline of a parcel that waits for the visitor; the last of all days for others."""
    ends = deadline(one, state) if band(one, state) in PRESSING else None
    return ends or date.max
