"""The clock of the device: the moment now, and how far the visitor's is ahead of UTC."""

import asyncio
from datetime import UTC, datetime, timedelta

from js import Date, document

from app.asking.messages import Waited
from app.browser.rim import Rim
from app.frame.messages import Ticked

MINUTE = 60
WAIT = timedelta(minutes=15)


def tick() -> Ticked:
    """The clock as it is read now.

    The offset is asked of the browser each time: it changes with summer time and on journeys, and
    Python keeps the zone with which it was started, which may be that of a snapshot.
    """
    now = datetime.now(UTC)
    ahead = -Date.new(now.timestamp() * 1000).getTimezoneOffset()
    return Ticked(now, timedelta(minutes=ahead))


async def passing(page: Rim) -> None:
    """Lets the ages on the page grow, and tells how time passes while it is open.

    On a page that nobody sees nothing is done, unless its visitor wants to be told of changes; who
    comes back to it is shown the new time at once.
    """
    asked = page.state.now
    while True:
        await asyncio.sleep(MINUTE)
        if document.hidden and not page.state.settings.alerts:
            continue
        page.take(tick())
        if page.state.now - asked >= WAIT:
            asked = page.state.now
            page.take(Waited())
