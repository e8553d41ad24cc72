"""A table (CSV, RFC 4180) that spreadsheets open as it is meant, and a plain list of numbers.

It begins with a byte order mark, for without one Excel takes UTF-8 for the device's own code page.
A text that a spreadsheet would take for a formula gets an apostrophe in front; a number of which it
would make a rounded one ("2.045E+13"), or drop the zeros, gets a tab behind, which makes it a text.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

MARK = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ROUNDED = re.compile(r"(?:\d{2,}|\d+E\d+)\t*", re.ASCII)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a table."""
    written = StringIO()
    writer = csv.writer(written)
    for row in (head, *rows):
        writer.writerow([safe(cell) for cell in row])
    return MARK + written.getvalue()


def safe(text: str) -> str:
    """The text of a cell that no spreadsheet calculates with.

    >>> safe("=1+1"), safe("20450012345678"), safe("Lamp")
    ("'=1+1", '20450012345678\\t', 'Lamp')
    """
    if _calculated(text):
        return f"'{text}"
    return f"{text}\t" if _ROUNDED.fullmatch(text) else text


def restored(cell: str) -> str:
    """The text of a cell as it was before `safe`.

    >>> restored(safe("=1+1")), restored(safe("007"))
    ('=1+1', '007')
    """
    text = cell[1:] if cell[:1] == "'" and _calculated(cell[1:]) else cell
    return text[:-1] if text[-1:] == "\t" and _ROUNDED.fullmatch(text[:-1]) else text


def _calculated(text: str) -> bool:
    """Whether a spreadsheet would calculate with the text, now or without an apostrophe."""
    return text.lstrip(" '").startswith(FORMULA)


def numbers(listed: Iterable[str]) -> str:
    """A plain list, a number a line."""
    return "".join(f"{number}\r\n" for number in listed)
