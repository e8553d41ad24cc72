"""A history cut into the legs of the way, with repeated scans folded into one line."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from app.history import Told


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
    countries = list(_countries(told))
    stretches = groupby(zip(countries, told, strict=True), key=lambda pair: pair[0])
    found: list[Leg] = []
    for country, pairs in stretches:
        stretch = [one for _, one in pairs]
        lines = tuple(_lines(stretch))
        found.append(Leg(country, stretch[0].source, lines, _key(stretch[-1])))
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


def _lines(stretch: list[Told]) -> Iterator[Line]:
    for _, same in groupby(stretch, key=lambda one: (one.sub or one.event.text, one.event.place)):
        first, *rest = same
        yield Line(first, tuple(rest), _key(rest[-1] if rest else first))


def _key(told: Told) -> str:
    event = told.event
    when = event.time.strftime("%Y%m%d%H%M%S") if event.time else "0"
    return f"{told.source}-{when}-{event.code or len(event.text)}".replace(" ", "_")
