"""What the list shows: which parcels, in which order, under which headings."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from app.core.parcel.glance import Glance
from app.core.parcel.ordered import held_orders, superseded
from app.core.parcel.seeking import folded, needles
from app.core.parcel.shelf import freshness, shelf
from app.frame.state import State
from app.listing.state import BANDS, SHELVES
from app.pieces.outlook import acts, band, deadline, expected, pressing_day

SORTS = ("urgent", "news", "expected", "deadline", "name", "added")
GROUPS = ("", "carrier", "shop")
NEVER = date.max
PLACES = {name: name for name in SHELVES if name not in ("current", "sent")}


class Listed(NamedTuple):
    """`shelf` is the one that is shown, `counts` are the parcels of each, `found` those that are
    listed, in order; under headings, `heads` names each parcel's, and `sizes` how many have it."""

    shelf: str
    counts: Mapping[str, int]
    found: tuple[Glance, ...]
    heads: Mapping[str, str]
    sizes: Mapping[str, int]


def listing(state: State) -> Listed:
    """The parcels of the chosen shelf, or where something is sought those of the whole list."""
    shelves = shelved(state)
    here = chosen(state)
    counts = {name: len(found) for name, found in shelves.items()}
    wanted = needles(state.listing.query)
    if wanted:
        book = state.book
        kept = (one for one in book.glances if one.cover.deleted is None)
        found = [one for one in kept if _fits(book.haystack(one.cover.number), wanted)]
    else:
        found = [*shelves[here], *_elsewhere(state)] if here == "current" else shelves[here]
    ordered = _sorted(found, state)
    heads = _heads(ordered, here, state)
    sizes: dict[str, int] = {}
    for name in heads.values():
        sizes[name] = sizes.get(name, 0) + 1
    if heads:
        places = {name: place for place, name in enumerate(sizes)}
        ordered.sort(key=lambda one: places[heads[one.cover.number]])
    return Listed(here, counts, tuple(ordered), heads, sizes)


def chosen(state: State) -> str:
    """The shelf that is shown: the chosen one, else the first that holds anything."""
    if state.listing.shelf or state.listing.tracked:
        return state.listing.shelf or "current"
    counts = shelved(state)
    return next((name for name in ("current", "sent", "delivered") if counts[name]), "current")


def _elsewhere(state: State) -> list[Glance]:
    """What was tracked last and is over already, so that it does not vanish at once."""
    shelves, tracked = shelved(state), state.listing.tracked
    over = (one for one in shelves["delivered"] if one.cover.number in tracked)
    return [one for one in over if one not in shelves["current"]]


def _heads(ordered: list[Glance], here: str, state: State) -> Mapping[str, str]:
    """Under which heading each parcel stands: its carrier or shop, else how urgent it is."""
    group, sought = state.settings.group, needles(state.listing.query)
    if group:
        return {one.cover.number: heading(one, group) for one in ordered}
    if sought or here != "current" or state.settings.sort != "urgent":
        return {}
    return {one.cover.number: _band(one, state) for one in ordered}


def _band(one: Glance, state: State) -> str:
    """One of `BANDS`: tracked just now, to be acted upon, to be collected, or on its way."""
    return "new" if one.cover.number in state.listing.tracked else band(one, state)


def _fits(hay: str, wanted: tuple[str, ...]) -> bool:
    return all(word in hay for word in wanted)


def heading(one: Glance, group: str) -> str:
    """The id of a parcel's carrier or the name of its shop, "" where it has none."""
    return (one.cover.carrier or "") if group == "carrier" else one.cover.order.shop


def shelved(state: State) -> Mapping[str, list[Glance]]:
    """The parcels of each shelf; what is delivered and needs action is current besides."""
    acting = acts(state)

    def sort_out() -> Mapping[str, list[Glance]]:
        shelves: dict[str, list[Glance]] = {name: [] for name in SHELVES}
        held = held_orders(one.cover for one in state.book.glances)
        listed = (one for one in state.book.glances if not superseded(one.cover, held))
        for one in sorted(listed, key=_newest, reverse=True):
            place = _place(one)
            shelves[place].append(one)
            if place in ("sent", "delivered") and one.cover.number in acting:
                shelves["current"].append(one)
        return shelves

    return state.book.once(("shelved", acting), sort_out)


def _place(one: Glance) -> str:
    """The shelf of a parcel: until its end those that the visitor sends have their own."""
    own = shelf(one)
    return PLACES.get(own) or ("sent" if one.cover.sent else "current")


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


def _by_urgency(one: Glance, state: State) -> tuple[int, date]:
    """By band, in it the first last day first; what only moves, by its news."""
    head = _band(one, state)
    ends = NEVER if head == "new" else pressing_day(one, state)
    return BANDS.index(head) if head in BANDS else len(BANDS), ends


_KEYS: Mapping[str, Callable[[Glance, State], date | str | float | tuple[int, date]]] = {
    "urgent": _by_urgency,
    "expected": _by_expected,
    "deadline": lambda one, state: deadline(one, state) or NEVER,
    "name": lambda one, state: folded(one.cover.name or one.cover.number),
    "added": _by_added,
}
