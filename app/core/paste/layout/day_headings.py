"""Days as headings over several events, none of which has a time of its own."""

from collections.abc import Sequence

from app.core.paste.layout.stretches import Stretch
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

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


def untimed_events(lines: Sequence[Line], one: Stretch, index: int, under: list[int]) -> list[int]:
    """The lines below a moment at `index` that tell another event of its day, without a time.

    Only where few events have more words below them, and those tell a stage of their own.
    """
    stamp = one.stamps[index]
    line = lines[stamp.last]
    if not one.inline or not line.clock or line.day or not line.cells:
        return []
    if sum(map(bool, one.between)) * 2 > len(one.between) > 1:
        return []
    span = one.between[index] if index < len(one.between) else under[:1]
    near = [at for at in span if at == stamp.last + 1 and not lines[at].gap]
    told = near and said(" ".join(words.text for _, words in line.cells))
    return [at for at in near if (stage := said(lines[at].text)) and told and stage != told]


def _events(lines: Sequence[Line], span: list[int]) -> list[list[int]]:
    """The lines of a day, cut before each that tells an event."""
    found: list[list[int]] = []
    for at in span:
        if not found or lines[at].says:
            found.append([])
        found[-1].append(at)
    return found
