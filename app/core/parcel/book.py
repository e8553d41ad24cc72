"""The visitor's list: parcels by number, each read from the store only when it is wanted."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, TypeVar

from app.core.model import Parcel
from app.core.parcel.glance import Glance, glance
from app.core.parcel.journey import Journey, journey
from app.core.parcel.seeking import haystack

T = TypeVar("T")


class Book(Mapping[str, Parcel]):
    """Parcels by number, in no order; never changed, a changed list is another Book.

    What is not opened yet is known by its glance, and `read(number)` brings it from the store.
    Glances and journeys are worked out once.
    """

    def __init__(
        self,
        opened: Mapping[str, Parcel],
        glances: Mapping[str, Glance] | None = None,
        read: Callable[[str], Parcel] | None = None,
    ) -> None:
        self._opened = dict(opened)
        self._glances = dict(glances or {})
        self._closed = {number for number in self._glances if number not in self._opened}
        self._read = read
        self._journeys: dict[str, Journey] = {}
        self._haystacks: dict[str, str] = {}
        self._made: dict[Hashable, Any] = {}
        self._kept: dict[Hashable, dict[str, Any]] = {}

    def __getitem__(self, number: str) -> Parcel:
        if number in self._closed and self._read is not None:
            self._opened[number] = self._read(number)
            self._closed.discard(number)
        return self._opened[number]

    def __iter__(self) -> Iterator[str]:
        yield from self._opened
        yield from self._closed

    def __len__(self) -> int:
        return len(self._opened) + len(self._closed)

    def __contains__(self, number: object) -> bool:
        return number in self._opened or number in self._closed

    def __repr__(self) -> str:
        return f"Book({len(self)} parcels)"

    def glance(self, number: str) -> Glance:
        """A parcel without its history."""
        known = self._glances.get(number)
        if known is None:
            known = self._glances[number] = glance(self[number], self.journey(number))
        return known

    @property
    def glances(self) -> tuple[Glance, ...]:
        """The glances at all parcels, in no order."""
        return tuple(self.glance(number) for number in (*self._opened, *self._closed))

    def journey(self, number: str) -> Journey:
        """What a parcel's events mean."""
        known = self._journeys.get(number)
        if known is None:
            known = self._journeys[number] = journey(self[number])
        return known

    def haystack(self, number: str) -> str:
        """All that a parcel may be found by."""
        known = self._haystacks.get(number)
        if known is None:
            known = self._haystacks[number] = haystack(self.glance(number))
        return known

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes of the whole list, made once under this key."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def kept(self, key: Hashable) -> dict[str, Any]:
        """What was made of each parcel under this key, by number: lost when that parcel changes."""
        return self._kept.setdefault(key, {})

    def put(self, *parcels: Parcel) -> "Book":
        """The list with these parcels added, or in the place of those with their numbers."""
        return self._changed({parcel.number: parcel for parcel in parcels}, frozenset())

    def without(self, *numbers: str) -> "Book":
        """The list without these parcels."""
        return self._changed({}, frozenset(numbers))

    def _changed(self, new: Mapping[str, Parcel], gone: frozenset[str]) -> "Book":
        stale = gone | new.keys()
        kept = {number: one for number, one in self._opened.items() if number not in gone}
        book = Book(
            {**kept, **new},
            {number: one for number, one in self._glances.items() if number not in stale},
            self._read,
        )
        book._journeys = {n: one for n, one in self._journeys.items() if n not in stale}
        book._haystacks = {n: one for n, one in self._haystacks.items() if n not in stale}
        for key, made in self._kept.items():
            book._kept[key] = {n: one for n, one in made.items() if n not in stale}
        return book
