"""Orders of a shop's page joining the list."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from app.core.model import Order, Parcel
from app.core.numbers import compact, likely
from app.core.orders.shop_order import ShopOrder
from app.core.parcel.ordered import SHOP_NAMES, awaits_number, became, both_orders, order_numbers

OVER = frozenset({"done", "closed"})


class Joined(NamedTuple):
    """An order of a page beside the list: `kind` is "new", "changed", "known", or "over" for what
    is at its end and was never on the list.

    `parcels` are the list's as they would be kept, also those that go for others.
    """

    order: ShopOrder
    kind: str
    parcels: tuple[Parcel, ...] = ()


def join_orders(
    orders: Iterable[ShopOrder],
    covers: Iterable[Parcel],
    opened: Callable[[str], Parcel | None],
    now: datetime,
    home: str | None,
) -> tuple[Joined, ...]:
    """What each order of a page means for the list. `covers` are its parcels without histories,
    `opened` gives one whole. A parcel of several orders names all of them."""
    listed = {one.number: one for one in covers}
    told: list[Joined] = []
    made: dict[str, Parcel] = {}

    def whole(number: str) -> Parcel | None:
        return made.get(number) or opened(number)

    for order in orders:
        one = _joined(order, listed, whole, now, home)
        made |= {parcel.number: parcel for parcel in one.parcels}
        listed |= made
        told.append(one)
    return tuple(told)


def _joined(
    order: ShopOrder,
    listed: Mapping[str, Parcel],
    opened: Callable[[str], Parcel | None],
    now: datetime,
    home: str | None,
) -> Joined:
    mine = [
        one.number
        for one in listed.values()
        if one.deleted is None and order.number in order_numbers(one.order)
    ]
    waiting = next((number for number in mine if awaits_number(listed[number])), None)
    numbers = dict.fromkeys((*order.tracks, *mine))
    if not numbers:
        if order.status in OVER:
            return Joined(order, "over")
        numbers = {compact(order.number): None}
    entry = opened(waiting) if waiting and order.tracks else None
    if entry:
        numbers.pop(entry.number, None)
    parcels: list[Parcel] = []
    known = bool(mine)
    for number in numbers:
        before = opened(number)
        known = known or before is not None
        carrier = likely(number) if number in order.tracks else None
        if entry:
            after = became(entry, number, carrier, before, now)[0]
        else:
            after = before or Parcel(number, added=now, carrier=carrier, destination=home)
        after = _with_order(after, order)
        if after != before:
            parcels.append(after)
    if entry:
        parcels.append(replace(entry, deleted=now))
    return Joined(order, ("changed" if parcels else "known") if known else "new", tuple(parcels))


def _with_order(parcel: Parcel, told: ShopOrder) -> Parcel:
    """The parcel with what the page tells of its order; what the visitor wrote stays, but for the
    end of the protection, which the shop puts off."""
    page = Order(SHOP_NAMES[told.shop], told.number, told.placed, told.price, None, told.protection)
    order = both_orders(parcel.order, page)
    return replace(parcel, order=order, name=parcel.name or told.title, deleted=None)
