"""When a parcel is to be expected: a range of days, with who says so.

The carrier's own word counts. Without it, the usual days of the line, narrowed by the visitor's
own parcels on the same route, are counted from the acceptance and moved by each stage reached.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from math import ceil, floor
from typing import NamedTuple

from app.core.forecast.lines import Line, line_of
from app.core.forecast.trips import Trip
from app.core.model.days import visitors_day
from app.core.parcel.glance import Glance
from app.core.parcel.journey import Step

ENOUGH = 3
NOT_ACCEPTED_DAYS = 7
MOST = 0.8
# How much of the whole time is still to come when a stage is reached: our estimate.
LEFT = {3: 0.7, 4: 0.4, 5: 0.25, 6: 0.1}
# Whether and when these come is open: they go back, are gone, or wait for somebody's decision.
STOPPED = frozenset(
    {
        *("ex.returning", "ex.returned", "ex.destroyed", "ex.lost", "ex.cancel", "ex.refused"),
        *("ex.security", "ex.damage", "ex.nobody", "df.rejected", "df.address", "df.security"),
    }
)


class Usual(NamedTuple):
    """The usual days of a way: of its line, or of `own` trips, of which half took `half`
    days at most and four of five `most`."""

    low: float
    high: float
    line: Line
    own: int = 0
    half: int = 0
    most: int = 0


class Expectation(NamedTuple):
    """The days between which a parcel should come.

    `source` is "carrier", "typical" or "own", `usual` what the last two are made from. `late_days`
    are those since the last of the days, which stay what they were. `hours` are those of a single
    day from and until which the carrier comes.
    """

    earliest: date
    latest: date
    source: str
    usual: Usual | None = None
    late_days: int = 0
    hours: tuple[time | None, time | None] = (None, None)


def expectation(one: Glance, trips: Iterable[Trip], here: datetime) -> Expectation | None:
    """The days on which to expect a parcel; None where nothing can honestly be said.

    That is: a way of no known line, a parcel of which no step is known, or one at its end, waiting
    to be collected, stopped, or with the courier, whose day only the carrier knows.
    """
    today = visitors_day(here)
    if _told(one) or _out(one) or not _open(one):
        return promised(one, today)
    line = line_of(one)
    if line is None or not one.steps:
        return None
    way = usual(line, one.origin, one.destination, one.cover.carrier, trips)
    earliest, latest = _range(one, way)
    source = "own" if way.own else "typical"
    first, last = visitors_day(here, earliest), visitors_day(here, latest)
    return _lately(Expectation(first, last, source, way), today)


def promised(one: Glance, today: date) -> Expectation | None:
    """The days that the carrier's word leaves to expect; None where it says nothing of them.

    Of a parcel with the courier that is today, if the carrier's word allows it.
    """
    told = _told(one) if _open(one) else None
    if told is None:
        return None
    return _today(told, today) if _out(one) else _lately(told, today)


def _open(one: Glance) -> bool:
    """Whether the parcel may still come to the recipient's door."""
    return not (one.over or one.waiting or one.sub in STOPPED)


def _told(one: Glance) -> Expectation | None:
    """What the carrier says; it does not count where it was over before the acceptance."""
    eta = one.eta
    if eta is None or (one.accepted is not None and eta.latest < one.accepted.date()):
        return None
    return Expectation(eta.earliest, eta.latest, "carrier", hours=(eta.since, eta.until))


def _out(one: Glance) -> bool:
    return one.sub is not None and one.sub.startswith("od.")


def _today(told: Expectation, today: date) -> Expectation | None:
    """Of a parcel with the courier the day of today, where the carrier's word allows it."""
    if not told.earliest <= today <= told.latest:
        return None
    return told._replace(earliest=today, latest=today)


def usual(
    line: Line,
    origin: str | None,
    destination: str | None,
    carrier: str | None,
    trips: Iterable[Trip],
) -> Usual:
    """The usual days of a line, narrowed by at least three own trips on the same route.

    Where most of one's own parcels took longer, or less, than is claimed for the line, they count
    alone.
    """
    ends = (origin, destination)
    took = sorted(
        trip.days
        for trip in trips
        if (trip.origin, trip.destination) == ends and (trip.line == line.id or _by(trip, carrier))
    )
    return narrowed(line, took)


def narrowed(line: Line, took: list[float]) -> Usual:
    """The usual days of a line, where own trips took so many days, the quickest first."""
    if len(took) < ENOUGH:
        return Usual(line.low, line.high, line)
    half, most = percentile(took, 0.5), percentile(took, MOST)
    low, high = max(line.low, floor(took[0])), min(line.high, ceil(most))
    if not line.low <= half <= line.high or low > high:
        low, high = floor(took[0]), ceil(most)
    return Usual(low, high, line, len(took), round(half), ceil(most))


def _by(trip: Trip, carrier: str | None) -> bool:
    return carrier is not None and trip.carrier == carrier


def percentile(ordered: list[float], share: float) -> float:
    """The value below which a share of ordered values lies, between neighbours in proportion.

    >>> percentile([10, 20, 30], 0.5)
    20.0
    """
    at = (len(ordered) - 1) * share
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def in_time(trip: Trip, line: Line, earlier: Iterable[Trip]) -> bool:
    """Whether a parcel came within the days that were usual when it was accepted."""
    known = [other for other in earlier if other.ended <= trip.accepted]
    way = usual(line, trip.origin, trip.destination, trip.carrier, known)
    return trip.days <= way.high


def _range(one: Glance, way: Usual) -> tuple[datetime, datetime]:
    """The usual days from the acceptance, moved by each stage; no stage makes them more."""
    if one.accepted is None:
        start = one.steps[0].at
        return start + _days(way.low), start + _days(way.high + NOT_ACCEPTED_DAYS)
    earliest, latest = one.accepted + _days(way.low), one.accepted + _days(way.high)
    for step in one.steps:
        if step.stage in LEFT:
            earliest, latest = _moved(step, way, earliest, latest)
    return earliest, latest


def _moved(
    step: Step, way: Usual, earliest: datetime, latest: datetime
) -> tuple[datetime, datetime]:
    """What is left from a stage on; a stage reached late moves the range, and none widens it."""
    left = LEFT[step.stage]
    soonest, last = step.at + _days(way.low * left / 2), step.at + _days(way.high * left + 1)
    if latest >= step.at:
        last = min(last, latest)
    return max(min(soonest, last), last - (latest - earliest)), last


def _days(days: float) -> timedelta:
    return timedelta(days=days)


def _lately(expected: Expectation, today: date) -> Expectation:
    """A range that is over says for how long; of another the days that have passed are gone."""
    if expected.latest < today:
        return expected._replace(late_days=(today - expected.latest).days)
    return expected._replace(earliest=max(expected.earliest, today))
