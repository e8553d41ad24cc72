"""Which part of the list a parcel stands in."""

from datetime import datetime

from app.core.parcel.glance import Glance


def shelf(one: Glance) -> str:
    """One of `SHELVES`: moving, collect, delivered, archived, deleted."""
    if one.cover.deleted is not None:
        return "deleted"
    if one.cover.archived is not None:
        return "archived"
    if one.over:
        return "delivered"
    return "collect" if one.waiting else "moving"


def freshness(one: Glance) -> datetime:
    """The newest thing about a parcel: its last event, or that it was put on the list."""
    return max(one.last, one.cover.added) if one.last else one.cover.added
