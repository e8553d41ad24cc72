"""The visits of the page: what a parcel was when the visitor last saw it, and what has moved since.

Kept on the device as one record; a pause of half an hour ends a visit.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from app.core.model.nesting import shallow
from app.core.parcel.glance import Glance

PAUSE = timedelta(minutes=30)
NO_NEWS: Mapping[str, str] = {}


class Visit(NamedTuple):
    """`base` is what was known of each parcel, by number, when the visit before this one ended at
    `since`; `last` what is known when the visitor looks away, at `left`."""

    since: datetime | None = None
    base: Mapping[str, str] = NO_NEWS
    left: datetime | None = None
    last: Mapping[str, str] = NO_NEWS

    def resumed(self, now: datetime) -> "Visit":
        """This visit, or after a pause a new one, which begins where this one ended."""
        if self.left is None or now - self.left < PAUSE:
            return self
        return Visit(self.left, self.last, self.left, self.last)


class Move(NamedTuple):
    """A parcel of which there is news: its status before, and the glance at it now."""

    before: str
    after: Glance


def news(one: Glance) -> str:
    """What is known of a parcel as a short text: its status, and the second of its last event."""
    return f"{one.sub or ''}@{int(one.last.timestamp()) if one.last else ''}"


def known(glances: Iterable[Glance]) -> dict[str, str]:
    """What is known of each parcel, by number."""
    return {one.cover.number: news(one) for one in glances}


def moves(visit: Visit, glances: Iterable[Glance]) -> tuple[Move, ...]:
    """The parcels of which there is news since the last visit, the newest news first.

    A parcel that was not on the list then is none, nor is one that was put away since. What the
    visitor has marked is no news to them; what was told after it is.
    """
    if not visit.base:
        return ()
    found = [
        Move(before.partition("@")[0], one)
        for one in glances
        if (before := visit.base.get(one.cover.number)) is not None
        and one.last is not None
        and _told(one, before) != _told(one, news(one))
        and not one.cover.put_away
    ]
    return tuple(sorted(found, key=lambda move: move.after.last or move.after.cover.added)[::-1])


def _told(one: Glance, known: str) -> str:
    """What is known of a parcel from its carrier, where the visitor has marked it."""
    return known.partition("@")[2] if one.by_hand else known


def dump(visit: Visit) -> str:
    """A visit as the text of its record."""
    times = {"since": visit.since, "left": visit.left}
    record = {name: at.isoformat() for name, at in times.items() if at}
    return json.dumps({**record, "base": visit.base, "last": visit.last}, separators=(",", ":"))


def load(text: str | None) -> Visit:
    """The visit of a record; the first one where there is none, or none that can be read.

    >>> load(dump(Visit(base={"A1": "it.moving@1"}))).base
    {'A1': 'it.moving@1'}
    >>> load("[")
    Visit(since=None, base={}, left=None, last={})
    """
    try:
        record: dict[str, Any] = json.loads(text) if text and shallow(text) else {}
        moments = [_moment(record.get(name)) for name in ("since", "left")]
        base, last = (_texts(record.get(name)) for name in ("base", "last"))
    except (ValueError, TypeError, AttributeError):
        return Visit()
    return Visit(moments[0], base, moments[1], last)


def _moment(text: object) -> datetime | None:
    if text is None:
        return None
    moment = datetime.fromisoformat(str(text))
    return moment if moment.tzinfo else None


def _texts(found: object) -> dict[str, str]:
    pairs = cast(dict[object, object], found) if isinstance(found, dict) else {}
    return {str(name): str(text) for name, text in pairs.items()}
