"""Reading a page that was copied whole: the one verb of the package."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import pairwise

from app.core.model import Event, Report
from app.core.paste.blocks import blocks
from app.core.paste.copied import copied
from app.core.paste.expecting import expected
from app.core.paste.histories import Block, accepted_blocks, rated, without_echoes
from app.core.paste.lines import Row, rows
from app.core.paste.mentions import Mention, by_order, mentions
from app.core.paste.naming import named_carrier
from app.core.paste.owners import linked_to, owners_of, sure, walls_between
from app.core.paste.ruling import order
from app.core.paste.ways import way

MOST_EVENTS = 1_000

EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def read_page(text: str, *, now: datetime) -> tuple[Report, ...]:
    """The parcels that a pasted text tells of, each with its events, newest first.

    Any site and layout; nothing is invented: every text and place stands in the text. Times are
    naive with `zone_known` false where no zone is told. `number` is "" where none is found, and
    nothing is returned where there is neither a number nor a history. Never raises.

    >>> read_page("RR123456785CN\\n20.11.2026 14:05 Moscow, Arrived at sorting centre",
    ...     now=datetime(2026, 11, 23))[0].events[0].place
    'Moscow'
    """
    if ours := copied(text):
        return ours
    page = rows(text)
    if not page:
        return ()
    today = now.date()
    found = mentions(page)
    walls = walls_between(page, found)
    drafts = blocks(page, walls)
    written = [draft.day for block in drafts for draft in block]
    american = any("/" in one.style for one in written) and (_american(page) or _eastern(page))
    ruled = order(written, today, american=american)
    proven = any(one.labelled or sure(one.number) for one in found)
    other = [] if found else by_order(page)
    histories = accepted_blocks(page, drafts, ruled, today, 2 if proven else bool(found or other))
    named = found or (other if histories else [])
    return tuple(_reports(page, named, without_echoes(histories, rated=rated(page)), ruled, today))


def _american(page: Sequence[Row]) -> bool:
    clocks = [row.low for row in page if row.clock]
    return sum("m" in low and ("am" in low or "pm" in low) for low in clocks) * 2 > len(clocks)


def _eastern(page: Sequence[Row]) -> bool:
    """Whether most lines are Chinese, Japanese or Korean: there months stand before days."""
    return sum(bool(EASTERN.search(row.low)) for row in page) * 2 > len(page)


def _reports(
    page: list[Row], found: list[Mention], histories: list[Block], ruled: str, today: date
) -> list[Report]:
    owned = owners_of(found, histories)
    eta = expected(page, ruled, today) if len(owned) == 1 else None
    made: list[Report] = []
    for number, blocks_ in owned.items():
        events = _newest_first([event for block in blocks_ for event in block.events])
        linked = linked_to(found, owned, number)
        if not number and not events:
            continue
        named = named_carrier(page, number) if len(owned) == 1 else None
        origin, destination = way(page) if len(owned) == 1 else (None, None)
        made.append(
            Report(
                number,
                events,
                eta=eta,
                origin=origin,
                destination=destination,
                carrier=named,
                linked=linked,
            )
        )
    return made


def _newest_first(events: list[Event]) -> tuple[Event, ...]:
    """Newest first, what was told twice once; events of one moment as a page of that order has."""
    steps = [(_moment(one), _moment(other)) for one, other in pairwise(events)]
    rising = sum(one < other for one, other in steps) > sum(one > other for one, other in steps)
    told: dict[tuple[datetime, str, str], Event] = {}
    for event in reversed(events) if rising else events:
        told.setdefault((_moment(event), event.text.lower(), event.place.lower()), event)
    known = all(event.zone_known for event in told.values())
    key = _true_moment if known else _moment
    return tuple(sorted(told.values(), key=key, reverse=True)[:MOST_EVENTS])


def _true_moment(event: Event) -> datetime:
    return event.time or datetime.min.replace(tzinfo=UTC)


def _moment(event: Event) -> datetime:
    if event.time is None:
        return datetime.min
    return event.time.replace(tzinfo=None) if event.zone_known else event.time
