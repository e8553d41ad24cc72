"""What happens to the list as a file of the visitor's own.

What is asked of the browser about a chosen file bears a `turn`, and so does the answer: one that
comes when another file is looked at is dropped.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from app.core.keeping.copies import Copy
from app.core.model.clock import Stamp


class KeysTicked(NamedTuple):
    """Whether the visitor's own keys are to be in the file."""

    wanted: bool


class ExportWanted(NamedTuple):
    """The list is to be downloaded: whole ("json"), as a table ("csv"), or the numbers ("txt")."""

    form: str


class LockedWanted(NamedTuple):
    """The whole list is to be downloaded so that only this passphrase opens it."""

    passphrase: str

    def __repr__(self) -> str:
        return "LockedWanted()"


class Exported(NamedTuple):
    """A file with the whole list was given to the visitor."""


class ReminderClosed(NamedTuple):
    """The line that reminds of a copy is not wanted now."""


class FileChosen(NamedTuple):
    """The visitor has chosen a file of this name to bring in."""

    name: str


class FileRead(NamedTuple):
    """The bytes of the chosen file are here."""

    turn: int
    data: bytes

    def __repr__(self) -> str:
        return f"FileRead({len(self.data)} bytes)"


class FileOpened(NamedTuple):
    """The passphrase has opened the locked file: its text."""

    turn: int
    text: str

    def __repr__(self) -> str:
        return f"FileOpened({len(self.text)} characters)"


class FileRefused(NamedTuple):
    """The file cannot be taken in; a message key with its arguments says why."""

    turn: int
    key: str
    args: Mapping[str, object] = {}


class Unlocked(NamedTuple):
    """The visitor says the passphrase of the locked file."""

    passphrase: str

    def __repr__(self) -> str:
        return "Unlocked()"


class RecordsFound(NamedTuple):
    """The list's own records (`app.core.parcel.record`) of the numbers that the file has, too."""

    turn: int
    records: Mapping[str, Any]


class RevivedTicked(NamedTuple):
    """Whether the file is to bring back what lies in the trash."""

    wanted: bool


class TakenIn(NamedTuple):
    """The content of the file is to join the list, as the plan says."""


class FileDeclined(NamedTuple):
    """The file is not wanted after all."""


class TakenBack(NamedTuple):
    """What was taken in last is to be undone as a whole."""


class CopiesListed(NamedTuple):
    """The safety copies (`app.core.keeping.copies`) in the order of taking; None where the browser
    keeps none."""

    copies: tuple[Copy, ...] | None


class CopyChosen(NamedTuple):
    """The visitor wants to see what the safety copy of this name would change."""

    name: str


class CopyRead(NamedTuple):
    """The texts of the records of the chosen copy."""

    turn: int
    texts: tuple[str, ...]

    def __repr__(self) -> str:
        return f"CopyRead({len(self.texts)} records)"


class GiveList(NamedTuple):
    """Give the visitor the list as a file of this form, with their keys or without."""

    form: str
    keys: bool = False


class GiveLocked(NamedTuple):
    """Give the visitor the whole list as a file that only this passphrase opens."""

    passphrase: str
    keys: bool = False

    def __repr__(self) -> str:
        return "GiveLocked()"


class OpenLocked(NamedTuple):
    """Open a locked file (`app.core.backup.locked`) with this passphrase."""

    turn: int
    locked: Any
    passphrase: str

    def __repr__(self) -> str:
        return "OpenLocked()"


class ListCopies(NamedTuple):
    """Find the safety copies."""


class ReadCopy(NamedTuple):
    """Read the safety copy of this name."""

    turn: int
    name: str


class ReadFile(NamedTuple):
    """Read the file that the visitor has chosen."""

    turn: int


class FindRecords(NamedTuple):
    """Find the list's own records of these numbers."""

    turn: int
    numbers: tuple[str, ...]


class Count(NamedTuple):
    """Let the next writing of a parcel know the counts of further numbers that came with it."""

    number: str
    counts: Mapping[str, Stamp]


class Underway(NamedTuple):
    """Mark that writings which belong together have begun, or come to their end."""

    begun: bool


class ImportChecked(NamedTuple):
    """That a file was not taken in as a whole is known."""
