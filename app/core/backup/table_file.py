"""The rows of a table (CSV) of any program, by what its columns hold.

A column's title is known in several languages (`columns.json`). Where none says "number", it is the
column in which most cells are numbers that some carrier could have given.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice

from app.core.backup.cells import is_spoiled, is_telling, numbers_in
from app.core.backup.columns import field
from app.core.backup.content import Refused
from app.core.backup.table import restored

SEPARATORS = ",;\t|"
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LOOKED_AT = 50
LONGEST_TITLES = 10_000

Line = Sequence[str]


def rows(text: str) -> list[Mapping[str, str]] | None:
    """The rows of a table; None where the text is none, or no column of it holds numbers."""
    lines = _lines(text)
    if not lines:
        return None
    start = _start(lines)
    lines = lines[start:]
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


def _start(lines: Sequence[Line]) -> int:
    """Where the titles stand: some programs write above them what the table is."""
    for at, line in enumerate(lines[:LOOKED_AT]):
        if len(line) > 1 and "number" in map(field, map(restored, line)):
            return at
    return 0


def _lines(text: str) -> list[Line] | None:
    """The cells of each line that is not empty; None for a text of a single column."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == 5:
        return _cells(rest, told[4])
    separator = _separator(text)
    if not separator:
        return None
    quoted = _cells(text, separator)
    if '"' not in text or _closed(text, separator):
        return quoted
    # A quote that is never closed would take all that follows it into one cell.
    told = _cells(text, separator, quoted=False)
    plain: list[Line] = [[cell.strip('"') for cell in line] for line in told]
    return max(quoted, plain, key=_wide)


def _separator(text: str) -> str:
    """What stands between the titles, where they are known, else in most of the first lines; ""
    where none of them has any."""
    sample = [line[:LONGEST_TITLES] for line in islice(StringIO(text, newline=None), LOOKED_AT)]
    for line in sample:
        for sign in SEPARATORS:
            titles = line.count(sign) < MOST_COLUMNS and line.replace('"', "").split(sign)
            if titles and len(titles) > 1 and "number" in map(field, titles):
                return sign
    found = {sign: [line.count(sign) for line in sample] for sign in SEPARATORS}
    best = max(SEPARATORS, key=lambda sign: (sum(map(bool, found[sign])), *found[sign][:1]))
    return best if any(found[best]) else ""


def _cells(text: str, separator: str, *, quoted: bool = True) -> list[Line]:
    found: list[Line] = []
    quoting = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, quoting=quoting)
    try:
        for line in reader:
            if len(line) > MOST_COLUMNS:
                raise Refused("wide", count=MOST_COLUMNS)
            if any(cell.strip() for cell in line):
                found.append(line)
            if len(found) > MOST_ROWS:
                raise Refused("many", count=MOST_ROWS)
    except csv.Error:
        raise Refused("table") from None
    return found


def _closed(text: str, separator: str) -> bool:
    """Whether each quote that is opened is closed, and at the end of its cell."""
    try:
        for _ in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _wide(lines: Sequence[Line]) -> int:
    """How many lines have as many cells as most of them."""
    widths = Counter(map(len, lines))
    return max((count for width, count in widths.items() if width > 1), default=0)


def _number_column(known: Sequence[str | None], lines: Sequence[Line]) -> int | None:
    """The column with a title that says so, and with the most numbers; a spoiled one counts."""
    named = [at for at, name in enumerate(known) if name == "number"]
    filled = {at: sum(_may_be(line[at : at + 1]) for line in lines[:LOOKED_AT]) for at in named}
    best = max(named, key=lambda at: filled[at], default=None)
    return best if best is not None and filled[best] else None


def _may_be(cell: Line) -> bool:
    return bool(cell) and bool(numbers_in(restored(cell[0])) or is_spoiled(cell[0]))


def _guessed(lines: Sequence[Line]) -> int | None:
    """The column of which at least half the cells are numbers, by what the detector says."""
    sample = list(islice(lines, LOOKED_AT))
    width = max(map(len, sample))
    counts = [sum(_is_number(line[at : at + 1]) for line in sample) for at in range(width)]
    best = max(range(width), key=lambda at: counts[at])
    filled = sum(1 for line in sample if "".join(line[best : best + 1]).strip())
    return best if counts[best] and 2 * counts[best] >= filled - 1 else None


def _is_number(cell: Line) -> bool:
    return bool(cell) and is_telling(restored(cell[0]))


def _rows(
    fields: Sequence[str | None], at: int, lines: Sequence[Line]
) -> Iterator[Mapping[str, str]]:
    for line in lines:
        row = {"number": restored(line[at])} if at < len(line) else {}
        for name, cell in zip(fields, line, strict=False):
            if name is not None and cell.strip():
                row.setdefault(name, restored(cell))
        yield row
