"""Short histories that only repeat what a longer one on the page tells."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time

from app.core.model import Event
from app.core.paste.events.histories import Block
from app.core.statuses.phrases import said

# A history of no more events can be an echo.
SHORT = 2

MIDNIGHT = time()


def without_echoes(histories: Sequence[Block], *, rated: bool) -> list[Block]:
    """The histories without short ones that repeat a longer one, as a summary on top does.

    Where goods are `rated` on the page, days without times beside a history with times are reviews.
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
    return sorted(kept, key=lambda block: block.at)


def _timed(block: Block) -> bool:
    """Whether some event has a time of day."""
    return any(event.time and event.time.timetz() != MIDNIGHT for event in block.events)


def _echo(one: Event, told: Mapping[datetime | None, list[str]]) -> bool:
    """Whether an event repeats one of `told`: of its minute, or of its day with the same words."""
    texts = told.get(one.time, [])
    if one.time and one.time.time() != MIDNIGHT:
        return bool(texts)
    stage = said(one.text)
    return any(
        one.text in text or text in one.text or (stage and said(text) == stage) for text in texts
    )
