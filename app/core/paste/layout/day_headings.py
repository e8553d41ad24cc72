"""Days as headings over several events, none of which has a time of its own."""

from collections.abc import Sequence

from app.core.paste.layout.stretches import Stretch
from app.core.paste.lines.line import Line

# So many events with a place in the next line show that lines come in such pairs.
FEWEST = 3


def events_under_days(lines: Sequence[Line], one: Stretch) -> list[list[list[int]]]:
    """For each day the lines of each of its events; [] if a day has no more than one event.

    Only where most events are followed by a place, for a title and a sentence are one event.
    """
    if one.inline or any(stamp.clock or lines[stamp.last].cells for stamp in one.stamps):
        return []
    days = [_events(lines, span) for span in (*one.between, one.tail)]
    events = [event for day in days for event in day]
    placed = sum(len(event) == 2 and lines[event[1]].place for event in events)
    if placed < FEWEST or placed * 3 < 2 * len(events) or len(events) < 2 * len(days):
        return []
    return days


def _events(lines: Sequence[Line], span: list[int]) -> list[list[int]]:
    """The lines of a day, cut before each that tells an event."""
    found: list[list[int]] = []
    for at in span:
        if not found or lines[at].says:
            found.append([])
        found[-1].append(at)
    return found
