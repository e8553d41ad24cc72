"""What the visitor takes along to prove something about a parcel."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.evidence.sheet import Evidence


class EvidenceTaken(NamedTuple):
    """A parcel's evidence is wanted: as "copy", "text", "json", "picture" or "share"."""

    number: str
    form: str


class OwnShown(NamedTuple):
    """Whether a parcel's evidence goes with the visitor's own name, note and tags."""

    number: str
    shown: bool


class GiveSheet(NamedTuple):
    """Hand over a parcel's evidence in words: as "copy", "text", "picture" or "share"."""

    sheet: "Evidence"
    form: str

    def __repr__(self) -> str:
        return f"GiveSheet(number={self.sheet.number!r}, form={self.form!r})"
