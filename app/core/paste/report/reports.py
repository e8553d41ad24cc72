"""Reports of the parcels on a page, one for each number."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

from app.core.model import Event, Report
from app.core.paste.events.histories import Block
from app.core.paste.lines.line import Line
from app.core.paste.numbers.mentions import Mention
from app.core.paste.report.collect_by import collect_by
from app.core.paste.report.countries import origin_and_destination
from app.core.paste.report.delivery_date import delivery_date
from app.core.paste.report.named_carrier import named_carrier
from app.core.paste.report.number_assignment import linked_to, numbers_with_histories

MOST_EVENTS = 1_000


def reports(
    lines: Sequence[Line],
    mentions: Sequence[Mention],
    histories: Sequence[Block],
    order: str,
    today: date,
) -> tuple[Report, ...]:
    """The reports of a page; what it tells once counts only if it tells of one parcel."""
    owned = numbers_with_histories(mentions, histories)
    made = [
        Report(
            number,
            _newest_first([event for block in blocks for event in block.events]),
            linked=linked_to(mentions, owned, number),
        )
        for number, blocks in owned.items()
    ]
    told = [report for report in made if report.number or report.events]
    if len(owned) != 1 or not told:
        return tuple(told)
    origin, destination = origin_and_destination(lines)
    return (
        replace(
            told[0],
            eta=delivery_date(lines, order, today),
            origin=origin,
            destination=destination,
            carrier=named_carrier(lines, told[0].number),
            collect_by=collect_by(lines, told[0].events, order, today),
        ),
    )


def _newest_first(events: list[Event]) -> tuple[Event, ...]:
    """The events newest first, each once; those of one moment in the direction of the page."""
    steps = [(_written(one), _written(other)) for one, other in pairwise(events)]
    rising = sum(one < other for one, other in steps) > sum(one > other for one, other in steps)
    told: dict[tuple[datetime, str, str], Event] = {}
    for event in reversed(events) if rising else events:
        told.setdefault((_written(event), event.text.lower(), event.place.lower()), event)
    known = all(event.zone_known for event in told.values())
    key = _moment if known else _written
    return tuple(sorted(told.values(), key=key, reverse=True)[:MOST_EVENTS])


def _moment(event: Event) -> datetime:
    """The moment of an event whose zone is known."""
    return event.time or datetime.min.replace(tzinfo=UTC)


def _written(event: Event) -> datetime:
    """The moment of an event as written, without its zone."""
    if event.time is None:
        return datetime.min
    return event.time.replace(tzinfo=None) if event.zone_known else event.time
