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
        rows = cast(list[object], found["r"])
    except (ValueError, TypeError, KeyError):
        return ()
    return tuple(row for row in map(_row, rows) if row) if isinstance(rows, list) else ()


def _row(told: object) -> Sent | None:
    try:
        at, *texts = cast(list[str], told)
        moment = datetime.fromisoformat(at)
        row = Sent(moment, *texts)
    except (ValueError, TypeError):
        return None
    sound = all(isinstance(one, str) and len(one) <= LONGEST and one.isprintable() for one in texts)
    return row if sound and moment.tzinfo is not None else None
