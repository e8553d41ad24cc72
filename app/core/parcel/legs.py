"""A history cut into the legs of the way, with repeated scans folded into one line."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from app.core.parcel.history import Told
from app.core.statuses.rendering import rendered


class Line(NamedTuple):
    """One line of the history: the newest of several scans that say the same, and the others."""

    told: Told
    repeats: tuple[Told, ...]
    key: str


class Leg(NamedTuple):
    """A stretch of the way in one country; None where no event of it names a country.

    `source` is who told its newest event.
    """

    country: str | None
    source: str
    lines: tuple[Line, ...]
    key: str


def legs(told: tuple[Told, ...]) -> tuple[Leg, ...]:
    """The legs, newest first; an event without a country belongs to the leg it stands in.

    `key` names a leg or line by its oldest event, so that it stays the same when newer ones come.
    """
    keyed = zip(_countries(told), told, _keys(told), strict=True)
    found: list[Leg] = []
    for country, triples in groupby(keyed, key=lambda triple: triple[0]):
        stretch = [(one, key) for _, one, key in triples]
        source, key = stretch[0][0].source, stretch[-1][1]
        found.append(Leg(country, source, tuple(_lines(stretch)), key))
    return tuple(found)


def _countries(told: tuple[Told, ...]) -> Iterator[str | None]:
    """Each event's country, or else that of the next older event which has one, or newer one."""
    known = [one.event.country for one in told]
    older: list[str | None] = []
    for country in reversed(known):
        older.append(country or (older[-1] if older else None))
    older.reverse()
    newer: str | None = None
    for country in older:
        newer = country or newer
        yield newer


def _lines(stretch: list[tuple[Told, str]]) -> Iterator[Line]:
    for _, same in groupby(stretch, key=lambda pair: _saying(pair[0])):
        folded = list(same)
        first, *rest = (told for told, _ in folded)
        yield Line(first, tuple(rest), folded[-1][1])


def _saying(told: Told) -> tuple[object, str]:
    """What a line says in our words; else its status, else the carrier's words."""
    finely = rendered(told.source, told.event, told.sub)
    return finely or told.sub or told.event.text, told.event.place


def _keys(told: tuple[Told, ...]) -> list[str]:
    """A key for each event, alike ones numbered from the oldest on."""
    keys: list[str] = []
    seen: Counter[str] = Counter()
    for one in reversed(told):
        key = _key(one)
        keys.append(f"{key}-{seen[key]}" if seen[key] else key)
        seen[key] += 1
    return keys[::-1]


def _key(told: Told) -> str:
    event = told.event
    when = event.time.strftime("%Y%m%d%H%M%S") if event.time else "0"
    saying = re.sub(r"\W", "_", event.code) or len(event.text)
    return f"{told.source}-{when}-{saying}"
