"""Of which form the records on a device are. Before a page writes them in another form than they
have, it takes a safety copy of the whole list as it lies there.

Form 1: records of version 1. Form 2: long histories are packed. Form 3: changes bear stamps.
"""

FORM = 3


def form(text: str) -> int:
    """The form that a device tells; 0 where it tells none.

    >>> form("3"), form(""), form("x" * 99)
    (3, 0, 0)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
