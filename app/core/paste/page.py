"""Reading a page that was copied whole, stage after stage."""

import re
from collections.abc import Sequence
from datetime import datetime

from app.core.model import Report
from app.core.paste.events.date_order import date_order
from app.core.paste.events.echoes import without_echoes
from app.core.paste.events.histories import histories
from app.core.paste.events.judgement import PROVEN, is_rated
from app.core.paste.layout.classify import classified
from app.core.paste.layout.dated_runs import dated_runs
from app.core.paste.layout.drafts import Draft, drafts
from app.core.paste.layout.restated import without_restated
from app.core.paste.layout.stretches import stretches
from app.core.paste.layout.timestamps import parts_by_clock, stamps_of
from app.core.paste.layout.word_position import lines_above
from app.core.paste.lines.cleanup import cleanup
from app.core.paste.lines.line import Line
from app.core.paste.lines.lines import dated_lines
from app.core.paste.lines.normalize import normalize
from app.core.paste.numbers.certainty import is_sure
from app.core.paste.numbers.mentions import mentions, order_number
from app.core.paste.numbers.number_walls import number_walls
from app.core.paste.own_details import own_details
from app.core.paste.report.reports import reports

LONGEST_PAGE = 400_000

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
    if ours := own_details(text):
        return ours
    lines = dated_lines(cleanup(normalize(text[:LONGEST_PAGE])))
    if not lines:
        return ()
    today = now.date()
    found = mentions(lines)
    lines, blocks = _laid_out(lines, number_walls(lines, found))
    days = [draft.day for block in blocks for draft in block]
    slashed = any("/" in day.style for day in days)
    order = date_order(days, today, american=slashed and _months_first(lines))
    proven = any(one.labelled or is_sure(one.number) for one in found)
    other = [] if found else order_number(lines)
    number = PROVEN if proven else int(bool(found or other))
    told = histories(lines, blocks, order, today, number)
    own = without_echoes(told, rated=is_rated(lines))
    return reports(lines, found or (other if told else []), own, order, today)


def _laid_out(lines: Sequence[Line], walls: frozenset[int]) -> tuple[list[Line], list[list[Draft]]]:
    """The lines with those near dates classified, and the events as their layout shows them."""
    runs = [stamps for run in dated_runs(lines, walls) if (stamps := stamps_of(lines, run))]
    page = classified(lines, runs, walls)
    parts = [part for run in runs for part in parts_by_clock(without_restated(page, run))]
    found = stretches(page, parts, walls)
    above = lines_above(page, found)
    return page, [drafts(page, one, above) for one in found]


def _months_first(lines: Sequence[Line]) -> bool:
    """Whether the language or the clock of a page suggests that months stand before days."""
    clocks = [line.low for line in lines if line.clock]
    american = sum("m" in low and ("am" in low or "pm" in low) for low in clocks) * 2 > len(clocks)
    return american or sum(bool(EASTERN.search(line.low)) for line in lines) * 2 > len(lines)
