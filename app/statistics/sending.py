"""What the parcels that the visitor sends tell: how they stand, and how long they take."""

from collections.abc import Iterable
from typing import NamedTuple

from app.core.forecast.expectation import ENOUGH, percentile
from app.core.forecast.trips import trip
from app.core.parcel.glance import Glance
from app.core.statuses import DELIVERED
from app.statistics.outcomes import KINDS

STANDS = ("under_way", "waiting", "delivered", *KINDS)


class Sending(NamedTuple):
    """How many parcels stand how, by the names of `STANDS`, those with none left out; `median` are
    the days to the delivery of half of `timed` parcels, None where these are too few."""

    stands: dict[str, int]
    timed: int = 0
    median: float | None = None

    @property
    def parcels(self) -> int:
        return sum(self.stands.values())


def sending(glances: Iterable[Glance]) -> Sending:
    """The figures of what the visitor sends; what lies in the trash is left out."""
    mine = [one for one in glances if one.cover.sent and one.cover.deleted is None]
    counts = dict.fromkeys(STANDS, 0)
    for one in mine:
        counts[_stands(one)] += 1
    days = sorted(found.days for one in mine if (found := trip(one)))
    median = percentile(days, 0.5) if len(days) >= ENOUGH else None
    return Sending({name: count for name, count in counts.items() if count}, len(days), median)


def _stands(one: Glance) -> str:
    if one.sub in DELIVERED:
        return "delivered"
    ended = (kind for kind, subs in KINDS.items() if one.sub in subs)
    return next(ended, "waiting" if one.waiting else "under_way")
