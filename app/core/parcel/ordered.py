"""Orders of which no track number is known yet, as entries of the list.

Such an entry is a parcel whose number is that of its own order. So it is kept, merged, backed up
and shared like any parcel, and pages from before there were such entries leave it as it is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from app.core.model import Order, Parcel
from app.core.numbers import best, compact
from app.core.orders.shop_order import ShopOrder

SHOP_NAMES = {
    "aliexpress": "AliExpress",
    "temu": "Temu",
    "amazon": "Amazon",
    "ebay": "eBay",
    "ozon": "Ozon",
    "wildberries": "Wildberries",
}
"""The shops whose orders are read, and which can be chosen for an order."""
OVER = frozenset({"done", "closed"})


def order_numbers(order: Order) -> tuple[str, ...]:
    """The numbers of the orders that a parcel belongs to."""
    return tuple(order.number.replace(",", " ").split())


def awaits_number(parcel: Parcel) -> bool:
    """Whether an entry is an order whose track number is not known.

    >>> from datetime import UTC, datetime
    >>> now = datetime(2026, 11, 23, tzinfo=UTC)
    >>> awaits_number(Parcel("PO2111", now, order=Order(number="PO-211-1")))
    True
    """
    return any(compact(one) == parcel.number for one in order_numbers(parcel.order))


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
        after = _with_order(before or _new(number, order, entry, now, home), order)
        if after != before:
            parcels.append(after)
    if entry:
        parcels.append(replace(entry, deleted=now))
    return Joined(order, ("changed" if parcels else "known") if known else "new", tuple(parcels))


def _new(
    number: str, order: ShopOrder, entry: Parcel | None, now: datetime, home: str | None
) -> Parcel:
    """A parcel of this number; what the visitor said of the order before it was known stays."""
    carrier = _likely(number) if number in order.tracks else None
    if entry:
        return replace(entry, number=number, carrier=carrier)
    return Parcel(number, added=now, carrier=carrier, destination=home)


def _likely(number: str) -> str | None:
    first = best(number)
    return first.carrier if first and first.tier != "possible" else None


def numbered(entry: Parcel, number: str, there: Parcel | None) -> Parcel:
    """The parcel that an order becomes once its track number is told; `there` is the list's own
    parcel of that number, of which everything stays that the visitor wrote."""
    if there is None:
        return replace(entry, number=number, carrier=_likely(number))
    order = there.order if there.order.number else entry.order
    name, note = there.name or entry.name, there.note or entry.note
    tags = there.tags or entry.tags
    return replace(there, order=order, name=name, note=note, tags=tags, deleted=None)


def _with_order(parcel: Parcel, told: ShopOrder) -> Parcel:
    """The parcel with what the page tells of its order; what the visitor wrote stays, but for the
    end of the protection, which the shop puts off."""
    order = parcel.order
    numbers = order_numbers(order)
    if told.number not in numbers:
        numbers = (*numbers, told.number)
    order = Order(
        order.shop or SHOP_NAMES[told.shop],
        ", ".join(numbers) if numbers != order_numbers(order) else order.number,
        order.placed or told.placed,
        order.price or told.price,
        order.country,
        _later(order.protection, told.protection),
    )
    return replace(parcel, order=order, name=parcel.name or told.title, deleted=None)


def _later(one: date | None, other: date | None) -> date | None:
    return max(filter(None, (one, other)), default=None)
