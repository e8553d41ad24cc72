"""How a parcel's data can reach the page: by which service, on which way, and what is missing.

The order is: the carrier itself, directly, with the visitor's key, through the visitor's relay;
then the services that know the parcels of all carriers, once the visitor has set them up. What a
check of access found in this browser prevails over what the table of sources says.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from app.core.carriers import Link, carrier, link
from app.core.model import Parcel
from app.core.reach.service import Service
from app.core.sources import SOURCES, Source

RELAY = "relay"
RELAY_ADDRESS = "relay.address"


class Means(NamedTuple):
    """What the visitor has: keys by name, and what is remembered of the services at this moment.

    `locked` names the keys that wait for their passphrase.
    """

    keys: Mapping[str, str]
    services: Mapping[str, Service]
    now: datetime
    language: str = "en"
    locked: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"Means(keys={sorted(self.keys)}, language={self.language!r})"

    @property
    def relay(self) -> bool:
        """Whether the visitor has a relay of their own."""
        return bool(self.keys.get(RELAY) and self.keys.get(RELAY_ADDRESS))

    def service(self, source: str) -> Service:
        return self.services.get(source) or Service()

    def closed(self, source: Source) -> bool:
        """Whether, as far as is known, no page may ask a service but through a relay."""
        return source.route == RELAY and self.service(source.id).access != "readable"

    def has_key(self, source: Source) -> bool:
        """Whether all that the service wants from the visitor is there."""
        return all(self.keys.get(name) for name in _wanted(source))

    def waits(self, source: Source) -> bool:
        """Whether a service waits for the passphrase of its key, or of the relay it needs."""
        wanted = _wanted(source)
        keys = any(name in self.locked for name in wanted)
        return keys or (self.closed(source) and RELAY in self.locked and not self.relay)


def _wanted(source: Source) -> list[str]:
    """The names under which the visitor's keys for a service are kept."""
    return [source.key, *(f"{source.key}.{name}" for name in source.asks)] if source.key else []


class Way(NamedTuple):
    """One service that knows a carrier's parcels, asked as `via` says: "direct", "key", "relay".

    `why` is "" if it can be asked now; else what is in the way: "keys_locked", "key_missing",
    "key_wrong", "relay_missing", "refused", "resting" or "quota", the last two until `until`.
    """

    source: Source
    via: str
    why: str = ""
    until: datetime | None = None


class Route(NamedTuple):
    """One parcel's way to data.

    `kind` is the `via` of the way that is taken, or why the carrier's own cannot be, or "link",
    "nowhere" when not even the carrier's own page is known, or "choose" when no carrier is chosen
    yet. `link` is that page; `needs` what it asks for besides the number ("postcode", ...), where
    nobody else can be asked.
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
    own.sort(key=lambda way: _RANK[way.via])
    return (*own, *aggregators(number, means))


def aggregators(number: str, means: Means) -> tuple[Way, ...]:
    """The services for the parcels of all carriers that the visitor has set up."""
    found = [
        _way(one, number, means)
        for one in SOURCES.values()
        if one.aggregator and (_set_up(one, means) or means.waits(one))
    ]
    return tuple(sorted(found, key=lambda way: _RANK[way.via]))


def _set_up(source: Source, means: Means) -> bool:
    return means.has_key(source) and (means.relay or not means.closed(source))


READY = frozenset({"direct", "key", "relay"})
"""The kinds of routes that can be asked now."""
_RANK = {"direct": 0, "key": 1, "relay": 2}


def _way(source: Source, number: str, means: Means) -> Way:
    service = means.service(source.id)
    refused = service.refuses(means.now)
    through = means.closed(source) or (refused and means.relay)
    via = RELAY if through else ("key" if source.key else "direct")
    until = service.exhausted(source.limits, number, means.now)
    if means.waits(source):
        return Way(source, via, "keys_locked")
    if not means.has_key(source):
        return Way(source, via, "key_missing")
    if source.key and service.wrong_key:
        return Way(source, via, "key_wrong")
    if through and not means.relay:
        return Way(source, via, "relay_missing")
    if refused and not through:
        return Way(source, via, "refused")
    if service.resting(means.now):
        return Way(source, via, "resting", service.rests_until)
    return Way(source, via, "quota", until) if until else Way(source, via)


def route(parcel: Parcel, means: Means) -> Route:
    """The best way there is for a parcel now."""
    found = ways(parcel.carrier, parcel.number, means)
    page = _page(parcel.carrier, parcel.number) if parcel.carrier else None
    ready = next((way for way in found if not way.why), None)
    if ready is not None:
        return Route(ready.via, ready.source, page)
    if parcel.carrier is None:
        return Route("choose")
    needs = carrier(parcel.carrier).needs if page else ()
    if found:
        best = min(found, key=lambda way: way.until is None)
        return Route(best.why, best.source, page, needs, best.until)
    return Route("link", None, page, needs) if page else Route("nowhere")


def _page(carrier_id: str, number: str) -> Link | None:
    try:
        page = link(carrier_id, number)
    except KeyError:
        return None
    return page if page.own else None
