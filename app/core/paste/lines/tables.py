"""Tables as they are copied: titles on lines of their own, cells of several lines, two moments."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.lines.clocks import clocks
from app.core.paste.lines.column_titles import column_titles
from app.core.paste.lines.dates import written_dates
from app.core.paste.lines.filler import DIGIT, is_filler
from app.core.paste.lines.normalize import search_form
from app.core.paste.vocabulary import pattern

# A cell of a table has no more lines.
TALLEST = 4

# A longer line is no title of a column.
LONGEST_TITLE = 30

PLANNED = re.compile(r"plan|sched|estim|expect|actual|due|prev|geplant|erwartet|soll|\bist\b|план")


def whole_rows(lines: list[str]) -> list[str]:
    """The lines of a text, each row of a table in one line.

    >>> whole_rows(["Date", "Status", "Office", "20.11.2026\\tSent\\tLeeds"])
    ['Date\\tStatus\\tOffice', '20.11.2026\\tSent\\tLeeds']
    >>> whole_rows(["Date\\tOffice\\tStatus", "20.11.2026\\tLeeds", "Tel 0113 123456\\tSent"])[1]
    '20.11.2026\\tLeeds Tel 0113 123456\\tSent'
    """
    found: list[str] = []
    columns = at = 0
    while at < len(lines):
        line, tabs = lines[at], lines[at].count("\t")
        at += 1
        if tabs and not DIGIT.search(line):
            columns = tabs if column_titles(line) else columns
        elif tabs > 1 and (titles := _titles(found[-tabs - 1 :], tabs)):
            found[-tabs - 1 :] = [titles]
            columns = tabs
        if 0 < tabs < columns and line[-1] != "\t" and DIGIT.search(line):
            more = _rest(lines[at : at + TALLEST - 1], columns - tabs)
            line, at = " ".join([line, *more]), at + len(more)
        found.append(line)
    return found


def _titles(lines: Sequence[str], tabs: int) -> str:
    """The line that titles of columns make, "" if the lines above a row are no titles."""
    if len(lines) <= tabs or any(
        not line.strip() or "\t" in line or len(line) > LONGEST_TITLE or DIGIT.search(line)
        for line in lines
    ):
        return ""
    joined = "\t".join(line.strip() for line in lines)
    return joined if sum(map(bool, column_titles(joined))) * 2 >= len(lines) else ""


def _rest(lines: Sequence[str], tabs: int) -> Sequence[str]:
    """The lines that complete a row by so many tabs, none if they do not."""
    for count, line in enumerate(lines, 1):
        if not line.strip() or written_dates(search_form(line)):
            return ()
        tabs -= line.count("\t")
        if tabs <= 0:
            return lines[:count] if not tabs else ()
    return ()


def rows_of_moments(row: str, above: Sequence[str]) -> list[str]:
    """A row for each of the two moments in one, [] for any other row.

    What happened stands before each moment, or in the title of its column.

    >>> rows_of_moments("Leeds\\tArrived\\t20.11.2026 9:00\\tDeparted\\t20.11.2026 19:00", [])[1]
    'Leeds\\tDeparted\\t20.11.2026 19:00'
    """
    cells = row.split("\t")
    moments = [at for at, cell in enumerate(cells) if _is_moment(search_form(cell))]
    if len(moments) != 2:
        return []
    first, second = moments
    if second == first + 2 and first and _tells(cells[first - 1]) and _tells(cells[first + 1]):
        ends = ((first - 1, first), (first + 1, second))
        return ["\t".join([*cells[: first - 1], cells[i], cells[j]]) for i, j in ends]
    for line in above:
        titles = line.split("\t")
        if len(titles) == len(cells) and not DIGIT.search(line):
            if second == first + 1 and _tells(titles[first]) and _tells(titles[second]):
                return ["\t".join([*cells[:first], cells[i], titles[i]]) for i in moments]
            return []
    return []


def _is_moment(low: str) -> bool:
    """Whether a cell is a date with a time, and nothing else."""
    days, times = written_dates(low), clocks(low)
    if len(days) != 1 or len(times) != 1:
        return False
    ends = sorted([*days, *times], key=lambda one: one.start)
    gaps = [low[: ends[0].start], low[ends[-1].end :]]
    return all(map(is_filler, gaps + [low[a.end : b.start] for a, b in pairwise(ends)]))


def _tells(cell: str) -> bool:
    """Whether a cell tells that something happened, rather than when it should have."""
    low = search_form(cell)
    if PLANNED.search(low) or DIGIT.search(low):
        return False
    return bool(pattern("strong").search(low) or pattern("weak").search(low))
