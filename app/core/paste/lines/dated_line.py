"""Which date and time of a line are its moment, and which words stand beside them."""

from functools import lru_cache

from app.core.paste.lines.cells import EDGE, cells_of
from app.core.paste.lines.clocks import Clock, clock_after_date, clocks, dotted_clock
from app.core.paste.lines.column_titles import column_titles
from app.core.paste.lines.dates import AGO, relative_date, written_dates
from app.core.paste.lines.filler import DIGIT, is_filler
from app.core.paste.lines.line import Line, Words
from app.core.paste.lines.moment import clock_alone, clock_of_date, date_of_line, is_moment
from app.core.paste.lines.normalize import search_form
from app.core.paste.lines.written_date import Written
from app.core.paste.vocabulary import column_kinds, pattern, relative_days

# A longer line is prose, and dated only by what stands at its head.
PROSE, HEAD = 300, 120

# A line that begins with "today" and is no longer may be a heading.
SHORT = 60


@lru_cache(maxsize=4096)
def dated_line(shown: str) -> Line:
    """A line with the one moment that dates it and the words beside that.

    >>> line = dated_line("20.11.2026 14:05  Delivered")
    >>> line.day.first, line.clock.time.hour, line.cells[0][1].text
    (20, 14, 'Delivered')
    """
    low = search_form(shown)
    if len(low) > PROSE and "\t" not in shown:
        head = shown[:HEAD].rpartition(" ")[0]
        begun = dated_line(head) if head else Line("", "")
        if not (begun.day or begun.clock) or not begun.lead or not begun.cells:
            return Line(shown, low)
        column, (text, *_) = begun.cells[-1]
        rest = Words(text + shown[shown.rindex(text, 0, HEAD) + len(text) :].rstrip(EDGE))
        return Line(shown, low, begun.day, begun.clock, (*begun.cells[:-1], (column, rest)))
    if DIGIT.search(low):
        days = written_dates(low)
        times = clocks(low)
    else:
        days, times = [], []
    if not days and (times or _begins_ago(low)) and (word := relative_date(low)):
        days = [word] if is_moment(low, word, times) else []
    if not days and not times:
        begun = (
            dotted_clock(low)
            if low[:1].isdigit() and low[1:3].strip("0123456789")[:1] == "."
            else None
        )
        if not begun or pattern("unit").search(low) or pattern("money").search(low):
            return Line(shown, low)
        return Line(shown, low, None, begun, cells_of(shown, low, [begun]))
    return _stamped(shown, low, days, times)


def _begins_ago(low: str) -> bool:
    """Whether a short line begins with a word for a day, such as "yesterday"."""
    if len(low) > SHORT:
        return False
    return low.split(None, 1)[0].rstrip(",.:") in relative_days() or bool(AGO.match(low))


def _titles_times(rest: str) -> bool:
    """Whether titles of columns stand beside a day, which is a heading over the times below."""
    kinds = map(column_kinds().get, search_form(rest).split("\t"))
    return bool(column_titles(rest)) or ("\t" in rest and "time" in kinds)


def _stamped(shown: str, low: str, days: list[Written], times: list[Clock]) -> Line:
    """A line that holds at least one date or time."""
    chosen = date_of_line(low, days, times)
    if days and not chosen:
        return Line(shown, low)
    if not chosen:
        clock, lead = clock_alone(low, times)
        if not clock or clock.range or "/" in low[clock.end : clock.end + 1]:
            return Line(shown, low)
        return Line(shown, low, None, clock, cells_of(shown, low, [clock]), lead)
    day, lead = chosen
    clock = clock_after_date(low, day.end) or clock_of_date(low, day, times)
    if clock and clock.range:
        table = lead and "\t" in shown and not pattern("expected").search(low)
        cells = cells_of(shown, low, [day, *times]) if table else ()
        return Line(shown, low, day, clock, cells) if cells else Line(shown, low)
    if not clock and lead and _titles_times(shown[day.end :].strip("\t")):
        return Line(shown, low, day)
    cells = cells_of(shown, low, [day, clock] if clock else [day])
    if clock and not lead and not is_filler(low[max(day.end, clock.end) :]):
        cells = ((0, Words(shown.strip(EDGE))),)  # The words on both sides are one sentence.
    if day.weak and not clock and cells:
        return Line(shown, low)
    return Line(shown, low, day, clock, cells, lead)
