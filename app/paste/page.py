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
# A title such as "News" stands so many lines above what it announces, or closer.
NEAR = 3

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
    walls = _walls(page, found)
    drafts = blocks(page, walls)
    written = [draft.day for block in drafts for draft in block]
    american = any("/" in one.style for one in written) and _american(page)
    ruled = order(written, today, american=american)
    number = any(one.labelled or _sure(one.number) for one in found)
    histories = _accepted(page, drafts, ruled, today, number)
    return tuple(_reports(page, found, _without_echoes(histories), ruled, today))


def _walls(page: Sequence[Row], found: list[Mention]) -> frozenset[int]:
    """The lines that name a number and part what is told of one from another.

    A number that comes again between dated lines, and no other with it, parts nothing.
    """
    scattered = {
        one.number
        for one, other in pairwise(found)
        if one.number == other.number
        and any(row.day or row.clock for row in page[one.row + 1 : other.row])
    }
    return frozenset(
        one.row
        for one in found
        if one.number not in scattered
        and (not page[one.row].day or one.number in page[one.row].text.split("\t"))
    )


def _american(page: Sequence[Row]) -> bool:
    clocks = [row.low for row in page if row.clock]
    return sum("m" in low and ("am" in low or "pm" in low) for low in clocks) * 2 > len(clocks)


def _accepted(
    page: Sequence[Row], drafts: list[list[Draft]], ruled: str, today: date, number: bool
) -> list[Block]:
    accepted: list[Block] = []
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
        if events and _history(events, kept, lines, number, bool(columns)):
            accepted.append(Block(block[0].row, tuple(events)))
    return accepted


def _worded(text: str) -> bool:
    return bool(WORDED.search(text))


def _history(
    events: Sequence[Event], block: list[Draft], lines: list[str], number: bool, titled: bool
) -> bool:
    """Whether dated lines are a parcel's history and not something else that has dates."""
    count = len(events)
    sample = [event.text.lower() for event in events[:SAMPLE]]
    spoken = list(map(parcels, sample))
    share = sum(map(bool, spoken)) / len(sample)
    clocks = sum(bool(draft.clock) for draft in block) / len(block)
    money = sum(bool(speaks("money").search(line)) for line in lines) / len(lines)
    styles = {draft.day.style for draft in block} - {"ago"}
    if money > 0.3 or (not clocks and len(styles) > 1 and count > 1):
        return False
    ordered = _ordered(events)
    if count == 1:
        if number:
            return bool(spoken[0]) or (titled and clocks > 0)
        return spoken[0] == 2 and clocks > 0
    if number:
        return share >= 0.25 or (clocks >= 0.5 and ordered)
    return share >= (0.5 if clocks >= 0.5 else 0.8) and 2 in spoken and ordered


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
    weights: dict[str, int] = {}
    for one in found:
        weights[one.number] = max(weights.get(one.number, 0), _weight(one))
    most = max(weights.values(), default=0)
    heavy = [one for one in found if weights[one.number] >= min(2, most)]
    own = [one for one in heavy if not one.linked] or heavy
    owned: dict[str, list[Block]] = {}
    number, since = "", -1
    for block in histories:
        near = [one for one in own if since < one.row <= block.row] or ([] if number else own)
        if near:
            number = max(near, key=lambda one: weights[one.number]).number
        owned.setdefault(number, []).append(block)
        since = block.row
    for one in own:
        if one.labelled or (not histories and _sure(one.number)):
            owned.setdefault(one.number, [])
    return owned


def _weight(one: Mention) -> int:
    """How surely a mention names the parcel's number."""
    tiers = [candidate.tier for candidate in detect(one.number)[:1]]
    return 2 * one.labelled + (2 if "sure" in tiers else 1 if "likely" in tiers else 0)


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
