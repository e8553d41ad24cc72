"""Which part of the list a parcel stands in."""

from datetime import datetime

from app.core.parcel.glance import Glance
from app.core.parcel.ordered import awaits_number


def shelf(one: Glance) -> str:
    """What a parcel is about: moving, collect, delivered, archived, deleted, or ordered, where its
    number is still to come."""
    if one.cover.deleted is not None:
        return "deleted"
    if one.cover.archived is not None:
        return "archived"
    if one.over:
        return "delivered"
    if one.told == 0 and awaits_number(one.cover):
        return "ordered"
    return "collect" if one.waiting and not one.cover.sent else "moving"


def freshness(one: Glance) -> datetime:
    """The newest thing about a parcel: its last event, or that it was put on the list."""
    return max(one.last, one.cover.added) if one.last else one.cover.added
