"""Warnings: what a shopper should know or do about a parcel, the most urgent first.

Outward go `concerns(glance, own, here)`, `action(glance, own, here)` for every parcel of a list at
once, `own(country, city, postcode, glances)`, and the values `Concern` and `Own`. The checks are
one function each; one that cannot be sure says nothing.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from app.core.concerns import number, sender, told, waiting, way
from app.core.concerns.concern import ACT, NOTICE, Concern, Own, counted
from app.core.parcel.glance import Glance

__all__ = ["Concern", "Own", "action", "concerns", "own"]

Check = Callable[[Glance, Own, datetime], Concern | None]

CHECKS: tuple[Check, ...] = (
    waiting.collect,
    waiting.protection,
    told.told,
    way.destination,
    way.before_order,
    number.check_digit,
    waiting.expired,
    way.too_fast,
    number.twice,
    number.seller_country,
    way.city,
    way.postcode,
    waiting.quiet,
    waiting.stale,
    waiting.not_found,
)
"""The most urgent first."""

ACTING: tuple[Check, ...] = (
    told.told,
    waiting.collect,
    waiting.protection,
    waiting.expired,
    way.destination,
    way.before_order,
    number.wrong_unknown,
)
"""The checks that may call for action."""

SENDER: tuple[Check, ...] = (
    sender.waiting,
    sender.told,
    number.check_digit,
    sender.quiet,
    waiting.stale,
    number.twice,
)
"""The checks of a parcel that the visitor sends."""

MARKED: tuple[Check, ...] = (waiting.protection, told.told)
"""The checks that matter of a parcel whose end the visitor has marked."""

LONG_OVER = timedelta(days=60)
"""After this nothing can be done about a parcel that has reached its end."""


def concerns(
    glance: Glance, own: Own, here: datetime, *, late_days: int = 0
) -> tuple[Concern, ...]:
    """What there is to say of a parcel, the most urgent first; nothing of one put away.

    Days are counted in the zone of `here`, an aware moment; `late_days` are those past the
    expected range.
    """
    if _past(glance, here):
        return ()
    checks = _checks(glance, CHECKS)
    found = [concern for check in checks if (concern := check(glance, own, here))]
    if late_days > 0 and not glance.over and not glance.cover.sent:
        found.append(Concern("late", NOTICE, counted(late_days)))
    return tuple(sorted(found, key=lambda one: one.level != ACT))


def action(glance: Glance, own: Own, here: datetime) -> bool:
    """Whether the visitor must do something about a parcel; quick enough for a whole list."""
    if _past(glance, here):
        return False
    for check in _checks(glance, ACTING):
        concern = check(glance, own, here)
        if concern is not None and concern.level == ACT:
            return True
    return False


def _checks(glance: Glance, received: tuple[Check, ...]) -> tuple[Check, ...]:
    """What may be said of a parcel: `received` are the checks of one that comes to the visitor."""
    if glance.cover.sent:
        return () if glance.by_hand else SENDER
    return MARKED if glance.by_hand else received


def _past(glance: Glance, here: datetime) -> bool:
    if glance.cover.put_away:
        return True
    return glance.over and glance.last is not None and here - glance.last > LONG_OVER


def own(country: str | None, city: str, postcode: str, glances: Iterable[Glance]) -> Own:
    """What the visitor said of themselves, and the numbers that two parcels of the list share."""
    seen: set[str] = set()
    twice: set[str] = set()
    for one in glances:
        cover = one.cover
        if cover.deleted is None:
            numbers = {cover.number, *(other.number for other in one.linked)}
            twice |= numbers & seen
            seen |= numbers
    return Own(country, city, postcode, frozenset(twice))
