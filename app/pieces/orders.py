"""Which parcels of the list belong to the same orders."""

from collections.abc import Mapping

from app.core.language.words import Words
from app.core.model import Parcel
from app.core.parcel.ordered import order_numbers
from app.core.parcel.tally import parcels_of
from app.frame.state import State


def known_orders(state: State) -> Mapping[str, tuple[str, ...]]:
    """The numbers of the parcels of each order of the list, by the order's number."""
    book = state.book
    return book.once("orders", lambda: parcels_of(one.cover for one in book.glances))


def companions(parcel: Parcel, state: State) -> tuple[str, ...]:
    """The other parcels in which orders of this one come."""
    by_order = known_orders(state)
    found = (one for number in order_numbers(parcel.order) for one in by_order.get(number, ()))
    return tuple(one for one in dict.fromkeys(found) if one != parcel.number)


def order_counts(parcel: Parcel, state: State, w: Words) -> list[str]:
    """That an order comes in several parcels, or several in this one."""
    said: list[str] = []
    mine = order_numbers(parcel.order)
    if not mine:
        return said
    by_order = known_orders(state)
    most = max(len(by_order.get(number, ())) for number in mine)
    if most > 1:
        said.append(w.t("order.split", count=most))
    if len(mine) > 1:
        said.append(w.t("order.several", count=len(mine)))
    return said
