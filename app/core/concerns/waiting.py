"""What the calendar says: days for acting that come near, and silence that lasts too long.

Silence is counted up to the freshest report: what nobody asked about since is not silence.
Limits: 7 days within a country and 14 across a border (Shopline Tracker), 30 and 60 for tracking
that has stopped (AfterShip, TrackingMore), 10 days for a number that is not found yet.
"""

from datetime import datetime, timedelta

from app.core.concerns.concern import ACT, NOTICE, Concern, Own, abroad, counted
from app.core.concerns.told import TOLD
from app.core.model.days import visitors_day
from app.core.parcel.glance import Glance
from app.core.statuses import DELIVERED

COLLECT_DAYS = 3
PROTECTION_DAYS = 7
DISPUTE_DAYS = 15
"""Days after the end of the protection in which shops may still take a complaint."""
NOT_FOUND_DAYS = 10
QUIET_DAYS = {False: 7, True: 14}
EXPIRED_DAYS = {False: 30, True: 60}
LEAST_QUIET = timedelta(days=7)
SETTLED = DELIVERED | {"hand.refunded"}
"""Statuses after which nothing is left that the shop protects."""
OTHERWISE_SAID = frozenset(sub for sub, one in TOLD.items() if one.level == ACT)
"""Statuses that ask for more than waiting: beside them silence is no news."""


def collect(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The parcel waits to be collected, perhaps not for long."""
    sub = glance.sub
    if sub is None or not sub.startswith("ap."):
        return None
    until = glance.collect_by
    if until is None:
        return Concern("collect_ending", ACT) if sub == "ap.ending" else Concern("collect", NOTICE)
    left = (until - visitors_day(here)).days
    if left < 0:
        return Concern("collect_over", ACT, (("day", until.isoformat()),))
    if left <= COLLECT_DAYS or sub == "ap.ending":
        return Concern("collect_soon", ACT, (("day", until.isoformat()),), until)
    return Concern("collect_until", NOTICE, (("day", until.isoformat()),), until)


def protection(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The shop's protection ends before the parcel is there."""
    until = glance.cover.order.protection
    if until is None or glance.sub in SETTLED:
        return None
    left = (until - visitors_day(here)).days
    if left > PROTECTION_DAYS or left < -DISPUTE_DAYS:
        return None
    day = (("day", until.isoformat()),)
    if left < 0:
        return Concern("protection_over", ACT, day)
    return Concern("protection", ACT, day, until, "extend_protection")


def expired(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """No news for so long that the tracking seems to have stopped."""
    days = _quiet(glance)
    if days < EXPIRED_DAYS[False] or days < EXPIRED_DAYS[abroad(glance, own)]:
        return None
    return Concern("expired", ACT, counted(days), None, "no_movement")


def quiet(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """No news for longer than is usual, or not even sent."""
    days = _quiet(glance)
    if not days:
        return None
    border = abroad(glance, own)
    if not QUIET_DAYS[border] <= days < EXPIRED_DAYS[border]:
        return None
    word = "unsent" if glance.stage <= 1 else "quiet"
    return Concern(word, NOTICE, counted(days), None, "no_movement")


def _quiet(glance: Glance) -> int:
    """Days from the newest event to the freshest report, 0 for fewer than are worth a word."""
    last, asked, sub = glance.last, glance.asked, glance.sub
    if last is None or asked is None or asked - last < LEAST_QUIET or glance.over:
        return 0
    if sub is not None and (sub in OTHERWISE_SAID or sub.startswith("ap.")):
        return 0
    return (asked - last).days


def stale(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """Nobody has asked about the parcel for so long that it may have moved on unseen."""
    asked = glance.asked
    if asked is None or glance.over or here - asked < LEAST_QUIET:
        return None
    days = (here - asked).days
    if days < QUIET_DAYS[abroad(glance, own)]:
        return None
    return Concern("stale", NOTICE, counted(days))


def not_found(glance: Glance, own: Own, here: datetime) -> Concern | None:
    """The carrier still knows nothing of the number."""
    if glance.sub != "nf.waiting":
        return None
    since = glance.cover.order.placed or visitors_day(here, glance.cover.added)
    days = (visitors_day(here) - since).days
    if days < NOT_FOUND_DAYS:
        return None
    return Concern("not_found", NOTICE, counted(days), None, "wrong_number")
