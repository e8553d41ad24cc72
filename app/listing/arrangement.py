"""What the list shows: which parcels, in which order, under which headings."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from app.core.parcel.glance import Glance
from app.core.parcel.seeking import folded, needles
from app.core.parcel.shelf import freshness, shelf
from app.frame.state import State
from app.listing.state import SHELVES
from app.pieces.outlook import acts, deadline, expected

SORTS = ("news", "expected", "deadline", "name", "added")
GROUPS = ("", "carrier", "shop")
NEVER = date.max


class Listed(NamedTuple):
    """`counts` are the parcels of each shelf, `found` those that are listed, in order; with groups
    `sizes` says how many each has."""

    counts: Mapping[str, int]
    found: tuple[Glance, ...]
    sizes: Mapping[str, int]


def listing(state: State) -> Listed:
    """The parcels of the chosen shelf, or where something is sought those of the whole list."""
    shelves = shelved(state)
    counts = {name: len(found) for name, found in shelves.items()}
    wanted = needles(state.listing.query)
    if wanted:
        book = state.book
        kept = (one for one in book.glances if one.cover.deleted is None)
        found = [one for one in kept if _fits(book.haystack(one.cover.number), wanted)]
    else:
        found = shelves[state.listing.shelf]
    ordered = _sorted(found, state)
    sizes: dict[str, int] = {}
    if state.settings.group:
        for one in ordered:
            name = heading(one, state.settings.group)
            sizes[name] = sizes.get(name, 0) + 1
        places = {name: place for place, name in enumerate(sizes)}
        ordered.sort(key=lambda one: places[heading(one, state.settings.group)])
    return Listed(counts, tuple(ordered), sizes)


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
