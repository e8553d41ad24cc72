"""The formats of the carrier table, filed by length and first character when first needed."""

from functools import cache
from typing import NamedTuple

from app.core.carriers.table import Row, by_id, rows
from app.core.numbers.detecting.accepted_strings import Pattern, parse


class Format(NamedTuple):
    """One way in which a carrier writes its numbers, as the table tells it."""

    id: str
    carrier: str
    regex: str
    check: str | None
    prior: int
    evidence: str
    country: str | None
    rides: str | None


def _span(length: int | list[int]) -> tuple[int, ...]:
    return (length,) if isinstance(length, int) else tuple(range(length[0], length[1] + 1))


@cache
def _by_length() -> dict[int, list[tuple[Row, Row]]]:
    filed: dict[int, list[tuple[Row, Row]]] = {}
    for carrier in rows():
        for row in carrier.get("formats", ()):
            for length in _span(row["length"]):
                filed.setdefault(length, []).append((carrier, row))
    return filed


@cache
def _format(carrier_id: str, name: str) -> Format:
    carrier = by_id()[carrier_id]
    row = {row["id"]: row for row in carrier.get("formats", ())}[name]
    return Format(
        id=f"{carrier_id}/{name}",
        carrier=carrier_id,
        regex=row["regex"],
        check=row.get("check"),
        prior=row.get("prior", carrier["prior"]),
        evidence=row["evidence"],
        country=row.get("origin"),
        rides=row.get("rides"),
    )


def format_of(format_id: str) -> Format:
    """The format with this id; raises KeyError for an unknown one."""
    carrier_id, _, name = format_id.rpartition("/")
    return _format(carrier_id, name)


@cache
def _beginning(length: int, first: str) -> tuple[tuple[str, str, Pattern], ...]:
    """Carrier, name and pattern of the formats of this length that can begin so."""
    return tuple(
        (carrier["id"], row["id"], pattern)
        for carrier, row in _by_length().get(length, ())
        if (pattern := parse(row["regex"])).opens(first)
    )


def formats_for(length: int, head: str) -> list[Format]:
    """The formats that can fit numbers of this length and beginning.

    >>> [found.id for found in formats_for(18, "1Z")]
    ['np-shopping/np-tail', 'ups/1z']
    """
    return [
        _format(carrier, name)
        for carrier, name, pattern in _beginning(length, head[0])
        if pattern.opens(head)
    ]
