"""The facts of a parcel's order, its tags, and the calendar file of its coming days."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.core.carriers.countries import COUNTRIES
from app.core.forecast.deadlines import coming
from app.core.language.unseen import seen
from app.core.model import Order
from app.core.numbers import compact
from app.frame.common import Toast
from app.frame.handlers import Effect, Handlers, Step, changed
from app.frame.state import State
from app.frame.typed_day import Wrong, typed_day
from app.order.messages import GiveCalendar, IcsWanted, OrderGiven, Tagged

LONGEST = 200
LONGEST_TAG = 30
MOST_TAGS = 10
# Protection of two years and more has not been heard of.
FARTHEST = timedelta(days=730)


def order_given(state: State, message: OrderGiven) -> Step:
    """A fact of the order is kept; a wrong one is explained and changes nothing."""
    state = replace(state, picker=None, toast=_others(state.toast))
    parcel = state.parcels.get(message.number)
    read = READINGS.get(message.field)
    if parcel is None or read is None:
        return state, ()
    value = " ".join(message.value.split())[:LONGEST]
    try:
        fact = read(value, parcel.order, state)
    except Wrong as wrong:
        return (replace(state, toast=Toast(wrong.key)) if wrong.key else state), ()
    order = parcel.order._replace(**{message.field: fact})
    return _told(*changed(state, message.number, order=order))


def _told(state: State, effects: tuple[Effect, ...]) -> Step:
    """Says that what was written is kept, unless another short line is still to be read."""
    quiet = not effects or state.toast is not None
    return (state if quiet else replace(state, toast=Toast("toast.key_saved"))), effects


def _others(toast: Toast | None) -> Toast | None:
    """The short line, unless it speaks of an earlier value that was wrong."""
    return None if toast and toast.key.startswith("toast.order_") else toast


def _text(value: str, order: Order, state: State) -> str:
    return value


def _placed(value: str, order: Order, state: State) -> date | None:
    day = typed_day(value)
    if day and day > state.today + timedelta(days=1):
        raise Wrong("toast.order_future")
    if day and order.protection and day > order.protection:
        raise Wrong("toast.order_turned")
    return day


def _protection(value: str, order: Order, state: State) -> date | None:
    day = typed_day(value)
    if day and order.placed and day < order.placed:
        raise Wrong("toast.order_turned")
    if day and day > state.today + FARTHEST:
        raise Wrong("toast.order_far")
    return day


def _country(value: str, order: Order, state: State) -> str | None:
    if value and value not in COUNTRIES:
        raise Wrong("toast.order_country")
    return value or None


READINGS: Mapping[str, Callable[[str, Order, State], Any]] = {
    "shop": _text,
    "number": _text,
    "placed": _placed,
    "price": _text,
    "country": _country,
    "protection": _protection,
}


def tagged(state: State, message: Tagged) -> Step:
    """Each tag stands once, however its letters are written."""
    tags: dict[str, str] = {}
    for written in re.split(r"[,;，；、،\n]", message.tags):
        tag = " ".join(seen(written).split())[:LONGEST_TAG]
        if tag:
            tags.setdefault(tag.casefold(), tag)
    if len(tags) > MOST_TAGS:
        return replace(state, toast=Toast("toast.tags_many", {"count": MOST_TAGS})), ()
    return _told(*changed(state, message.number, tags=tuple(tags.values())))


def ics_wanted(state: State, message: IcsWanted) -> Step:
    """The file is downloaded, unless no day is to come."""
    if message.number not in state.parcels:
        return state, ()
    known = state.book.glance(message.number)
    if not coming(known, state.today):
        return replace(state, toast=Toast("toast.no_reminder")), ()
    return state, (GiveCalendar(f"parcel-{compact(message.number)}.ics", known, state.here),)


HANDLERS: Handlers = {
    OrderGiven: order_given,
    Tagged: tagged,
    IcsWanted: ics_wanted,
}
