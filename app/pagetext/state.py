"""What was read from the text of a page, before it is saved."""

from typing import NamedTuple

from app.core.model import Report
from app.core.parcel.coded import CodeFound
from app.core.parcel.joining import Joined


class Draft(NamedTuple):
    """One parcel read from a sent page, before it is saved: `dropped` are indexes of its events.

    `number` and `carrier` are as read, or as the visitor corrected them.
    """

    report: Report
    number: str
    carrier: str | None = None
    dropped: frozenset[int] = frozenset()


class Sheet(NamedTuple):
    """What was read from the text of a page: `about` is the parcel that it was sent for, if any.

    `problem` is the message key of why nothing can be saved, with `other` the number it is about;
    `boxed` says that the text stands in the paste box. `orders` are those that the page shows,
    `codes` those for collecting. `seen` says that the bridge has seen the page, for something else.
    """

    drafts: tuple[Draft, ...] = ()
    about: str = ""
    problem: str = ""
    other: str = ""
    boxed: bool = False
    orders: tuple[Joined, ...] = ()
    codes: tuple[CodeFound, ...] = ()
    seen: bool = False
