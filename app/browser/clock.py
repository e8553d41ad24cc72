"""The clock of the device: the moment now, and how far the visitor's is ahead of UTC."""

from datetime import UTC, datetime, timedelta

from js import Date

from app.frame.messages import Ticked


def tick() -> Ticked:
    """The clock as it is read now.

    The offset is asked of the browser each time: it changes with summer time and on journeys, and
    Python keeps the zone with which it was started, which may be that of a snapshot.
    """
    now = datetime.now(UTC)
    ahead = -Date.new(now.timestamp() * 1000).getTimezoneOffset()
    return Ticked(now, timedelta(minutes=ahead))
