"""The last day to collect a parcel, where a page tells it: in an event, a line, under a label."""

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from functools import cache

from app.core.model import Event
from app.core.paste.lines.clocks import clocks
from app.core.paste.lines.dates import WORD, written_dates
from app.core.paste.lines.filler import DIGIT, is_filler, without_clocks
from app.core.paste.lines.line import Line
from app.core.paste.lines.normalize import search_form
from app.core.paste.report.delivery_date import LONGEST, LONGEST_BELOW
from app.core.paste.report.delivery_words import delivery_words, phrase_dates
from app.core.paste.vocabulary import coming_days, filler_words, months, pattern, weekday_numbers

# A day stands so many characters behind the words that lead to it, or closer.
REACH = 40

# How long a parcel is kept: the day behind it is the first one, "15 days from 28.11.2026".
SPAN = re.compile(
    r"\W*\d{1,3}\W{0,2}(?:(?:days?|weeks?|tage?n?|wochen?|jours?|semaines?|d[ií]as?|giorni|dni|dn[ůí]|dagen"
    r"|dagar?|dage|päivää|дн|дней|день|сут|недел|нед|gün|nap|zile)\b|дн|недел|天|日間|일간)"
)

# So many of the newest events are asked.
NEWEST = 3


def collect_by(
    lines: Sequence[Line], events: Sequence[Event], order: str, today: date
) -> date | None:
    """The last day to collect the parcel; None where no such day is told for certain.

    The newest of `events` that tells it counts, and a day of the week is the next one after that
    event; of other lines the first. Days are read in `order`.
    """
    for event in events[:NEWEST]:
        begun = event.time.date() if event.time else today
        last = last_day(search_form(event.text), order, begun)
        if last and last >= begun:
            return last
    told = {event.text for event in events}
    for line, low in _lines(lines, told):
        last = last_day(low, order, today)
        if last and not _is_told(line, told):
            return last
    return None


def _lines(lines: Sequence[Line], told: Set[str]) -> Iterator[tuple[Line, str]]:
    """The lines that name a day, in search form; short ones that name none with the next, unless
    that is of an event, whose texts are `told`.
    """
    days = _day_words()
    for at, line in enumerate(lines):
        size = len(line.low)
        if size >= LONGEST:
            continue
        if DIGIT.search(line.low) or not days.isdisjoint(WORD.findall(line.low)):
            yield line, line.low
            continue
        below = lines[at + 1] if size < LONGEST_BELOW and at + 1 < len(lines) else None
        if below is None or len(below.low) >= LONGEST_BELOW or _is_told(below, told):
            continue
        if DIGIT.search(below.low):
            yield line, f"{line.low} {below.low}"


def _is_told(line: Line, told: Set[str]) -> bool:
    """Whether a line is, or has beside its date, words of one of the events `told`."""
    return any(
        line.text in text or any(words.text in text for _, words in line.cells) for text in told
    )


@cache
def _day_words() -> frozenset[str]:
    return frozenset((*coming_days(), *weekday_numbers()))


def last_day(low: str, order: str, begun: date) -> date | None:
    """The day until which a text says that a parcel is kept, or has to be collected.

    Words such as "saturday" are counted from the day `begun`.

    >>> str(last_day("ready for collection until 28 nov", "dmy", date(2026, 11, 23)))
    '2026-11-28'
    >>> last_day("returns until 28 nov", "dmy", date(2026, 11, 23)) is None
    True
    """
    labels, kept = list(pattern("deadline").finditer(low)), pattern("keeping").search(low)
    if not (labels or kept) or pattern("expected").search(low) or pattern("unrelated").search(low):
        return None
    for match in labels:
        if found := _day_behind(low[match.end() :], order, begun):
            return found
    for match in pattern("until").finditer(low) if kept else ():
        if found := _day_behind(low[match.end() :], order, begun):
            return found
    for one in written_dates(low) if kept else ():
        after = low[one.end : one.end + REACH]
        match = pattern("upto").search(after)
        if match and is_filler(without_clocks(after[: match.start()], clocks(after))):
            return _latest(low[one.start : one.end], order, begun)
    return None


def _day_behind(rest: str, order: str, begun: date) -> date | None:
    """The day with which words go on, which only fillers may stand before."""
    rest = rest[:REACH]
    if SPAN.match(rest):
        return None
    figure = DIGIT.search(rest)
    words = WORD.findall(rest[: figure.start()] if figure else rest)
    known = filler_words()
    if not figure:
        told = [word for word in words[:3] if word in coming_days() or word in weekday_numbers()]
        return _latest(" ".join(told), order, begun) if told else None
    if phrase_dates(rest) and all(word in known or word in months() for word in words):
        return _latest(rest, order, begun)
    return None


def _latest(told: str, order: str, begun: date) -> date | None:
    found = delivery_words(told, order, begun)
    if found is None or found.latest < begun - timedelta(days=60):
        return None
    return found.latest
