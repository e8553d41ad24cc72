"""The rows of a table (CSV) of any program, by what its columns hold.

A column's title is known in several languages (`columns.json`). Where none says "number", it is the
column in which most cells are numbers that some carrier could have given.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice

from app.core.backup.columns import field
from app.core.backup.content import Refused
from app.core.backup.rows import is_spoiled, number_in
from app.core.backup.table import restored
from app.core.numbers import detect

SEPARATORS = ",;\t|"
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LOOKED_AT = 50
LONGEST_TITLES = 10_000

Line = Sequence[str]


def rows(text: str) -> list[Mapping[str, str]] | None:
    """The rows of a table; None where the text is none, or no column of it holds numbers."""
    lines = _lines(text)
    if lines is None:
        return None
    titles, below = lines[0], lines[1:]
    known = [field(restored(title)) for title in titles]
    at = _number_column(known, below)
    if at is not None:
        return list(_rows([*known[:at], "number", *known[at + 1 :]], at, below))
    at = _guessed(lines)
    if at is None:
        return None
    titled = not _is_number(lines[0][at : at + 1])
    named = known if titled and any(known) else [None] * len(titles)
    fields = [*named[:at], "number", *named[at + 1 :]]
    return list(_rows(fields, at, below if titled else lines))


def _lines(text: str) -> list[Line] | None:
    """The cells of each line that is not empty; None for a text of a single column."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == 5:
        separator, text = told[4], rest
    else:
        counts = {sign: first[:LONGEST_TITLES].count(sign) for sign in SEPARATORS}
        separator = max(counts, key=lambda sign: counts[sign])
        if not counts[separator]:
            return None
    found: list[Line] = []
    try:
        for line in csv.reader(StringIO(text, newline=""), delimiter=separator):
            if len(line) > MOST_COLUMNS:
                raise Refused("wide", count=MOST_COLUMNS)
            if any(cell.strip() for cell in line):
                found.append(line)
            if len(found) > MOST_ROWS:
                raise Refused("many", count=MOST_ROWS)
    except csv.Error:
        raise Refused("table") from None
    return found or None


def _number_column(known: Sequence[str | None], lines: Sequence[Line]) -> int | None:
    """The column with a title that says so, and with the most numbers; a spoiled one counts."""
    named = [at for at, name in enumerate(known) if name == "number"]
    filled = {at: sum(_may_be(line[at : at + 1]) for line in lines[:LOOKED_AT]) for at in named}
    best = max(named, key=lambda at: filled[at], default=None)
    return best if best is not None and filled[best] else None


def _may_be(cell: Line) -> bool:
    return bool(cell) and bool(number_in(restored(cell[0])) or is_spoiled(cell[0]))


def _guessed(lines: Sequence[Line]) -> int | None:
    """The column of which at least half the cells are numbers, by what the detector says."""
    sample = list(islice(lines, LOOKED_AT))
    width = max(map(len, sample))
    counts = [sum(_is_number(line[at : at + 1]) for line in sample) for at in range(width)]
    best = max(range(width), key=lambda at: counts[at])
    filled = sum(1 for line in sample if "".join(line[best : best + 1]).strip())
    return best if counts[best] and 2 * counts[best] >= filled - 1 else None


def _is_number(cell: Line) -> bool:
    number = number_in(restored(cell[0])) if cell else ""
    return len(number) >= 8 and any(one.tier != "possible" for one in detect(number))


def _rows(
    fields: Sequence[str | None], at: int, lines: Sequence[Line]
) -> Iterator[Mapping[str, str]]:
    for line in lines:
        row = {"number": restored(line[at])} if at < len(line) else {}
        for name, cell in zip(fields, line, strict=False):
            if name is not None and cell.strip():
                row.setdefault(name, restored(cell))
        yield row
