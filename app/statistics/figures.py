"""What the visitor's own parcels tell together: how long they take, and where they wait."""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from heapq import heappop, heappush
from typing import NamedTuple

from app.core.forecast.expectation import ENOUGH, narrowed, percentile
from app.core.forecast.lines import LINES
from app.core.forecast.stages import spans
from app.core.forecast.trips import Trip
from app.core.model.days import visitors_day
from app.core.parcel.glance import Glance
from app.core.statuses import DELIVERED

ROWS = 8
MONTHS = 12
MOST_BINS = 12
WIDTHS = (1, 2, 3, 5, 7, 10, 14, 20, 31)
# The ends of a way between which each stage lies; what is between the countries is in none.
AT_ORIGIN, AT_DESTINATION = frozenset({1, 2}), frozenset({4, 5, 6})


class Took(NamedTuple):
    """How many days some parcels took: `name` is what they have in common, of a route "CN PL"."""

    name: str
    parcels: int
    median: float
    quickest: float
    slowest: float


class Wait(NamedTuple):
    """The median days at a stage, in a country where that is known."""

    stage: int
    country: str | None
    parcels: int
    median: float


class Month(NamedTuple):
    """A month, by its first day, and how many parcels were delivered in it."""

    first: date
    parcels: int


class Bin(NamedTuple):
    """How many parcels took from so many whole days to so many."""

    low: int
    high: int
    parcels: int


class Punctual(NamedTuple):
    """How many parcels came in time, of those on ways whose usual days are known."""

    good: int
    parcels: int


class Figures(NamedTuple):
    """All the figures; `delivered` is the number of parcels whose days are known."""

    delivered: int
    routes: tuple[Took, ...]
    carriers: tuple[Took, ...]
    shops: tuple[Took, ...]
    punctual: Punctual
    months: tuple[Month, ...]
    waits: tuple[Wait, ...]
    bins: tuple[Bin, ...]


def figures(glances: Iterable[Glance], trips: tuple[Trip, ...], here: datetime) -> Figures:
    """The figures of what comes to the visitor; `trips` are those of the delivered parcels."""
    kept = [one for one in glances if one.cover.deleted is None and not one.cover.sent]
    return Figures(
        len(trips),
        grouped(trips, _route),
        grouped(trips, lambda trip: trip.carrier),
        grouped(trips, lambda trip: trip.shop),
        punctual(trips),
        months(kept, here),
        waits(kept, here),
        bins([trip.days for trip in trips]),
    )


def _route(trip: Trip) -> str | None:
    return f"{trip.origin} {trip.destination}" if trip.origin and trip.destination else None


def grouped(trips: Iterable[Trip], name: Callable[[Trip], str | None]) -> tuple[Took, ...]:
    """The days of the trips that have the same name, those with most trips first.

    Trips of which the name is not known are left out.
    """
    found: dict[str, list[float]] = {}
    for trip in trips:
        if called := name(trip):
            found.setdefault(called, []).append(trip.days)
    took = [_took(called, sorted(days)) for called, days in found.items()]
    return tuple(sorted(took, key=lambda one: (-one.parcels, one.median, one.name))[:ROWS])


def _took(name: str, days: list[float]) -> Took:
    return Took(name, len(days), percentile(days, 0.5), days[0], days[-1])


def punctual(trips: Iterable[Trip]) -> Punctual:
    """How many came within the days that were usual when they were accepted.

    The same as `app.core.forecast.expectation.in_time` for each, in one go over each route.
    """
    routes: dict[tuple[str | None, str | None], list[Trip]] = {}
    for trip in trips:
        if trip.line:
            routes.setdefault((trip.origin, trip.destination), []).append(trip)
    good = sum(sum(_in_time(ones)) for ones in routes.values())
    return Punctual(good, sum(map(len, routes.values())))


def _in_time(trips: list[Trip]) -> Iterable[bool]:
    """Of the trips on one route, in the order of their acceptance, which were in time."""
    lines = {line.id: line for line in LINES}
    kinds: dict[tuple[str, str | None], list[float]] = {
        (trip.line, trip.carrier): [] for trip in trips
    }
    under_way: list[tuple[datetime, int]] = []
    ordered = sorted(trips, key=lambda trip: trip.accepted)
    for place, trip in enumerate(ordered):
        while under_way and under_way[0][0] <= trip.accepted:
            _learn(kinds, ordered[heappop(under_way)[1]])
        way = narrowed(lines[trip.line], kinds[trip.line, trip.carrier])
        yield trip.days <= way.high
        heappush(under_way, (trip.ended, place))


def _learn(kinds: Mapping[tuple[str, str | None], list[float]], trip: Trip) -> None:
    for (line, carrier), took in kinds.items():
        if line == trip.line or (carrier is not None and carrier == trip.carrier):
            insort(took, trip.days)


def months(glances: Iterable[Glance], here: datetime) -> tuple[Month, ...]:
    """How many parcels were delivered in each of the last twelve months, this one included."""
    today = visitors_day(here)
    last = today.year * 12 + today.month - 1
    counts = dict.fromkeys(range(last - MONTHS + 1, last + 1), 0)
    for one in glances:
        if one.sub in DELIVERED and one.ended is not None:
            month = one.ended.year * 12 + one.ended.month - 1
            if month in counts:
                counts[month] += 1
    return tuple(Month(date(n // 12, n % 12 + 1, 1), count) for n, count in counts.items())


def waits(glances: Iterable[Glance], now: datetime) -> tuple[Wait, ...]:
    """Where parcels stayed longest: stages that at least three parcels have left behind."""
    found: dict[tuple[int, str | None], list[float]] = {}
    for one in glances:
        for span in spans(one, now):
            if not span.going:
                found.setdefault((span.stage, _country(one, span.stage)), []).append(span.days)
    enough = {place: sorted(days) for place, days in found.items() if len(days) >= ENOUGH}
    waited = [Wait(*place, len(days), percentile(days, 0.5)) for place, days in enough.items()]
    return tuple(sorted(waited, key=lambda one: (-one.median, one.stage, one.country or ""))[:ROWS])


def _country(one: Glance, stage: int) -> str | None:
    if stage in AT_ORIGIN:
        return one.origin
    return one.destination if stage in AT_DESTINATION else None


def bins(days: Iterable[float]) -> tuple[Bin, ...]:
    """Days, rounded to whole ones, in at most twelve bins of the same width.

    >>> bins([1.2, 3.4, 3.6])
    (Bin(low=1, high=1, parcels=1), Bin(low=2, high=2, parcels=0), Bin(low=3, high=3, parcels=1), \
Bin(low=4, high=4, parcels=1))
    """
    whole = sorted(max(round(one), 1) for one in days)
    if not whole:
        return ()
    low, high = whole[0] - 1, whole[-1] - 1
    width = next(one for one in WIDTHS if high // one - low // one < MOST_BINS)
    counts = dict.fromkeys(range(low // width, high // width + 1), 0)
    for one in whole:
        counts[(one - 1) // width] += 1
    return tuple(Bin(n * width + 1, (n + 1) * width, count) for n, count in counts.items())
