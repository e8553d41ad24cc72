"""The titles of a table's columns, by which its cells are known."""

import re
from functools import lru_cache

from app.core.paste.lines.normalize import search_form
from app.core.paste.vocabulary import column_kinds


@lru_cache(maxsize=512)
def column_titles(text: str) -> tuple[str, ...]:
    """The kind of each column in a line of titles, "" for unknown ones; () for any other line.

    >>> column_titles("Date\\tLocation\\tStatus"), column_titles("Moscow\\tArrived")
    (('date', 'place', 'text'), ())
    """
    if "\t" not in text:
        return ()
    found = tuple(map(_title, text.split("\t")))
    return found if sum(map(bool, found)) >= 2 else ()


def _title(cell: str) -> str:
    low = search_form(cell).strip(" *:.#|")
    known = column_kinds()
    if low in known:
        return known[low]
    return next((known[word] for word in re.split(r"[\s/&]+", low) if word in known), "")
