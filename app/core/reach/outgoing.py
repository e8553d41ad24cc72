"""What left the device: which host was asked, when, and about which number.

It is kept on the device, for `KEPT`, and never more than `MOST`.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from app.core.model.nesting import shallow

MOST = 300
KEPT = timedelta(days=7)
LONGEST = 253
VERSION = 1


class Sent(NamedTuple):
    """One request: `number` is "" where it told none; `behind` is whom a relay was to ask."""

    at: datetime
    host: str
    number: str = ""
    behind: str = ""


def joined(one: Iterable[Sent], other: Iterable[Sent], now: datetime) -> tuple[Sent, ...]:
    """What either of two lists tells, oldest first, without what is old or beyond `MOST`.

    What a clock that ran ahead has left is taken for old.
    """
    kept = {row for row in (*one, *other) if -KEPT < now - row.at <= KEPT}
    return tuple(sorted(kept)[-MOST:])


def dump(rows: Iterable[Sent]) -> str:
    """The list as the text of its record."""
    told = [[row.at.isoformat(), *row[1:]] for row in rows]
    return json.dumps({"v": VERSION, "r": told}, separators=(",", ":"))


def load(text: str | None) -> tuple[Sent, ...]:
    """The list of a record; what of it cannot be read is left out.

    >>> load('{"v":1,"r":[["2026-11-20T10:00:00+00:00","api.bring.com","N",""],7]}')[0].host
    'api.bring.com'
    """
    try:
        found: Any = json.loads(text) if text and shallow(text) else {}
        rows: object = found["r"]
    except (ValueError, TypeError, KeyError):
        return ()
    listed = cast(list[object], rows) if isinstance(rows, list) else []
    return tuple(row for row in map(_row, listed) if row)


def _row(told: object) -> Sent | None:
    """A row of the list; None for anything else."""
    listed = cast(list[object], told) if isinstance(told, list) else []
    texts = [one for one in listed if isinstance(one, str) and _sound(one)]
    if len(texts) != len(listed) or len(texts) not in range(2, 5):
        return None
    try:
        at = datetime.fromisoformat(texts[0])
    except ValueError:
        return None
    return Sent(at, *texts[1:]) if at.tzinfo is not None else None


def _sound(text: str) -> bool:
    return len(text) <= LONGEST and (not text or text.isprintable())
