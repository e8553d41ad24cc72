"""When to ask a host again, and why it did not answer: the rules, without any network.

app/browser/ carries them out. Times are seconds of any clock that does not go back.
"""

from dataclasses import dataclass, replace
from typing import Literal

from app.core.sources import Limits, Source
from app.core.sources.errors import Offline, Refused, SourceError, TimedOut, Unreachable

LONGEST_WAIT_S = 20.0
FIRST_WAIT_S = 1.0

Echo = Literal["opaque", "failed", "unasked"]


def delay_before_retry(
    attempt: int, retry_after: float | None, jitter: float, *, attempts: int = 3
) -> float | None:
    """Seconds to wait after attempt number `attempt` (from 1) failed; None to give up.

    Asked of `app.core.sources.errors.Unavailable`. The wait doubles from attempt to attempt, is
    spread by `jitter` (0 to 1) over its upper half, and is never shorter than `retry_after`
    (which a page sees only if the host exposes the header). A wait longer than `LONGEST_WAIT_S`
    is not for a visitor to sit through: the error is told instead.

    >>> delay_before_retry(1, None, 1.0), delay_before_retry(2, None, 1.0)
    (1.0, 2.0)
    >>> delay_before_retry(1, 7, 0.0), delay_before_retry(1, 600, 0.0)
    (7, None)
    >>> delay_before_retry(3, None, 0.0) is None
    True
    """
    if attempt >= attempts:
        return None
    backoff = FIRST_WAIT_S * 2 ** (attempt - 1) * (1 + jitter) / 2
    wait = max(backoff, retry_after or 0)
    return wait if wait <= LONGEST_WAIT_S else None


def diagnose(online: bool, timed_out: bool, probe: Echo, host: str) -> SourceError:
    """Why a request brought no answer that the page may read.

    The probe asks `https://{host}/` with mode "no-cors", so without number and key: "opaque" if
    anything at all came back, "failed" if nothing did.

    >>> diagnose(True, False, "opaque", "api.example.org").key
    'error.refused'
    """
    if not online:
        return Offline()
    if timed_out:
        return TimedOut(host=host)
    return Refused(host=host) if probe == "opaque" else Unreachable(host=host)


def readable(source: Source, status: int) -> bool:
    """Whether a service that let the page read its answer would let it read a parcel's too.

    One that no page is known to ask, and that wants no key, may answer a page only to send it away.

    >>> from app.core.sources import SOURCES
    >>> readable(SOURCES["cainiao"], 403), readable(SOURCES["cainiao"], 404)
    (False, True)
    >>> readable(SOURCES["17track"], 401)
    True
    """
    return source.route != "relay" or source.key is not None or status not in (401, 403)


@dataclass(frozen=True, slots=True)
class Lane:
    """One host's share of the traffic: questions under way, and when the next may start.

    >>> lane = Lane().started(100.0)
    >>> lane.wait(Limits(at_once=2, spacing_s=5), 102.0)
    3.0
    >>> lane.wait(Limits(at_once=1, spacing_s=5), 102.0) is None
    True
    """

    running: int = 0
    last_start: float = float("-inf")
    rests_until: float = float("-inf")

    def wait(self, limits: Limits, now: float) -> float | None:
        """Seconds until a question may start; None as long as one has to end first."""
        if self.running >= limits.at_once:
            return None
        return max(0.0, self.last_start + limits.spacing_s - now, self.rests_until - now)

    def started(self, now: float) -> "Lane":
        """The lane with one question more."""
        return replace(self, running=self.running + 1, last_start=now)

    def ended(self) -> "Lane":
        """The lane with one question less."""
        return replace(self, running=self.running - 1)

    def resting(self, until: float) -> "Lane":
        """The lane of a host that asked for peace: nothing starts before `until`."""
        return replace(self, rests_until=max(self.rests_until, until))
