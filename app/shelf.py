"""Which part of the list a parcel stands in."""

from datetime import datetime

from app.glance import Glance
from app.state import SHELVES, State


def shelf(one: Glance) -> str:
    """One of `SHELVES`: moving, collect, delivered, archived, deleted."""
    if one.cover.deleted is not None:
        return "deleted"
    if one.cover.archived is not None:
        return "archived"
    if one.over:
        return "delivered"
    return "collect" if one.waiting else "moving"


def shelved(state: State) -> dict[str, list[Glance]]:
    """The parcels of each shelf, the one with the newest happening first, then by number."""
    shelves: dict[str, list[Glance]] = {name: [] for name in SHELVES}
    for one in sorted(state.book.glances, key=lambda one: one.cover.number):
        shelves[shelf(one)].append(one)
    for glances in shelves.values():
        glances.sort(key=freshness, reverse=True)
    return shelves


def freshness(one: Glance) -> datetime:
    """The newest thing about a parcel: its last event, or that it was put on the list."""
    return max(one.last, one.cover.added) if one.last else one.cover.added
