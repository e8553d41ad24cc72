"""Days as headings over several events, none of which has a time of its own."""

from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.layout.stretches import Stretch
from app.core.paste.layout.timestamps import Stamp
from app.core.paste.lines.line import Line
from app.core.statuses.phrases import said

# So many events with a place in the next line show that lines come in such pairs.
FEWEST = 3

# Words and a place are two lines of an event.
PAIR = 2

# What most steps say, so that two with one day are not one step told twice.
MOVING = "it.moving"


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
    if not line.clock or line.day:
        return []
    if not one.inline:
        return _behind_place(lines, one, index)
    if not line.cells:
        return []
    if sum(map(bool, one.between)) * 2 > len(one.between) > 1:
        return []
    span = one.between[index] if index < len(one.between) else under[:1]
    near = [at for at in span if at == stamp.last + 1 and not lines[at].gap]
    told = near and said(" ".join(words.text for _, words in line.cells))
    return [at for at in near if (stage := said(lines[at].text)) and told and stage != told]


def _behind_place(lines: Sequence[Line], one: Stretch, index: int) -> list[int]:
    """The line behind the words and place of a moment that tells an earlier stage of its day.

    Only where the newest comes first, for steps to come stand below the last, and where several
    times stand under one day, for else each date is its own event's.
    """
    count = one.usual
    shared = any(stamp.first == stamp.last for stamp in one.stamps)
    if count < PAIR or not shared or not _is_falling(one.stamps):
        return []
    span = one.between[index] if index < len(one.between) else one.tail
    if len(span) <= count or not lines[span[count - 1]].place:
        return []
    at, told = span[count], said(lines[span[0]].text)
    stage = said(lines[at].text)
    other = stage != told or (stage == MOVING and span == one.tail)
    return [at] if stage and told and other and not lines[at].gap else []


def _is_falling(stamps: Sequence[Stamp]) -> bool:
    """Whether each moment is earlier than the one before it, or as late."""
    told = [
        (0, 0, -one.day.first) if one.day.style == "ago" else (one.day.second, one.day.first)
        for one in stamps
    ]
    days = [
        (*day, one.clock.time.replace(tzinfo=None))
        for day, one in zip(told, stamps, strict=True)
        if one.clock
    ]
    return len(set(days)) > 1 and all(earlier <= later for later, earlier in pairwise(days))


def _events(lines: Sequence[Line], span: list[int]) -> list[list[int]]:
    """The lines of a day, cut before each that tells an event."""
    found: list[list[int]] = []
    for at in span:
        if not found or lines[at].says:
            found.append([])
        found[-1].append(at)
    return found
