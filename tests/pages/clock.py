"""The moment and the day as the page of a test's visitor has them, who is in Warsaw.

The page's clock is the machine's, unless CLOCK names the moment at which the tests shall begin
(`CLOCK=2028-02-29T22:40Z`); workers keep the machine's. What a test says of days is true only while
neither UTC nor the visitor begins another one, so whoever asks at the end of a day is told of the
next.
"""

import os
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = "Europe/Warsaw"
REST = timedelta(seconds=30)
"""What a test may still take once it has asked."""
BEGIN = os.environ.get("CLOCK")
AHEAD = datetime.fromisoformat(BEGIN) - datetime.now(UTC) if BEGIN else timedelta()
"""How far the page's clock is put forward; `PUT_FORWARD` is the init script that does it."""
PUT_FORWARD = f"""(() => {{
  const now = Date.now.bind(Date);
  Date.now = () => now() + {AHEAD // timedelta(milliseconds=1)};
  globalThis.Date = new Proxy(Date, {{
    construct: (made, what, as) => Reflect.construct(made, what.length ? what : [Date.now()], as),
  }});
}})();"""


def now() -> datetime:
    """The moment, on the visitor's clock."""
    moment = _read()
    if any(_day_ends(moment.astimezone(zone)) for zone in (ZoneInfo(ZONE), UTC)):
        time.sleep(REST.total_seconds())
        moment = _read()
    return moment


def today(away: int = 0) -> date:
    """The visitor's day, or the one so many days after it."""
    return now().date() + timedelta(days=away)


def ago(days: float = 0, hours: float = 0) -> datetime:
    """So long before now, in UTC; whole days before it is the same hour on the visitor's clock."""
    return (now() - timedelta(days=days)).astimezone(UTC) - timedelta(hours=hours)


def _read() -> datetime:
    return (datetime.now(UTC) + AHEAD).astimezone(ZoneInfo(ZONE))


def _day_ends(moment: datetime) -> bool:
    return (moment + REST).date() != moment.date()
