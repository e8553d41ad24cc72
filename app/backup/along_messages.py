"""What happens to the list on its way to another device, and to one that comes from there."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # few visits need them
    from app.core.backup.along import Part, Row


class AlongWanted(NamedTuple):
    """The list is wanted as a link or as a row of QR codes, with the histories or without."""

    histories: bool = False


class AlongMade(NamedTuple):
    """The list as the parts of a row (`app.core.backup.along`): one of a single part, and one of
    small ones for QR codes. Either is empty where the list is too long for it."""

    link: tuple[str, ...]
    codes: tuple[str, ...]

    def __repr__(self) -> str:
        return f"AlongMade({len(self.link)} link, {len(self.codes)} codes)"


class CodeWanted(NamedTuple):
    """The QR code of this place in the row is to be shown."""

    at: int


class CodeDrawn(NamedTuple):
    """The QR code of a link: rows of "0" and "1"; none where it could not be made."""

    text: str
    rows: tuple[str, ...]

    def __repr__(self) -> str:
        return f"CodeDrawn({len(self.text)} characters)"


class PartOpened(NamedTuple):
    """A link with the list, or a part of it, was opened, or `typed` on the page: what stands in it
    after `#/along/`."""

    text: str
    typed: bool = False

    def __repr__(self) -> str:
        return f"PartOpened({len(self.text)} characters)"


class RowKnown(NamedTuple):
    """What was taken in so far of a list that comes in parts; None for nothing."""

    row: "Row | None"


class MakeAlong(NamedTuple):
    """Make the list into parts, with the histories or without."""

    histories: bool


class DrawCode(NamedTuple):
    """Make the QR code of a link."""

    text: str

    def __repr__(self) -> str:
        return f"DrawCode({len(self.text)} characters)"


class KeepPart(NamedTuple):
    """Keep one part of a row with those that were taken in before, and tell what is there then."""

    part: "Part"


class FindRow(NamedTuple):
    """Find what was taken in of a row."""


class DropRow(NamedTuple):
    """Forget what was taken in of the row of this id."""

    id: str
