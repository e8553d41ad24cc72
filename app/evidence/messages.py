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


class TonguesChosen(NamedTuple):
    """In which languages sheets are wanted: "both", "own" or "en"."""

    tongues: str


class EnglishReady(NamedTuple):
    """The words of the page have come in English too."""


class FetchEnglish(NamedTuple):
    """Bring the words of the page in English, where they are not in use anyway."""


class GiveSheet(NamedTuple):
    """Hand over a parcel's evidence in words, in these languages: as "copy", "text", "picture" or
    "share"."""

    sheet: "Evidence"
    form: str
    tongues: str = "both"

    def __repr__(self) -> str:
        return f"GiveSheet(number={self.sheet.number!r}, form={self.form!r})"
