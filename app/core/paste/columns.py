"""The titles of a table's columns, by which its cells are known."""

import re
from functools import lru_cache

from app.core.paste.plain import reading
from app.core.paste.words import headers


@lru_cache(maxsize=512)
def column_titles(text: str) -> tuple[str, ...]:
    """The kind of each column that a line of titles names; empty where it is none.

    >>> column_titles("Date\\tLocation\\tStatus"), column_titles("Moscow\\tArrived")
    (('date', 'place', 'text'), ())
    """
    if "\t" not in text:
        return ()
    found = tuple(map(_title, text.split("\t")))
    return found if sum(map(bool, found)) >= 2 else ()


def _title(cell: str) -> str:
    low = reading(cell).strip(" *:.#|")
    known = headers()
    if low in known:
        return known[low]
    return next((known[word] for word in re.split(r"[\s/&]+", low) if word in known), "")
