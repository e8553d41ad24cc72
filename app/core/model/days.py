"""Which day it is: the one place where a day is made of the moment now.

What a shopper reads as "today", "the last day" or "2 days late" is counted on the calendar where
they are. The core gets the moment now as `here`, an aware moment with the visitor's own offset from
UTC (`State.here`, told anew with every message, so that travelling and summer time count at once).
What is written down for the page itself counts in UTC. The day of an event is that of the clock at
its own place: `event.time.date()`.
"""

from datetime import UTC, date, datetime


def visitors_day(here: datetime, moment: datetime | None = None) -> date:
    """The day of a moment, else of now, on the clock of `here`.

    >>> here = datetime.fromisoformat("2026-11-23T01:00:00+10:00")
    >>> str(visitors_day(here))
    '2026-11-23'
    >>> str(visitors_day(here, datetime.fromisoformat("2026-11-21T22:30:00+00:00")))
    '2026-11-22'
    """
    return (moment.astimezone(here.tzinfo) if moment else here).date()


def utc_day(moment: datetime) -> date:
    """The day of an aware moment in UTC, by which the page keeps its own books.

    >>> str(utc_day(datetime.fromisoformat("2026-11-23T01:00:00+10:00")))
    '2026-11-22'
    """
    return moment.astimezone(UTC).date()
