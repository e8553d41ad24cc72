"""Which of the visitor's parcels a service tells of now, and of which it would, could it be asked.

Worked out from the list and the table of sources alone; nobody is asked for it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.core.model import Parcel
from app.core.parcel.glance import Glance
from app.core.parcel.ordered import awaits_number
from app.core.reach.bridge import BRIDGE, EVERY_HOST, LOOK, Bridge
from app.core.reach.freshness import wanted
from app.core.reach.keyed import Keyed
from app.core.reach.routes import Means, Way, looks, own_ways, route, ways
from app.core.sources import SOURCES

Numbers = tuple[str, ...]
PASSING = frozenset({"", "resting", "quota"})
"""What is in the way of a service that can be asked now, or as soon as some time has passed."""


class Gains(NamedTuple):
    """Numbers of parcels by the id of a source: `now` of those that it is asked about already,
    `once` of those that nobody can be asked about until the visitor sees to it. `unread` are all
    parcels of the latter kind; only a service for all carriers tells of some of them. A parcel
    whose page the bridge looks at is of neither kind, nor is an order whose number is not known."""

    now: Mapping[str, Numbers]
    once: Mapping[str, Numbers]
    unread: Numbers

    def by_key(self, keyed: Keyed) -> Numbers:
        """The parcels that a key would bring news of."""
        if keyed.aggregator:
            return self.unread
        return _together(self.once.get(source.id, ()) for source in keyed.sources)

    def by_relay(self, means: Means) -> Numbers:
        """The parcels that a relay would bring news of, with no more keys than there are."""
        return _together(
            numbers
            for source, numbers in self.once.items()
            if means.has_key(SOURCES[source]) and barred(source, means)
        )


def gains(glances: Iterable[Glance], means: Means) -> Gains:
    """What the services would bring for the parcels that are under way."""
    now: dict[str, list[str]] = {}
    once: dict[str, list[str]] = {}
    unread: list[str] = []
    for one in glances:
        if not wanted(one):
            continue
        number, found = one.cover.number, _ways(one, means)
        passing = next((way for way in found if way.why in PASSING), None)
        if passing:
            now.setdefault(passing.source.id, []).append(number)
            continue
        if looks(one.cover, means) == LOOK or (awaits_number(one.cover) and not found):
            continue
        unread.append(number)
        for source in dict.fromkeys(way.source.id for way in found):
            once.setdefault(source, []).append(number)
    return Gains(_frozen(now), _frozen(once), tuple(unread))


def through_bridge(numbers: Iterable[str], parcels: Mapping[str, Parcel], means: Means) -> Numbers:
    """Of these parcels those that a bridge, open to all hosts, would bring news of."""
    opened = means._replace(bridge=Bridge("", "extension", frozenset({EVERY_HOST})))
    return tuple(one for one in numbers if route(parcels[one], opened).kind in (BRIDGE, LOOK))


def barred(source: str, means: Means) -> bool:
    """Whether this browser, as far as is known, may not read a source, key or no key."""
    return means.closed(SOURCES[source]) or means.service(source).refuses(means.now)


def of_mine(found: Gains, means: Means) -> Mapping[str, Numbers]:
    """The sources of single carriers that a check of access decides upon for the visitor: those
    that are read, and those that this browser may not read, with the parcels of each."""
    mine = {**found.now, **{one: told for one, told in found.once.items() if barred(one, means)}}
    return {one: mine[one] for one in SOURCES if one in mine and not SOURCES[one].aggregator}


def _ways(one: Glance, means: Means) -> list[Way]:
    """The ways to news of any of a parcel's numbers."""
    others = (way for other in one.linked for way in ways(other.carrier, other.number, means))
    return [*own_ways(one.cover, means), *others]


def _together(many: Iterable[Numbers]) -> Numbers:
    return tuple(dict.fromkeys(number for numbers in many for number in numbers))


def _frozen(lists: Mapping[str, list[str]]) -> Mapping[str, Numbers]:
    return {source: tuple(numbers) for source, numbers in lists.items()}
