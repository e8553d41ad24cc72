"""How a parcel's data can reach the page: by which service, on which way, and what is missing.

The order is: the carrier itself, directly, through the visitor's bridge, with their key, through
their relay; then the services that know the parcels of all carriers, once the visitor has set them
up; then a look at the carrier's own page through the bridge. What a check of access found in this
browser prevails over what the table of sources says.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from app.core.carriers import Link, carrier, link
from app.core.model import Parcel
from app.core.parcel.ordered import awaits_number
from app.core.reach.bridge import BRIDGE, LOOK, Bridge
from app.core.reach.service import Service
from app.core.sources import SOURCES, Source

RELAY = "relay"
RELAY_ADDRESS = "relay.address"


class Means(NamedTuple):
    """What the visitor has: keys by name, and what is remembered of the services at this moment.

    `locked` names the keys that wait for their passphrase; `bridge` is the one in this browser.
    """

    keys: Mapping[str, str]
    services: Mapping[str, Service]
    now: datetime
    language: str = "en"
    locked: frozenset[str] = frozenset()
    bridge: Bridge | None = None

    def __repr__(self) -> str:
        return f"Means(keys={sorted(self.keys)}, language={self.language!r})"

    @property
    def relay(self) -> bool:
        """Whether the visitor has a relay of their own."""
        return bool(self.keys.get(RELAY) and self.keys.get(RELAY_ADDRESS))

    @property
    def carried(self) -> bool:
        """Whether anything of the visitor's asks what no page may ask."""
        return self.relay or self.bridge is not None

    def service(self, source: str) -> Service:
        return self.services.get(source) or Service()

    def closed(self, source: Source) -> bool:
        """Whether, as far as is known, no page may ask a service itself."""
        return source.route == RELAY and self.service(source.id).access != "readable"

    def has_key(self, source: Source) -> bool:
        """Whether all that the service wants from the visitor is there."""
        return all(self.keys.get(name) for name in _wanted(source))

    def waits(self, source: Source) -> bool:
        """Whether a service waits for the passphrase of its key, or of the relay it needs."""
        wanted = _wanted(source)
        keys = any(name in self.locked for name in wanted)
        return keys or (self.closed(source) and RELAY in self.locked and not self.carried)


def _wanted(source: Source) -> list[str]:
    """The names under which the visitor's keys for a service are kept."""
    return [source.key, *(f"{source.key}.{name}" for name in source.asks)] if source.key else []


class Way(NamedTuple):
    """One service that knows a carrier's parcels, asked as `via` says: "direct", "bridge", "key",
    "relay".

    `why` is "" if it can be asked now; else what is in the way: "keys_locked", "key_missing",
    "key_wrong", "relay_missing", "bridge_closed", "refused", "resting" or "quota", the last two
    until `until`.
    """

    source: Source
    via: str
    why: str = ""
    until: datetime | None = None


class Route(NamedTuple):
    """One parcel's way to data.

    `kind` is the `via` of the way that is taken, "look" where that is a look at the carrier's own
    page, or why the carrier's own cannot be ("look_closed" where the bridge may not look), or
    "link", "nowhere" when not even the carrier's own page is known, or "choose" when no carrier is
    chosen yet. `link` is that page; `needs` what it asks for besides the number ("postcode", ...),
    where nobody else can be asked.
    """

    kind: str
    source: Source | None = None
    link: Link | None = None
    needs: tuple[str, ...] = ()
    until: datetime | None = None


def ways(carrier_id: str | None, number: str, means: Means) -> tuple[Way, ...]:
    """Every service that would know a number, the best first, with what stands in its way.

    Those that know all carriers are among them only if the visitor has set them up.
    """
    own = [_way(one, number, means) for one in SOURCES.values() if carrier_id in one.carriers]
    own.sort(key=_rank)
    return (*own, *aggregators(number, means))


