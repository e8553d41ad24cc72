"""The histories of a page: its runs of events, dated, with text and place."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from app.core.model import Event
from app.core.paste.events.column_roles import roles, titled_columns
from app.core.paste.events.date_order import day_of
from app.core.paste.events.ending_places import with_ending_places
from app.core.paste.events.judgement import NEAR, SAMPLE, is_history, is_of_order, is_paying
from app.core.paste.events.text_and_place import text_and_place
from app.core.paste.layout.drafts import Draft
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern

MIDNIGHT = time()
WORDED = re.compile(r"[^\W\d_].*[^\W\d_]")


class Block(NamedTuple):
    """A history: the index of its first line, and its events in the page's order."""

    at: int
    events: tuple[Event, ...]


def histories(
    lines: Sequence[Line], blocks: Sequence[list[Draft]], order: str, today: date, number: int
) -> list[Block]:
    """The blocks of drafts that are histories, their dates read in `order`.

    `number` is how surely the page names a number, see `page_certainty`.
    """
    accepted: list[Block] = []
    for block in blocks:
        columns = titled_columns(lines, block[0].at)
        kept, events = _events(lines, block, columns, order, today)
        above = lines[max(0, block[0].at - NEAR) : block[0].at]
        if not events or any(pattern("news").match(line.low) for line in above):
            continue
        if is_history(lines, kept, events, number, titled=bool(columns)):
            accepted.append(Block(block[0].at, tuple(with_ending_places(events))))
    return accepted


def _events(
    lines: Sequence[Line],
    block: Sequence[Draft],
    columns: Mapping[int, str],
    order: str,
    today: date,
) -> tuple[list[Draft], list[Event]]:
    """The drafts that have words of a parcel and a day that is not to come, and their events."""
    known = roles(block[:SAMPLE], columns)
    kept: list[Draft] = []
    events: list[Event] = []
    for draft in block:
        day = day_of(draft.day, order, today)
        text, place = text_and_place(draft, known, lines)
        if not WORDED.search(text) or is_of_order(text):
            continue
        if day and day <= today + timedelta(days=1):
            moment = datetime.combine(day, draft.clock.time if draft.clock else MIDNIGHT)
            events.append(Event(moment, text, place, zone_known=moment.tzinfo is not None))
            kept.append(draft)
    return _without_payments(kept, events)


def _without_payments(kept: list[Draft], events: list[Event]) -> tuple[list[Draft], list[Event]]:
    """The drafts and events without payments before anything else happened: those of the order."""
    clocks = [one.time.replace(tzinfo=None) if one.time else datetime.max for one in events]
    paid = [is_paying(one.text) for one in events]
    others = [clock for clock, is_paid in zip(clocks, paid, strict=True) if not is_paid]
    first = min(others, default=datetime.max)
    told = [at for at, clock in enumerate(clocks) if not paid[at] or clock > first]
    return [kept[at] for at in told], [events[at] for at in told]
