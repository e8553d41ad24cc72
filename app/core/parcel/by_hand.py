"""What the visitor has marked of a parcel, beside what its carrier tells.

A mark decides the status until the carrier says the same; what the carrier says otherwise after
the marked day stands beside it. It is never one of the carrier's events.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, time

from app.core.model import Mark
from app.core.parcel.history import Told
from app.core.statuses import BY_HAND

KINDS = ("delivered", "lost", "refunded", "returned")
# What the carrier may say that is the same.
_SAME: Mapping[str, frozenset[str]] = {
    "delivered": frozenset({"dl.delivered"}),
    "lost": frozenset({"ex.lost", "ex.destroyed"}),
    "returned": frozenset({"ex.returned"}),
    "refunded": frozenset(),
}


def marked(mark: Mark | None, said: str | None) -> str | None:
    """The status by hand, where `said` is what the carrier's reports tell; None where there is no
    mark, where the carrier says the same, or for a kind that only a later page knows.

    >>> lost = Mark("lost", datetime(2026, 5, 3).date())
    >>> marked(lost, "it.moving"), marked(lost, "ex.lost")
    ('hand.lost', None)
    """
    if mark is None or mark.kind not in KINDS or said in _SAME[mark.kind]:
        return None
    return f"{BY_HAND}{mark.kind}"


def otherwise(mark: Mark, told: tuple[Told, ...]) -> Told | None:
    """The newest event that is understood, where it was after the marked day on the clock of its
    place and says something else; `told` are a way's events, newest first."""
    for one in told:
        if one.sub is not None and one.event.time is not None:
            later = one.event.time.date() > mark.day
            return one if later and one.sub not in _SAME.get(mark.kind, frozenset()) else None
    return None


def moment_of(mark: Mark) -> datetime:
    """The noon of the marked day: of no clock but that of the calendar."""
    return datetime.combine(mark.day, time(12), UTC)