def aggregators(number: str, means: Means) -> tuple[Way, ...]:
    """The services for the parcels of all carriers that the visitor has set up."""
    found = [
        _way(one, number, means)
        for one in SOURCES.values()
        if one.aggregator and (_set_up(one, means) or means.waits(one))
    ]
    return tuple(sorted(found, key=_rank))


def _set_up(source: Source, means: Means) -> bool:
    return means.has_key(source) and (means.carried or not means.closed(source))


ORDERED = "ordered"
"""The route of an order whose track number is not known yet: nobody can be asked."""
READY = frozenset({"direct", BRIDGE, "key", RELAY, LOOK})
"""The kinds of routes that can be asked now."""


def in_vain(parcel: Parcel, road: Route) -> bool:
    """Whether nothing comes by this route for now: nobody can be asked, or it failed just now."""
    return road.kind not in READY or parcel.failure is not None


_RANK = {"direct": 0, BRIDGE: 1, "key": 2, RELAY: 3}


def _rank(way: Way) -> int:
    """The place of a way among others; one that takes a key stands with those, bridge or not."""
    return _RANK["key" if way.via == BRIDGE and way.source.key else way.via]


def _way(source: Source, number: str, means: Means) -> Way:
    service = means.service(source.id)
    refused = service.refuses(means.now)
    through = means.closed(source) or (refused and means.carried)
    via = carriage(source, means) if through else ("key" if source.key else "direct")
    until = service.exhausted(source.limits, number, means.now)
    if means.waits(source):
        return Way(source, via, "keys_locked")
    if not means.has_key(source):
        return Way(source, via, "key_missing")
    if source.key and service.wrong_key:
        return Way(source, via, "key_wrong")
    if through and not means.carried:
        return Way(source, via, "relay_missing")
    if means.bridge and via == BRIDGE and not means.bridge.opens(source.host):
        return Way(source, via, "bridge_closed")
    if refused and not through:
        return Way(source, via, "refused")
    if service.resting(means.now):
        return Way(source, via, "resting", service.rests_until)
    return Way(source, via, "quota", until) if until else Way(source, via)


def carriage(source: Source, means: Means) -> str:
    """Who asks what no page may: the bridge where it is open to the host, else the relay."""
    if means.bridge is None or (means.relay and not means.bridge.opens(source.host)):
        return RELAY
    return BRIDGE


def own_ways(parcel: Parcel, means: Means) -> tuple[Way, ...]:
    """The `ways` to news of a parcel's own number; none to an order whose number is not known."""
    return () if awaits_number(parcel) else ways(parcel.carrier, parcel.number, means)


def route(parcel: Parcel, means: Means) -> Route:
    """The best way there is for a parcel now."""
    if awaits_number(parcel):
        return Route(ORDERED)
    found = own_ways(parcel, means)
    page = _page(parcel.carrier, parcel.number) if parcel.carrier else None
    ready = next((way for way in found if not way.why), None)
    if ready is not None:
        return Route(ready.via, ready.source, page)
    if parcel.carrier is None:
        return Route("choose")
    needs = carrier(parcel.carrier).needs if page else ()
    stands = looks(parcel, means)
    if stands == LOOK or (stands and not any(way.why == "bridge_closed" for way in found)):
        return Route(stands, None, page)
    if found:
        best = min(found, key=lambda way: way.until is None)
        return Route(best.why, best.source, page, needs, best.until)
    return Route("link", None, page, needs) if page else Route("nowhere")


def looks(parcel: Parcel, means: Means) -> str:
    """How the bridge stands to the page where a parcel's carrier shows it: "look" if it may look at
    it, "look_closed" if it is not open to that host, "" where a look is not possible."""
    if means.bridge is None or not parcel.carrier or awaits_number(parcel):
        return ""
    page = _page(parcel.carrier, parcel.number)
    if page is None or not page.filled or not page.host or carrier(parcel.carrier).needs:
        return ""
    return LOOK if means.bridge.opens(page.host) else "look_closed"


def _page(carrier_id: str, number: str) -> Link | None:
    try:
        page = link(carrier_id, number)
    except KeyError:
        return None
    return page if page.own else None
