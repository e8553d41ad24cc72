"""What an HTTP status says before the body is read, the same for all sources."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite

from app.core.model.exchange import Response
from app.core.sources.errors import (
    BadKey,
    BadNumber,
    KeyRequired,
    NotFound,
    Quota,
    ServerTrouble,
    SourceError,
    Unreadable,
)
from app.core.sources.json_body import json_object

KEYED: Mapping[int, type[SourceError]] = {401: BadKey, 403: BadKey}
"""What a refused login means at a service that is asked with the visitor's key."""

LONGEST_WAIT_S = 24 * 3600.0

_HTTP_DATE = "%a, %d %b %Y %H:%M:%S GMT"


def check(
    response: Response,
    meanings: Mapping[int, type[SourceError]] | None = None,
    *,
    now: datetime | None = None,
) -> None:
    """Raise what a status other than 2xx means; `meanings` are those that the carrier documents.

    One that speaks of the number comes with the service's own object: a page of a wall or of a
    proxy in its place is `Unreadable`.
    Without a meaning of its own 404 is left to the body, because some services say with it that
    they found nothing, in the form of any other answer; 401 and 403 are `KeyRequired`, 429 is
    `Quota`, 408 and 5xx are `ServerTrouble`, and the rest (a page moved away, a method refused)
    is `Unreadable`.
    """
    status = response.status
    if 200 <= status < 300:
        return
    meaning = (meanings or {}).get(status)
    if meaning:
        if meaning in (NotFound, BadNumber):
            json_object(response)
        raise meaning()
    if status == 404:
        return
    if status in (401, 403):
        raise KeyRequired()
    wait = retry_after(response.headers.get("retry-after", ""), now or datetime.now(UTC))
    if status == 429:
        raise Quota(retry_after=wait)
    if status == 408 or status >= 500:
        raise ServerTrouble(retry_after=wait)
    raise Unreadable()


def meant(
    message: str,
    words: Mapping[str, type[SourceError]],
    otherwise: type[SourceError] = Unreadable,
) -> type[SourceError]:
    """What a refusal in a service's own words means: the first of the patterns that it holds.

    >>> meant("Daily limit exceeded", {"key": KeyRequired, "limit": Quota}).__name__
    'Quota'
    """
    found = (
        error for pattern, error in words.items() if re.search(pattern, message, re.IGNORECASE)
    )
    return next(found, otherwise)


def retry_after(header: str, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header (RFC 9110, 10.2.3), at most a day, or None.

    >>> retry_after("120", datetime(2026, 11, 22, tzinfo=UTC))
    120.0
    >>> retry_after("Sun, 22 Nov 2026 00:00:30 GMT", datetime(2026, 11, 22, tzinfo=UTC))
    30.0
    """
    try:
        seconds = float(header)
    except ValueError:
        try:
            # strptime's names of days and months are English here: nothing sets a locale.
            until = datetime.strptime(header.strip(), _HTTP_DATE).replace(tzinfo=UTC)
        except ValueError:
            return None
        seconds = (until - now).total_seconds()
    return min(max(seconds, 0.0), LONGEST_WAIT_S) if isfinite(seconds) else None
