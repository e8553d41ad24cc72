"""One thing that the visitor did on the page."""

from typing import NamedTuple


class Action(NamedTuple):
    """One click, input, change or submit: its name, whom it is about, and the value given."""

    act: str
    id: str = ""
    value: str = ""


def index(text: str) -> int:
    """A place in a list; -1, which is none, for what is no number.

    >>> index("3"), index("x")
    (3, -1)
    """
    return int(text) if text.isascii() and text.isdigit() else -1
