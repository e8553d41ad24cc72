"""What the list shows: which parcels, in which order, under which headings."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from app.core.concerns import Concern, Own, action, concerns, own
from app.core.forecast.expectation import Expectation, expectation
from app.core.forecast.trips import Trip, trips
from app.core.parcel.book import Book
from app.core.parcel.glance import Glance
from app.core.parcel.seeking import folded, needles
from app.core.parcel.shelf import freshness, shelf
from app.state import SHELVES, State

SORTS = ("news", "expected", "deadline", "name", "added")
GROUPS = ("", "carrier", "shop")
NEVER = date.max


class Listing(NamedTuple):
    """`counts` are the parcels of each shelf, `found` those that are listed, in order; with groups
    `sizes` says how many each has."""

    counts: Mapping[str, int]
    found: tuple[Glance, ...]
    sizes: Mapping[str, int]


def listing(state: State) -> Listing:
    """The parcels of the chosen shelf, or where something is sought those of the whole list."""
    shelves = shelved(state)
    counts = {name: len(found) for name, found in shelves.items()}
    wanted = needles(state.query)
    if wanted:
        book = state.book
        kept = (one for one in book.glances if one.cover.deleted is None)
        found = [one for one in kept if _fits(book.haystack(one.cover.number), wanted)]
    else:
        found = shelves[state.shelf]
    ordered = _sorted(found, state)
    sizes: dict[str, int] = {}
    if state.settings.group:
        for one in ordered:
            name = heading(one, state.settings.group)
            sizes[name] = sizes.get(name, 0) + 1
        places = {name: place for place, name in enumerate(sizes)}
        ordered.sort(key=lambda one: places[heading(one, state.settings.group)])
    return Listing(counts, tuple(ordered), sizes)


def _fits(hay: str, wanted: tuple[str, ...]) -> bool:
    return all(word in hay for word in wanted)


def heading(one: Glance, group: str) -> str:
    """The id of a parcel's carrier or the name of its shop, "" where it has none."""
    return (one.cover.carrier or "") if group == "carrier" else one.cover.order.shop


def shelved(state: State) -> Mapping[str, list[Glance]]:
    """The parcels of each shelf; those that need action stand on theirs besides."""
    acting = acts(state)

    def sort_out() -> Mapping[str, list[Glance]]:
        shelves: dict[str, list[Glance]] = {name: [] for name in SHELVES}
        for one in sorted(state.book.glances, key=_newest, reverse=True):
            shelves[shelf(one)].append(one)
            if one.cover.number in acting:
                shelves["action"].append(one)
        return shelves

    return state.book.once(("shelved", acting), sort_out)


def _newest(one: Glance) -> tuple[datetime, str]:
    return freshness(one), one.cover.number


def acts(state: State) -> frozenset[str]:
    """The numbers of the parcels that need action, as of this hour."""
    hour = state.now.replace(minute=0, second=0, microsecond=0)
    visitor = owned(state)

    def judge() -> frozenset[str]:
        mine = (one for one in state.book.glances if shelf(one) not in ("archived", "deleted"))
        return frozenset(one.cover.number for one in mine if action(one, visitor, state.now))

    return state.book.once(("acts", visitor, hour), judge)


def owned(state: State) -> Own:
    """What the warnings need to know of the visitor and of the other parcels."""
    settings = state.settings
    key = ("own", settings.home, settings.city, settings.postcode)
    return state.book.once(key, lambda: own(settings, state.book.glances))


def known_trips(book: Book) -> tuple[Trip, ...]:
    """The visitor's own delivered parcels."""
    return book.once("trips", lambda: trips(book.glances))


def expected(one: Glance, state: State) -> Expectation | None:
    """When a parcel is to be expected, as of today."""
    key = ("expected", one.cover.number, state.now.date())
    return state.book.once(key, lambda: expectation(one, known_trips(state.book), state.now))


def troubles(one: Glance, state: State) -> tuple[Concern, ...]:
    """What there is to say of a parcel, the most urgent first."""
    due = expected(one, state)
    late = due.late_days if due else 0
    return concerns(one, owned(state), state.now, late_days=late)


def deadline(one: Glance, state: State) -> date | None:
    """The next day on which something ends for a parcel: its storage, or the shop's protection."""
    return min((found.until for found in troubles(one, state) if found.until), default=None)


def _sorted(glances: list[Glance], state: State) -> list[Glance]:
    """What has no day stands last; what is alike, by its newest happening."""
    recent = sorted(glances, key=_newest, reverse=True)
    key = _KEYS.get(state.settings.sort)
    return sorted(recent, key=lambda one: key(one, state)) if key else recent


def _by_expected(one: Glance, state: State) -> date:
    found = expected(one, state)
    return found.latest if found else NEVER


def _by_added(one: Glance, state: State) -> float:
    return -one.cover.added.timestamp()


_KEYS: Mapping[str, Callable[[Glance, State], date | str | float]] = {
    "expected": _by_expected,
    "deadline": lambda one, state: deadline(one, state) or NEVER,
    "name": lambda one, state: folded(one.cover.name or one.cover.number),
    "added": _by_added,
}
