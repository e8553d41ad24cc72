"""The questions under way."""

from dataclasses import dataclass
from typing import NamedTuple


class Question(NamedTuple):
    """One question under way: about which of a parcel's numbers, to whom, and who failed before.

    `alone` if the visitor wants this very source to be asked and no other in its place; `via` is
    "relay", "bridge" or "look" where no request of the page's own asks; `quiet` if nobody pressed
    for it.
    """

    parcel: str
    number: str
    source: str
    tried: tuple[str, ...] = ()
    alone: bool = False
    via: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """One refresh of several parcels: who has not answered yet, and what it brought so far.

    `added` are those that came to the list with it, asked about or not.
    """

    total: int
    waiting: frozenset[str] = frozenset()
    moved: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    added: int = 0

    @property
    def done(self) -> int:
        """How many have answered, failed or been stopped."""
        return self.total - len(self.waiting)


class Asking(NamedTuple):
    """`busy` are the parcels with `questions` under way, `round` is the refresh of several at once,
    `left` those parcels that a stopped round did not come to. `offline` are those that were asked
    about without a network, each with the source that was wanted alone, or ""."""

    busy: frozenset[str] = frozenset()
    questions: tuple[Question, ...] = ()
    round: Round | None = None
    left: frozenset[str] = frozenset()
    offline: frozenset[tuple[str, str]] = frozenset()
