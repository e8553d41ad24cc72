"""Orders of which no track number is known yet, as entries of the list.

Such an entry is a parcel whose number is that of its own order. So it is kept, merged, backed up
and shared like any parcel, and pages from before there were such entries leave it as it is.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from app.core.model import Order, Parcel
from app.core.numbers import compact
from app.core.numbers.finding.shop_orders import SHAPES

SHOP_NAMES = {
    "aliexpress": "AliExpress",
    "temu": "Temu",
    "amazon": "Amazon",
    "ebay": "eBay",
    "ozon": "Ozon",
    "wildberries": "Wildberries",
}
"""The shops whose orders are read, and which can be chosen for an order."""
_BETWEEN = re.compile(r"[\s,;，；、]+")


def order_numbers(order: Order) -> tuple[str, ...]:
    """The numbers of the orders that a parcel belongs to, each once; words beside them are none.

    >>> order_numbers(Order(number="No. 113 1234567 1234567, PO-211-12345678901234567"))
    ('113-1234567-1234567', 'PO-211-12345678901234567')
    """
    return _named(order.number)


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[str, ...]:
    """The order numbers in a text; lists are asked for those of every parcel at each change."""
    if not text:
        return ()
    for _, shape in SHAPES:
        text = shape.sub(lambda match: match[0].upper().replace(" ", "-"), text)
    parts = (part.strip("#№()[].:") for part in _BETWEEN.split(text))
    return tuple(dict.fromkeys(one for one in parts if any(map(str.isdigit, one))))


def awaits_number(parcel: Parcel) -> bool:
    """Whether an entry is an order whose track number is not known.

    >>> from datetime import UTC, datetime
    >>> now = datetime(2026, 11, 23, tzinfo=UTC)
    >>> awaits_number(Parcel("PO2111", now, order=Order(number="PO-211-1")))
    True
    """
    return any(compact(one) == parcel.number for one in order_numbers(parcel.order))


def awaiting(covers: Iterable[Parcel]) -> tuple[Parcel, ...]:
    """The entries of a list whose number is still to come, the latest order first."""
    found = [one for one in covers if one.deleted is None and awaits_number(one)]
    return tuple(sorted(found, key=_ordered, reverse=True))


def _ordered(entry: Parcel) -> tuple[date, datetime, str]:
    return entry.order.placed or date.min, entry.added, entry.number


def became(
    entry: Parcel, number: str, carrier: str | None, there: Parcel | None, now: datetime
) -> tuple[Parcel, Parcel]:
    """The parcel that an entry becomes when its number comes, and the entry as it goes.

    What the visitor said of the entry goes on with the parcel; where that is `there` already, only
    what was not said of it.
    """
    gone = replace(entry, deleted=now)
    if there is None:
        return replace(entry, number=number, carrier=carrier, failure=None), gone
    notes = dict.fromkeys(filter(None, (there.note, entry.note)))
    tags = {one.casefold(): one for one in (*entry.tags, *there.tags)}
    after = replace(
        there,
        carrier=there.carrier or carrier,
        origin=there.origin or entry.origin,
        destination=there.destination or entry.destination,
        name=there.name or entry.name,
        note="\n".join(notes),
        tags=tuple(tags.values()),
        order=both_orders(there.order, entry.order),
        linked=(*there.linked, *(one for one in entry.linked if one not in there.linked)),
        mark=there.mark or entry.mark,
        code=there.code or entry.code,
        deleted=None,
    )
    return after, gone


def both_orders(mine: Order, other: Order) -> Order:
    """The facts of an order, the missing ones as another tells them; the numbers of both, and the
    later end of the protection."""
    known = order_numbers(mine)
    new = [one for one in order_numbers(other) if one not in known]
    return Order(
        mine.shop or other.shop,
        ", ".join(filter(None, (mine.number, *new))),
        mine.placed or other.placed,
        mine.price or other.price,
        mine.country or other.country,
        max(filter(None, (mine.protection, other.protection)), default=None),
    )


def superseded(cover: Parcel, held: frozenset[str]) -> bool:
    """Whether what lies in the trash is an entry whose order has a parcel on the list by now;
    `held` are the numbers of the orders of those."""
    return cover.deleted is not None and awaits_number(cover) and cover.number in held


def held_orders(covers: Iterable[Parcel]) -> frozenset[str]:
    """The numbers, in compact form, of the orders that have a parcel with a number on the list."""
    mine = (one for one in covers if one.deleted is None and not awaits_number(one))
    return frozenset(compact(number) for one in mine for number in order_numbers(one.order))
