"""What stands in the paste box, and the numbers found in it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from app.core.numbers import Candidate, Correction, Hints
from app.core.parcel.coded import CodeFound

CHIPS_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """What the visitor decided by hand about a pasted number; None where nothing was. `order` is
    the entry of the list that the number is for, "" for none."""

    carrier: str | None = None
    origin: str | None = None
    destination: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """One number found in the pasted text, with whose it may be.

    `corrections` are near misses, for a number that no check digit confirms; `hints` is what the
    candidates were judged by. `meant` is the entry of the list that the text, or what is open, says
    that it is for.
    """

    number: str
    candidates: tuple[Candidate, ...] = ()
    choice: Choice = Choice()
    known: bool = False
    corrections: tuple[Correction, ...] = ()
    hints: Hints = field(default_factory=Hints)
    meant: str = ""

    @property
    def order(self) -> str:
        """The entry that becomes the parcel of this number, "" for none."""
        return self.meant if self.choice.order is None else self.choice.order

    @property
    def carrier(self) -> str | None:
        """The carrier chosen by hand; else the best candidate, unless several are mere guesses."""
        if self.choice.carrier:
            return self.choice.carrier
        if not self.candidates:
            return None
        best = self.candidates[0]
        if best.tier == "possible" and len(self.candidates) > 1:
            return None
        return best.carrier

    @property
    def origin(self) -> str | None:
        """The country chosen by hand; else what the number says of it as this carrier's."""
        told = (one.country for one in self.candidates if one.carrier == self.carrier)
        return self.choice.origin or next(told, None)


class Adding(NamedTuple):
    """The paste box: its text, the chips found in it, how many numbers are beyond those, and which
    were taken out by hand, for as long as they stand in the text.

    `events` stand in the text if it is a page; None where it is none, or has not been read yet.
    `orders` are those that it shows, `codes` those for collecting that stand in the text.
    """

    draft: str = ""
    chips: tuple[Chip, ...] = ()
    beyond: int = 0
    dropped: frozenset[str] = frozenset()
    events: int | None = None
    orders: int = 0
    codes: tuple[CodeFound, ...] = ()
