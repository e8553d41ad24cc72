"""When a parcel is worth asking about again without being told to: by how far it is, and how old
its news are.

The intervals are ours; the carriers' own wishes stand in their rows (`Limits.fresh_s`). A
question that stands further ahead of now than its interval was asked under a wrong clock, and
counts as none.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from app.core.model import PAGE, Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.history import moment
from app.core.parcel.journey import Journey
from app.core.sources import Source

HOURS: Mapping[str, float] = {
    "nf": 6,
    "ir": 12,
    "it": 4,
    "od": 0.5,
    "ap": 2,
    "df": 1,
    "ex": 12,
    "hand": 24,
}
"""Hours between questions by the first part of the status."""
OTHERWISE = 4
LONG_QUIET = timedelta(days=60)
QUIET_HOURS = 24
LOOK_HOURS = 6
AFTER_MARK = timedelta(days=30)
"""How long a carrier is still asked by itself about what the visitor has marked."""


def wanted(one: Glance) -> bool:
    """Whether there may be news of a parcel at all: it is on the list, and not at its end."""
    return not one.cover.put_away and not one.over


def watched(one: Glance, today: date) -> bool:
    """Whether the carrier may still say otherwise of a parcel that the visitor has marked."""
    mark = one.cover.mark
    open_still = mark is not None and today - mark.day <= AFTER_MARK
    return one.by_hand and open_still and not one.cover.put_away


def maybe_due(one: Glance, now: datetime) -> bool:
    """Whether any source may be asked about a parcel by itself, as far as its glance tells."""
    return one.asked is None or abs(now - one.asked) >= _interval(one.sub, one.last, now)


def due(parcel: Parcel, way: Journey, number: str, source: Source, now: datetime) -> bool:
    """Whether a source may be asked about a number by itself: what it said last is old enough.

    `way` is the parcel's journey.
    """
    least = timedelta(seconds=source.limits.fresh_s)
    return _rested(way, _asked(parcel, number, source.id), least, now)


def look_due(parcel: Parcel, way: Journey, now: datetime) -> bool:
    """Whether the carrier's own page may be looked at again by itself."""
    return _rested(way, _asked(parcel, parcel.number, PAGE), timedelta(hours=LOOK_HOURS), now)


def _rested(way: Journey, asked: list[datetime], least: timedelta, now: datetime) -> bool:
    """Whether every question lies back as long as the journey's state wants, and `least`."""
    since = moment(way.last.event) if way.last and way.last.event.time else None
    rest = max(_interval(way.sub, since, now), least)
    return all(abs(now - at) >= rest for at in asked)


def _asked(parcel: Parcel, number: str, source: str) -> list[datetime]:
    """When a source answered about a number, or failed to."""
    moments = [
        one.at for one in parcel.retrievals if (one.source, one.report.number) == (source, number)
    ]
    if parcel.failure is not None and parcel.failure.source == source:
        moments.append(parcel.failure.at)
    return moments


def _interval(sub: str | None, since: datetime | None, now: datetime) -> timedelta:
    if since is not None and now - since > LONG_QUIET:
        return timedelta(hours=QUIET_HOURS)
    return timedelta(hours=HOURS.get((sub or "").partition(".")[0], OTHERWISE))
