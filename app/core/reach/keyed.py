"""The services that want something of the visitor's own: what is there of it, what is used up."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from app.core.reach.routes import RELAY, Means
from app.core.sources import SOURCES, Source

RECOMMENDED = "ship24"
"""The service for the parcels of all carriers that is named first: free, and quick to set up."""
OPEN = frozenset({"address", "domain"})
"""What a service asks for besides its key, and is no secret."""


class Keyed(NamedTuple):
    """One key, by its name, with the sources that are asked with it."""

    name: str
    sources: tuple[Source, ...]

    @property
    def aggregator(self) -> bool:
        """Whether it answers for the parcels of all carriers."""
        return any(source.aggregator for source in self.sources)

    @property
    def relayed(self) -> bool:
        """Whether no page may ask it but through a relay."""
        return all(source.route == RELAY for source in self.sources)

    @property
    def carriers(self) -> tuple[str, ...]:
        """The carriers it answers for, each once."""
        return tuple(dict.fromkeys(one for source in self.sources for one in source.carriers))

    @property
    def asks(self) -> tuple[str, ...]:
        """What it wants besides the key."""
        return tuple(dict.fromkeys(name for source in self.sources for name in source.asks))


class Standing(NamedTuple):
    """How a key stands: "locked", "missing", "incomplete", "wrong", "relay_missing", "resting",
    "quota" or "there"; a service that rests, or whose quota is used up, does so until `until`."""

    kind: str
    until: datetime | None = None


def services(sources: Mapping[str, Source] = SOURCES) -> tuple[Keyed, ...]:
    """Every key that the page has a use for: those good for all carriers first, then those that a
    page may use without a relay."""
    found: dict[str, tuple[Source, ...]] = {}
    for source in sources.values():
        if source.key:
            found[source.key] = (*found.get(source.key, ()), source)
    every = [Keyed(name, rows) for name, rows in found.items()]
    return tuple(sorted(every, key=lambda one: (not one.aggregator, one.relayed)))


def service(name: str) -> Keyed | None:
    """The service of a key's name.

    >>> service("dhl").sources[0].host
    'api-eu.dhl.com'
    """
    return next((one for one in services() if one.name == name), None)


def standing(keyed: Keyed, means: Means) -> Standing:
    """What the visitor can expect of a key at this moment."""
    if not means.keys.get(keyed.name) and keyed.name not in means.locked:
        return Standing("missing")
    if any(means.waits(source) for source in keyed.sources):
        return Standing("locked")
    if not all(means.has_key(source) for source in keyed.sources):
        return Standing("incomplete")
    if any(means.service(source.id).wrong_key for source in keyed.sources):
        return Standing("wrong")
    if not means.carried and all(means.closed(source) for source in keyed.sources):
        return Standing("relay_missing")
    known = [(source, means.service(source.id)) for source in keyed.sources]
    resting = [one.rests_until for _, one in known if one.rests_until and one.resting(means.now)]
    if resting:
        return Standing("resting", max(resting))
    used_up = [one.exhausted(source.limits, "", means.now) for source, one in known]
    until = max((moment for moment in used_up if moment), default=None)
    return Standing("quota", until) if until else Standing("there")
