"""How long a parcel was at each stage of its way."""

from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from app.core.forecast.trips import DAY_S
from app.core.parcel.glance import Glance

FEWEST_STEPS = 2
END = 7


class Span(NamedTuple):
    """The days from the first scan of a stage to the first scan of the next one that is known.

    `going` says that the parcel is still there, so that the days are those until now.
    """

    stage: int
    days: float
    going: bool = False


def spans(one: Glance, now: datetime) -> tuple[Span, ...]:
    """The stages of a parcel in their order; nothing where fewer than two steps are known.

    The last step of a parcel whose way is over is no stage, but its end.

    >>> from datetime import UTC
    >>> from app.core.parcel.journey import Step
    >>> from app.core.model import Parcel
    >>> first, second = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 5, tzinfo=UTC)
    >>> cover = Parcel("RR123456785CN", first)
    >>> way = Glance(cover, "it.moving", 3, steps=(Step(2, first), Step(3, second)))
    >>> spans(way, datetime(2026, 11, 6, tzinfo=UTC))
    (Span(stage=2, days=4.0, going=False), Span(stage=3, days=1.0, going=True))
    """
    steps = one.steps
    if len(steps) < FEWEST_STEPS:
        return ()
    passed = tuple(Span(step.stage, _days(step.at, after.at)) for step, after in pairwise(steps))
    if one.over or steps[-1].stage == END:
        return passed
    return (*passed, Span(steps[-1].stage, _days(steps[-1].at, now), going=True))


def _days(since: datetime, until: datetime) -> float:
    return max((until - since).total_seconds() / DAY_S, 0)
