"""Warnings: what a shopper should know or do about a parcel, the most urgent first.

Outward go `concerns(glance, own, now)`, `action(glance, own, now)` for the whole list at once,
`own(settings, glances)`, and the values `Concern` and `Own`. The checks are one function each; a
check that cannot be sure says nothing.
"""

from collections.abc import Iterable
from datetime import datetime

from app.concerns.concern import Concern, Own
from app.glance import Glance

__all__ = ["Concern", "Own", "action", "concerns"]


def concerns(glance: Glance, own: Own, now: datetime, *, late_days: int = 0) -> tuple[Concern, ...]:
    """What there is to say of a parcel, the most urgent first."""
    return ()


def action(glance: Glance, own: Own, now: datetime) -> bool:
    """Whether the visitor must do something about a parcel."""
    return False
