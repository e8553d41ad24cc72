"""Which part of the list a parcel stands in."""

from datetime import datetime

from app.history import latest, moment
from app.journey import journey
from app.model import Parcel
from app.state import SHELVES, State


def shelf(parcel: Parcel) -> str:
    """One of `SHELVES`: moving, collect, delivered, archived, deleted."""
    if parcel.deleted is not None:
        return "deleted"
    if parcel.archived is not None:
        return "archived"
    way = journey(parcel)
    if way.over:
        return "delivered"
    return "collect" if way.waiting else "moving"


def shelved(state: State) -> dict[str, list[Parcel]]:
    """The parcels of each shelf, the one with the newest happening first, then by number."""
    shelves: dict[str, list[Parcel]] = {name: [] for name in SHELVES}
    for _, parcel in sorted(state.parcels.items()):
        shelves[shelf(parcel)].append(parcel)
    for parcels in shelves.values():
        parcels.sort(key=_freshness, reverse=True)
    return shelves


def _freshness(parcel: Parcel) -> datetime:
    """The newest thing about a parcel: its last event, or that it was put on the list."""
    event = latest(parcel)
    return max(moment(event), parcel.added) if event else parcel.added
