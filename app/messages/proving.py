"""What the visitor takes along of a parcel: its details, its evidence."""

from typing import NamedTuple


class DetailsCopied(NamedTuple):
    """The details of these parcels go to the clipboard; of all on the shelf if none is named."""

    numbers: tuple[str, ...] = ()


class EvidenceTaken(NamedTuple):
    """A parcel's evidence is wanted: as "copy", "text", "json", "picture" or "share"."""

    number: str
    form: str


class OwnShown(NamedTuple):
    """Whether a parcel's evidence goes with the visitor's own name, note and tags."""

    number: str
    shown: bool
