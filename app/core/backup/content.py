"""What a backup holds, and why a file is refused."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from app.core.parcel.record import Record

NOTHING: Mapping[str, Any] = {}


class Content(NamedTuple):
    """The records of a list, the settings as their own record has them, the keys by service.

    `unread` counts the entries that could not be read, `spoiled` the numbers that a spreadsheet has
    rounded. `complete` is false for a file of another program, which tells of numbers rather than
    of histories.
    """

    records: tuple[Record, ...] = ()
    settings: Mapping[str, Any] = NOTHING
    keys: Mapping[str, str] = NOTHING
    made: datetime | None = None
    unread: int = 0
    spoiled: int = 0
    complete: bool = True

    def __repr__(self) -> str:
        return f"Content({len(self.records)} records)"


class Refused(ValueError):
    """Raised when a file is not taken in; `key` is the message that says why, `given` its
    arguments."""

    def __init__(self, why: str, **args: object) -> None:
        super().__init__(why)
        self.key = f"backup.refused.{why}"
        self.given = args
