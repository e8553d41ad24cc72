"""What did not end as it should: parcels that were lost, sent back, or paid back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from app.core.orders.amounts import money
from app.core.parcel.glance import Glance

KINDS = {
    "lost": frozenset({"ex.lost", "ex.destroyed", "hand.lost"}),
    "returned": frozenset({"ex.returned", "hand.returned"}),
    "refunded": frozenset({"hand.refunded"}),
}
"""The statuses of each end, those by the visitor's hand among them."""


class Sum(NamedTuple):
    """What prices of one currency come to, that being as in `app.core.orders.amounts.Money`."""

    currency: str
    amount: Decimal


class Outcome(NamedTuple):
    """How many parcels ended so; `sums` are of the prices that stand in their orders, one for each
    currency, `unpriced` the parcels of which none can be added."""

    kind: str
    parcels: int
    sums: tuple[Sum, ...] = ()
    unpriced: int = 0


def outcomes(glances: Iterable[Glance]) -> tuple[Outcome, ...]:
    """The ends of what comes to the visitor, where there were any; the trash is left out."""
    kept = [one for one in glances if one.cover.deleted is None and not one.cover.sent]
    found = {kind: [one for one in kept if one.sub in subs] for kind, subs in KINDS.items()}
    return tuple(_outcome(kind, mine) for kind, mine in found.items() if mine)


def _outcome(kind: str, mine: list[Glance]) -> Outcome:
    """The price of an order that came in several parcels is one price."""
    sums: dict[str, Decimal] = {}
    counted: set[tuple[str, str]] = set()
    unpriced = 0
    for one in mine:
        order = one.cover.order
        told = money(order.price)
        if told is None:
            unpriced += 1
            continue
        if order.number and (order.number, order.price) in counted:
            continue
        counted.add((order.number, order.price))
        sums[told.currency] = sums.get(told.currency, Decimal()) + told.amount
    return Outcome(kind, len(mine), tuple(Sum(*one) for one in sorted(sums.items())), unpriced)
