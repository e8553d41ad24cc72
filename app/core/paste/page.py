"""Reading a page that was copied whole, stage after stage."""

from datetime import datetime

from app.core.model import Report
from app.core.model.days import visitors_day
from app.core.paste.events.date_order import date_order, months_first
from app.core.paste.events.echoes import without_echoes
from app.core.paste.events.histories import histories
from app.core.paste.events.judgement import is_rated
from app.core.paste.layout.page_layout import laid_out
from app.core.paste.lines.cleanup import cleanup
from app.core.paste.lines.lines import dated_lines
from app.core.paste.lines.normalize import normalize
from app.core.paste.numbers.certainty import page_certainty
from app.core.paste.numbers.mentions import mentions, order_number
from app.core.paste.numbers.number_walls import number_walls
from app.core.paste.own_details import own_details
from app.core.paste.report.reports import reports

LONGEST_PAGE = 400_000


def read_page(text: str, *, now: datetime) -> tuple[Report, ...]:
    """The parcels that a pasted text tells of, each with its events, newest first.

    Any site and layout; nothing is invented: every text and place stands in the text. Times are
    naive with `zone_known` false where no zone is told. `number` is "" where none is found, and
    nothing is returned where there is neither a number nor a history. Never raises. `now` is the
    moment on the visitor's own clock, by which "today" and days without a year are read.

    >>> read_page("RR123456785CN\\n20.11.2026 14:05 Moscow, Arrived at sorting centre",
    ...     now=datetime(2026, 11, 23))[0].events[0].place
    'Moscow'
    """
    if ours := own_details(text):
        return ours
    lines = dated_lines(cleanup(normalize(text[:LONGEST_PAGE])))
    if not lines:
        return ()
    today = visitors_day(now)

    found = mentions(lines)
    orders = [] if found else order_number(lines)
    certainty = page_certainty(found, orders)
    walls = number_walls(lines, found)

    lines, runs = laid_out(lines, walls, today)

    days = [draft.day for run in runs for draft in run]
    order = date_order(days, today, american=months_first(lines, days))
    told = histories(lines, runs, order, today, certainty)
    own = without_echoes(told, rated=is_rated(lines))

    return reports(lines, found or (orders if told else []), own, order, today)
