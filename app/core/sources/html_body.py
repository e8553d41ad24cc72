"""The tables of a foreign HTML page read without trust: rows of plain texts, or `Unreadable`.

Only a page that came whole is read. Scripts, styles and comments say nothing; a line break inside
a cell is kept as one, so that a reader can take the first line and leave what a carrier puts under
it. Tables within tables are tables of their own.
"""

import re

from app.core.model.exchange import Response
from app.core.sources.errors import Unreadable
from app.core.sources.json_body import LARGEST_BODY, MOST_ROWS, text
from app.core.sources.ownership import compact, require

Row = tuple[str, ...]
Table = tuple[Row, ...]

MOST_TAGS = 100_000
DEEPEST = 20
"""How many tables may stand within one another."""

_MUTE = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\b", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\b", re.IGNORECASE)),
)
_CELLS = {"td", "th"}
_ENDS = {"/td", "/th", "/tr"}
_BREAKS = {"br", "div", "/div", "p", "/p", "li"}


def tables(response: Response) -> tuple[Table, ...]:
    """All tables of the page, in the order in which they begin, cells as lines of plain text.

    >>> page = "<html><table><tr><th>Day<td>1&nbsp;May<br>at <b>noon</b></table></html>"
    >>> tables(Response("N", 200, page))
    ((('Day', '1 May\\nat noon'),),)
    """
    body = response.body
    if len(body) > LARGEST_BODY or body.count("<") > MOST_TAGS:
        raise Unreadable()
    for begin, end in _MUTE:
        before, *others = begin.split(body)
        after = (end.split(other, maxsplit=1)[1:] for other in others)
        body = before + "".join(part for parts in after for part in parts)
    if not re.search(r"</html\s*>", body, re.IGNORECASE):
        raise Unreadable()
    return tuple(_texts(table) for table in _gathered(body))


class _Open:
    """A table as far as it is read: rows of cells of pieces of text, and the cell being read."""

    def __init__(self) -> None:
        self.rows: list[list[list[str]]] = []
        self.cell: list[str] | None = None

    def row(self) -> None:
        if len(self.rows) == MOST_ROWS:
            raise Unreadable()
        self.rows.append([])
        self.cell = None

    def column(self) -> None:
        if not self.rows:
            self.row()
        self.cell = []
        self.rows[-1].append(self.cell)


def _gathered(body: str) -> list[_Open]:
    found: list[_Open] = []
    within: list[_Open] = []
    for piece in body.split("<")[1:]:
        tag, _, words = piece.partition(">")
        name = re.split(r"[\s/]", tag[1:], maxsplit=1)[0]
        name = (tag[:1] + name).lower()
        if name == "table":
            within.append(_Open())
            found.append(within[-1])
            if len(within) > DEEPEST:
                raise Unreadable()
        elif not within:
            continue
        elif name == "/table":
            within.pop()
        elif name == "tr":
            within[-1].row()
        elif name in _CELLS:
            within[-1].column()
        elif name in _ENDS:
            within[-1].cell = None
        if within and (cell := within[-1].cell) is not None:
            cell.append("\n" * (name in _BREAKS) + re.sub(r"\s+", " ", words))
    return found


def _texts(table: _Open) -> Table:
    return tuple(tuple(map(_lines, row)) for row in table.rows if row)


def _lines(pieces: list[str]) -> str:
    from html import unescape

    lines = (text(unescape(line)) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def headed(found: tuple[Table, ...], column: int, heading: str) -> tuple[Row, Table]:
    """The row in which `heading` stands in that column, and the rows under it in its table.

    Raises `Unreadable` where no table or more than one has it.
    """
    places = [
        (row, table[at + 1 :])
        for table in found
        for at, row in enumerate(table)
        if len(row) > column and row[column] == heading
    ]
    if len(places) != 1:
        raise Unreadable()
    return places[0]


def own_rows(found: tuple[Table, ...], heading: str, number: str) -> tuple[Row, Table]:
    """The row that begins with `heading`, and those under it, the first of which begins with the
    number asked for; raises `Unreadable` where that is another."""
    headings, under = headed(found, 0, heading)
    require(number, compact(under[0][0] if under else ""))
    return headings, under


def wide(row: Row, columns: int) -> Row:
    """The row, which has so many cells; raises `Unreadable` where it has not."""
    if len(row) != columns:
        raise Unreadable()
    return row


def first_line(cell: str) -> str:
    """What stands in the first line of a cell.

    >>> first_line("Seoul\\nTEL: 1")
    'Seoul'
    """
    return cell.partition("\n")[0]
