"""A made-up parcel, to show a newcomer what becomes of a number. It is never put on a list."""

from datetime import UTC, datetime, timedelta

from app.core.model import PAGE, Event, Parcel, Report, Retrieval
from app.core.model.days import visitors_day

NUMBER, CARRIER, NAME_KEY = "RR123456785CN", "china-post", "example.name"
TRIP = (
    (1, "Arrived at the post office, ready for collection", ""),
    (2, "Released by customs", ""),
    (4, "Arrived in destination country", ""),
    (9, "Departed from airport", "Guangzhou"),
    (12, "Departed from sorting center", "Shenzhen"),
    (13, "Accepted by carrier", "Shenzhen"),
)
"""Days before today, what a page says, and where."""
STAYS = timedelta(days=6)


def example(name: str, here: datetime) -> Parcel:
    """The parcel as of `here`, now on the visitor's clock: it waits to be collected, and how long.

    >>> made = example("Boots", datetime(2026, 11, 30, 12, tzinfo=UTC))
    >>> made.retrievals[0].report.collect_by, len(made.retrievals[0].report.events)
    (datetime.date(2026, 12, 6), 6)
    """
    morning = here.replace(hour=9, minute=40, second=0, microsecond=0, tzinfo=None)
    events = tuple(
        Event(morning - timedelta(days=days), text, place, zone_known=False)
        for days, text, place in TRIP
    )
    report = Report(NUMBER, events, origin="CN", collect_by=visitors_day(morning + STAYS))
    now = here.astimezone(UTC)
    told = Retrieval(PAGE, now - timedelta(minutes=5), report)
    return Parcel(NUMBER, now, CARRIER, origin="CN", name=name, retrievals=(told,))
