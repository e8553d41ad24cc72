"""How many orders a list holds, and in how many parcels they come."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.core.model import Parcel
from app.core.parcel.ordered import awaits_number, order_numbers


class Tally(NamedTuple):
    """`orders` are counted once each, whatever parcels they are in, `parcels` are those with a
    number that belong to any; `waiting` orders have none yet, `split` are in several parcels, and
    `joined` are the parcels with several orders."""

    orders: int = 0
    parcels: int = 0
    waiting: int = 0
    split: int = 0
    joined: int = 0


def parcels_of(covers: Iterable[Parcel]) -> Mapping[str, tuple[str, ...]]:
    """The numbers of the parcels of each order, by the order's number; none for one that waits for
    its number. What lies in the trash does not count, nor what the visitor sends: that was no
    purchase of theirs."""
    found: dict[str, list[str]] = {}
    for one in covers:
        if one.deleted is not None or one.sent:
            continue
        for number in order_numbers(one.order):
            mine = found.setdefault(number, [])
            if not awaits_number(one):
                mine.append(one.number)
    return {number: tuple(sorted(mine)) for number, mine in found.items()}


def tally(covers: Iterable[Parcel]) -> Tally:
    """The counts of a list.

    >>> from datetime import UTC, datetime
    >>> from app.core.model import Order
    >>> now = datetime(2026, 11, 23, tzinfo=UTC)
    >>> tally([Parcel("A1", now, order=Order(number="1, 2")), Parcel("B1", now,
    ...     order=Order(number="1")), Parcel("3", now, order=Order(number="3"))])
    Tally(orders=3, parcels=2, waiting=1, split=1, joined=1)
    """
    by_order = parcels_of(covers)
    parcels: dict[str, int] = {}
    for mine in by_order.values():
        for number in mine:
            parcels[number] = parcels.get(number, 0) + 1
    return Tally(
        len(by_order),
        len(parcels),
        sum(not mine for mine in by_order.values()),
        sum(len(mine) > 1 for mine in by_order.values()),
        sum(count > 1 for count in parcels.values()),
    )
