"""Blocks of dated lines judged: a parcel's history, or something else that has dates."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.core.model import Event
from app.core.paste.blocks import Draft
from app.core.paste.dates import day_of
from app.core.paste.lines import Row
from app.core.paste.naming import unsigned
from app.core.paste.pieces import roles, titles, words
from app.core.paste.speech import parcels
from app.core.paste.words import speaks
from app.core.statuses.phrases import said

# A title such as "News" stands so many lines above what it announces, or closer.
NEAR = 3

# How surely a page names a number: 2 by a label or its shape, 1 by something like it, 0 not.
PROVEN = 2

# So many events of a block are enough to judge it by.
SAMPLE = 60

# What other lines than events hold, and in how many of them it may stand.
STRANGE = ("money", "said")
MOST_STRANGE = 0.3

# A block of no more events can be an echo.
SHORT = 2

# Longer texts under bare dates are news.
WORDY = 80

MIDNIGHT = time()
WORDED = re.compile(r"[^\W\d_].*[^\W\d_]")


class Block(NamedTuple):
    """A history on the page: where it begins, and its events in the page's order."""

    row: int
    events: tuple[Event, ...]


def accepted_blocks(
    page: Sequence[Row], drafts: list[list[Draft]], ruled: str, today: date, number: int
) -> list[Block]:
    """The blocks that are histories; `number` tells how surely the page names one."""
    accepted: list[Block] = []
    for block in drafts:
        columns = titles(page, block[0].row)
        kept, events = _events(page, block, columns, ruled, today)
        above = page[max(0, block[0].row - NEAR) : block[0].row]
        if not events or any(speaks("news").match(row.low) for row in above):
            continue
        if _history(page, kept, events, number, titled=bool(columns)):
            accepted.append(Block(block[0].row, tuple(events)))
    return accepted


def _events(
    page: Sequence[Row], block: list[Draft], columns: Mapping[int, str], ruled: str, today: date
) -> tuple[list[Draft], list[Event]]:
    """The drafts of a block that say something of a day that is not to come, and their events."""
    block = [_unsigned(draft) for draft in block]
    known = roles(block[:SAMPLE], columns)
    kept: list[Draft] = []
    events: list[Event] = []
    for draft in block:
        day = day_of(draft.day, ruled, today)
        text, place = words(draft, known, page)
        if day and day <= today + timedelta(days=1) and WORDED.search(text):
            moment = datetime.combine(day, draft.clock.time if draft.clock else MIDNIGHT)
            events.append(Event(moment, text, place, zone_known=moment.tzinfo is not None))
            kept.append(draft)
    return kept, events


def _unsigned(draft: Draft) -> Draft:
    """An event without the name of the carrier that tells it, where it says more."""
    pieces = [
        piece._replace(text=rest) if (rest := unsigned(piece.text)) else None
        for piece in draft.pieces
    ]
    kept = tuple(piece for piece in pieces if piece)
    return draft._replace(pieces=kept) if kept else draft


def _history(
    page: Sequence[Row], block: list[Draft], events: list[Event], number: int, *, titled: bool
) -> bool:
    """Whether dated lines are a parcel's history and not something else that has dates."""
    count = len(events)
    lines = [page[draft.row].low for draft in block[:SAMPLE]]
    spoken = [parcels(event.text.lower()) for event in events[:SAMPLE]]
    share = _share(spoken)
    clocks = _share([draft.clock for draft in block])
    styles = {draft.day.style for draft in block} - {"ago"}
    if any(_share(list(map(speaks(kind).search, lines))) > MOST_STRANGE for kind in STRANGE):
        return False
    if not clocks and len(styles) > 1:
        return False
    if count == 1 and number == PROVEN:
        return bool(spoken[0]) or (titled and clocks > 0)
    if count == 1:
        return spoken[0] == 2 and clocks > 0
    if number == PROVEN:
        return share >= 0.25 or (clocks >= 0.5 and _ordered(events))
    if 2 not in spoken or not _ordered(events) or (not number and _talk(page, block, events)):
        return False
    if clocks >= 0.5 and titled:
        return share >= 0.5
    if clocks >= 0.5 or titled:
        return share >= 0.7
    return share >= 0.8 and (number > 0 or not rated(page))


def _talk(page: Sequence[Row], block: list[Draft], events: list[Event]) -> bool:
    """Whether dates stand over what people write: messages, or news under bare days."""
    near = page[max(0, block[0].row - NEAR) : block[-1].row + 1]
    if sum(bool(speaks("said").search(row.low)) for row in near) >= len(events):
        return True
    clocks = any(draft.clock for draft in block)
    return not clocks and sum(len(event.text) for event in events) > WORDY * len(events)


def _share(found: Sequence[object]) -> float:
    return sum(map(bool, found)) / len(found)


def rated(page: Sequence[Row]) -> bool:
    """Whether goods or carriers are rated on a page, or people answer each other."""
    return any(speaks("rated").search(row.low) for row in page)


def _ordered(events: Sequence[Event]) -> bool:
    """Whether the events go one way in time, but for a few."""
    days = [event.time.date() for event in events if event.time]
    ups = sum(one < other for one, other in pairwise(days))
    downs = sum(one > other for one, other in pairwise(days))
    return min(ups, downs) <= max(1, len(days) // 6)


def without_echoes(histories: list[Block], *, rated: bool) -> list[Block]:
    """Without short blocks that only repeat what a longer one tells, as a summary on top does.

    Days without times beside a history that has them are reviews where a page is `rated`.
    """
    kept: list[Block] = []
    told: dict[datetime | None, list[str]] = {}
    for block in sorted(histories, key=lambda block: (not _timed(block), -len(block.events))):
        if kept and _timed(kept[0]) and not _timed(block):
            few = len(block.events) <= SHORT
            if rated or (few and not any(said(event.text) for event in block.events)):
                continue
        if len(block.events) > SHORT or not all(_echo(one, told) for one in block.events):
            kept.append(block)
            for event in block.events:
                told.setdefault(event.time, []).append(event.text)
                day = event.time and datetime.combine(event.time.date(), MIDNIGHT)
                if day != event.time:
                    told.setdefault(day, []).append(event.text)
    return sorted(kept, key=lambda block: block.row)


def _timed(block: Block) -> bool:
    return any(event.time and event.time.timetz() != MIDNIGHT for event in block.events)


def _echo(one: Event, told: Mapping[datetime | None, list[str]]) -> bool:
    """Whether an event was told: of the same minute, or of the same day with the same words."""
    texts = told.get(one.time, [])
    if one.time and one.time.time() != MIDNIGHT:
        return bool(texts)
    stage = said(one.text)
    return any(
        one.text in text or text in one.text or (stage and said(text) == stage) for text in texts
    )
