"""Blocks of dated lines judged: a parcel's history, or something else that has dates."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.model import Event
from app.paste.blocks import Draft
from app.paste.dates import day_of
from app.paste.lines import Row
from app.paste.pieces import roles, titles, words
from app.paste.speech import parcels
from app.paste.words import speaks

# A title such as "News" stands so many lines above what it announces, or closer.
NEAR = 3

# How surely a page names a number: 2 by a label or its shape, 1 by something like it, 0 not.
PROVEN = 2

# So many events of a block are enough to judge it by.
SAMPLE = 60

WORDED = re.compile(r"[^\W\d_].*[^\W\d_]")


class Block(NamedTuple):
    """A history on the page: where it begins, and its events in the page's order."""

    row: int
    events: tuple[Event, ...]


def accepted_blocks(
    page: Sequence[Row], drafts: list[list[Draft]], ruled: str, today: date, number: int
) -> list[Block]:
    accepted: list[Block] = []
    unrated = not any(speaks("rated").search(row.low) for row in page)
    for block in drafts:
        columns = titles(page, block[0].row)
        known = roles(block[:SAMPLE], columns)
        events: list[Event] = []
        kept: list[Draft] = []
        for draft in block:
            day = day_of(draft.day, ruled, today)
            text, place = words(draft, known, page)
            if day and day <= today + timedelta(days=1) and _worded(text):
                clock = draft.clock.time if draft.clock else None
                time = (
                    datetime.combine(day, clock)
                    if clock
                    else datetime(day.year, day.month, day.day)
                )
                events.append(Event(time, text, place, zone_known=time.tzinfo is not None))
                kept.append(draft)
        lines = [page[draft.row].low for draft in kept[:SAMPLE]]
        above = page[max(0, block[0].row - NEAR) : block[0].row]
        if any(speaks("news").match(row.low) for row in above):
            continue
        if events and _history(events, kept, lines, number, titled=bool(columns), unrated=unrated):
            accepted.append(Block(block[0].row, tuple(events)))
    return accepted


def _worded(text: str) -> bool:
    return bool(WORDED.search(text))


def _history(
    events: Sequence[Event],
    block: list[Draft],
    lines: list[str],
    number: int,
    *,
    titled: bool,
    unrated: bool,
) -> bool:
    """Whether dated lines are a parcel's history and not something else that has dates."""
    count = len(events)
    sample = [event.text.lower() for event in events[:SAMPLE]]
    spoken = list(map(parcels, sample))
    share = sum(map(bool, spoken)) / len(sample)
    clocks = sum(bool(draft.clock) for draft in block) / len(block)
    money = sum(bool(speaks("money").search(line)) for line in lines) / len(lines)
    styles = {draft.day.style for draft in block} - {"ago"}
    posts = sum(bool(speaks("said").search(line)) for line in lines) / len(lines)
    if posts > 0.3 or money > 0.3 or (not clocks and len(styles) > 1 and count > 1):
        return False
    ordered = _ordered(events)
    if count == 1:
        if number == PROVEN:
            return bool(spoken[0]) or (titled and clocks > 0)
        return spoken[0] == 2 and clocks > 0
    if number == PROVEN:
        return share >= 0.25 or (clocks >= 0.5 and ordered)
    if clocks < 0.5 and not titled:
        return share >= 0.8 and 2 in spoken and ordered and (bool(number) or unrated)
    return share >= 0.7 and 2 in spoken and ordered


def _ordered(events: Sequence[Event]) -> bool:
    """Whether the events go one way in time, but for a few."""
    days = [event.time.date() for event in events if event.time]
    ups = sum(one < other for one, other in pairwise(days))
    downs = sum(one > other for one, other in pairwise(days))
    return min(ups, downs) <= max(1, len(days) // 6)


def without_echoes(histories: list[Block]) -> list[Block]:
    """Without blocks that only repeat what a longer one tells, as a summary on top does."""
    kept: list[Block] = []
    for block in sorted(histories, key=lambda block: -len(block.events)):
        times = {event.time for other in kept for event in other.events}
        fresh = [event for event in block.events if event.time not in times]
        if not kept or fresh or len(block.events) > 2:
            kept.append(block)
    return sorted(kept, key=lambda block: block.row)
