"""Days as headings over several events, none of which has a time of its own."""

from collections.abc import Sequence

from app.core.paste.layout import Stretch
from app.core.paste.lines import Row
from app.core.paste.speech import parcels, place_like

# So many events with a place in the next line show that lines come in such pairs.
FEWEST = 3


def several(rows: Sequence[Row], one: Stretch) -> list[list[list[int]]]:
    """The lines of each event under each day; empty where a day tells no more than one.

    Only where most of what happened is followed by where, for a title and a sentence are one event.
    """
    if one.inline or any(stamp.clock or rows[stamp.last].cells for stamp in one.stamps):
        return []
    days = [_events(rows, span) for span in (*one.between, one.tail)]
    events = [event for day in days for event in day]
    placed = sum(len(event) == 2 and place_like(rows[event[1]].text) for event in events)
    if placed < FEWEST or placed * 3 < 2 * len(events) or len(events) < 2 * len(days):
        return []
    return days


def _events(rows: Sequence[Row], span: list[int]) -> list[list[int]]:
    """The lines cut before each that says what happened."""
    found: list[list[int]] = []
    for at in span:
        if not found or parcels(rows[at].low):
            found.append([])
        found[-1].append(at)
    return found
