"""The events of a page as its layout shows them, stage after stage."""

from collections.abc import Sequence
from datetime import date

from app.core.paste.layout.classify import classified
from app.core.paste.layout.dated_runs import dated_runs
from app.core.paste.layout.drafts import Draft, drafts
from app.core.paste.layout.restated import without_restated
from app.core.paste.layout.stretches import BELOW, stretches
from app.core.paste.layout.timestamps import parts_by_clock, stamps_of, without_days_to_come
from app.core.paste.layout.word_position import lines_above
from app.core.paste.lines.line import Line


def laid_out(
    lines: Sequence[Line], walls: frozenset[int], today: date
) -> tuple[list[Line], list[list[Draft]]]:
    """The lines, those near a moment classified, and the events run by run.

    No run of events reaches over a line of `walls`.
    """
    runs = [
        stamps
        for run in dated_runs(lines, walls)
        if (stamps := without_days_to_come(stamps_of(lines, run), today))
    ]
    page = classified(lines, runs, walls)
    parts = [part for run in runs for part in parts_by_clock(without_restated(page, run))]
    found = stretches(page, parts, walls)
    above = lines_above(page, found)
    told = [one for one in found if one.inline or above is not None]
    return page, [drafts(page, one, BELOW if above is None else above) for one in told]
