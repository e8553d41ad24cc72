"""Reading a page that was copied whole: the one verb of the package."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.model import Event, Linked, Report
from app.numbers import detect
from app.paste.blocks import Draft, blocks, parcels
from app.paste.dates import day_of
from app.paste.ends import Mention, expected, mentions, named_carrier
from app.paste.lines import Row, rows
from app.paste.pieces import roles, titles, words
from app.paste.ruling import order
from app.paste.words import speaks

MOST_EVENTS = 1_000
# So many events of a block are enough to judge it by.
SAMPLE = 60

WORDED = re.compile(r"[^\W\d_].*[^\W\d_]")


class Block(NamedTuple):
    """A history on the page: where it begins, and its events in the page's order."""

    row: int
    events: tuple[Event, ...]


def read_page(text: str, *, now: datetime) -> tuple[Report, ...]:
    """The parcels that a pasted text tells of, each with its events, newest first.

    Any site and layout; nothing is invented: every text and place stands in the text. Times are
    naive with `zone_known` false where no zone is told. `number` is "" where none is found, and
    nothing is returned where there is neither a number nor a history. Never raises.

    >>> read_page("RR123456785CN\\n20.11.2026 14:05 Moscow, Arrived at sorting centre",
    ...     now=datetime(2026, 11, 23))[0].events[0].place
    'Moscow'
    """
    page = rows(text)
    if not page:
        return ()
    today = now.date()
    found = mentions(page)
    walls = frozenset(one.row for one in found if not page[one.row].day)
    drafts = blocks(page, walls)
    written = [draft.day for block in drafts for draft in block]
    american = any("/" in one.style for one in written) and _american(page)
    ruled = order(written, today, american=american)
    number = any(one.labelled or _sure(one.number) for one in found)
    histories = _accepted(page, drafts, ruled, today, number)
    return tuple(_reports(page, found, _without_echoes(histories), ruled, today))


def _american(page: Sequence[Row]) -> bool:
    clocks = [row.low for row in page if row.clock]
    return sum("m" in low and ("am" in low or "pm" in low) for low in clocks) * 2 > len(clocks)


def _accepted(
    page: Sequence[Row], drafts: list[list[Draft]], ruled: str, today: date, number: bool
) -> list[Block]:
    accepted: list[Block] = []
    for block in drafts:
        known = roles(block[:SAMPLE], titles(page, block[0].row))
        events: list[Event] = []
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
        lines = [page[draft.row].low for draft in block[:SAMPLE]]
        if events and _history(events, block, lines, number):
            accepted.append(Block(block[0].row, tuple(events)))
    return accepted


def _worded(text: str) -> bool:
    return bool(WORDED.search(text))


def _history(
    events: Sequence[Event], block: Sequence[Draft], lines: list[str], number: bool
) -> bool:
    """Whether dated lines are a parcel's history and not something else that has dates."""
    count = len(events)
    sample = [event.text.lower() for event in events[:SAMPLE]]
    spoken = list(map(parcels, sample))
    share = sum(map(bool, spoken)) / len(sample)
    clocks = sum(bool(draft.clock) for draft in block) / len(block)
    money = sum(bool(speaks("money").search(line)) for line in lines) / len(lines)
    if money > 0.3:
        return False
    ordered = _ordered(events)
    if count == 1:
        return max(spoken) == 2 or (number and bool(spoken[0]))
    if number:
        return share >= 0.25 or (clocks >= 0.5 and ordered and count >= 3)
    return share >= 0.5 and 2 in spoken and ordered


def _ordered(events: Sequence[Event]) -> bool:
    """Whether the events go one way in time, but for a few."""
    days = [event.time.date() for event in events if event.time]
    ups = sum(one < other for one, other in pairwise(days))
    downs = sum(one > other for one, other in pairwise(days))
    return min(ups, downs) <= max(1, len(days) // 6)


def _without_echoes(histories: list[Block]) -> list[Block]:
    """Without blocks that only repeat what a longer one tells, as a summary on top does."""
    kept: list[Block] = []
    for block in sorted(histories, key=lambda block: -len(block.events)):
        times = {event.time for other in kept for event in other.events}
        fresh = [event for event in block.events if event.time not in times]
        if not kept or fresh or len(block.events) > 2:
            kept.append(block)
    return sorted(kept, key=lambda block: block.row)


def _reports(
    page: Sequence[Row], found: list[Mention], histories: list[Block], ruled: str, today: date
) -> list[Report]:
    owned = _owned(found, histories)
    eta = expected(page, ruled, today) if len(owned) == 1 else None
    made: list[Report] = []
    for number, blocks_ in owned.items():
        events = _newest_first([event for block in blocks_ for event in block.events])
        linked = _linked(found, owned, number)
        if not number and not events:
            continue
        named = named_carrier(page, number) if len(owned) == 1 else None
        made.append(Report(number, events, eta=eta, carrier=named, linked=linked))
    return made


def _owned(found: list[Mention], histories: list[Block]) -> dict[str, list[Block]]:
    """The numbers that have a report, each with its blocks."""
    sure = [one for one in found if one.labelled or _sure(one.number)] or found
    own = [one for one in sure if not one.linked] or sure
    owned: dict[str, list[Block]] = {}
    for block in histories:
        above = [one for one in own if one.row <= block.row]
        chosen = above[-1] if above else own[0] if own else None
        owned.setdefault(chosen.number if chosen else "", []).append(block)
    if not owned:
        return {one.number: [] for one in own if one.labelled or _sure(one.number)}
    for one in own:
        if one.labelled:
            owned.setdefault(one.number, [])
    return owned


def _sure(number: str) -> bool:
    return any(candidate.tier != "possible" for candidate in detect(number)[:1])


def _linked(found: list[Mention], owned: dict[str, list[Block]], number: str) -> tuple[Linked, ...]:
    others = dict.fromkeys(one.number for one in found if one.linked and one.number not in owned)
    if len(owned) > 1:
        return ()
    return tuple(Linked(other) for other in others if other != number)


def _newest_first(events: list[Event]) -> tuple[Event, ...]:
    """Newest first, what was told twice once; events of one moment as a page of that order has."""
    steps = [(_moment(one), _moment(other)) for one, other in pairwise(events)]
    rising = sum(one < other for one, other in steps) > sum(one > other for one, other in steps)
    told: dict[tuple[datetime, str], Event] = {}
    for event in reversed(events) if rising else events:
        told.setdefault((_moment(event), event.text.lower()), event)
    ordered = sorted(told.values(), key=_moment, reverse=True)
    return tuple(ordered[:MOST_EVENTS])


def _moment(event: Event) -> datetime:
    return event.time.replace(tzinfo=None) if event.time else datetime.min
