"""One thing that the visitor did on the page."""

from typing import NamedTuple

LONGEST_INDEX = 6


class Action(NamedTuple):
    """One click, input, change or submit: its name, whom it is about, and the value given."""

    act: str
    id: str = ""
    value: str = ""


def index(text: str) -> int:
    """A place in a list; -1, which is none, for what is no number.

    >>> index("3"), index("x"), index("9" * 5000)
    (3, -1, -1)
    """
    sound = len(text) <= LONGEST_INDEX and text.isascii() and text.isdigit()
    return int(text) if sound else -1
