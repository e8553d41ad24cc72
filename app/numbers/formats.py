"""The formats of the carrier table as an index: a look-up tries only those that can fit.

Formats are filed by length when the table is read; expressions are compiled, and their chance of
fitting anything worked out, when a number of their length and beginning is first seen.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from math import log10
from typing import NamedTuple

from app.carriers.table import Row, by_id, rows
from app.numbers.candidate import Candidate
from app.numbers.checks import CHECKS
from app.numbers.evidence import TIERS, Evidence, weigh
from app.numbers.patterns import Pattern, accepted, chance, parse

S10_LENGTH = 13

# The proof that joined chunks of a text need at least.
PROMISING = 2.0

# How far behind the delivering carrier a shipper stands that uses its numbers.
BEHIND = 0.3

CHECK_VALUES = {"mod7": 7, "awb": 7, "correos": 23, "iso3736": 36}


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


class Entry(NamedTuple):
    """A format ready to be tried on the numbers of one bucket."""

    format: Format
    fits: Callable[[str], object]
    passes: Callable[[str], bool] | None
    evidence: Evidence


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
    row = next(row for row in carrier["formats"] if row["id"] == name)
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
    """The format with this id; raises KeyError or StopIteration for an unknown one."""
    carrier_id, _, name = format_id.rpartition("/")
    return _format(carrier_id, name)


@cache
def _fits(regex: str) -> Callable[[str], object]:
    return re.compile(regex, re.ASCII).fullmatch


@cache
def _beginning(length: int, first: str) -> tuple[tuple[str, str, Pattern], ...]:
    """Carrier, name and pattern of the formats of this length that can begin so."""
    return tuple(
        (carrier["id"], row["id"], pattern)
        for carrier, row in _by_length().get(length, ())
        if (pattern := parse(row["regex"])).opens(first)
    )


@cache
def bucket(length: int, head: str, digits: bool) -> tuple[Entry, ...]:
    """The formats that can fit numbers of this length and beginning, best evidence first."""
    entries = [
        entry
        for carrier, name, pattern in _beginning(length, head[0])
        if pattern.opens(head) and (entry := _entry(_format(carrier, name), length, digits))
    ]
    worst_first = sorted(entries, key=_rank, reverse=True)
    best = {entry.format.carrier: entry.evidence.score for entry in worst_first}
    return tuple(sorted(map(partial(_behind, best), entries), key=_rank))


@cache
def promising(length: int, head: str, digits: bool) -> bool:
    """Whether a number of this length and beginning can prove itself by more than its length."""
    if length == S10_LENGTH and head.isalpha():
        return True
    return any(
        entry.evidence.proof >= PROMISING or (entry.passes and entry.evidence.telling)
        for entry in bucket(length, head, digits)
    )


def _rank(entry: Entry) -> tuple[int, float]:
    return TIERS[entry.evidence.tier], -entry.evidence.score


def _behind(best: dict[str, float], entry: Entry) -> Entry:
    """A shipper under another's numbers stands behind the carrier that delivers them."""
    ridden = best.get(entry.format.rides or "")
    if ridden is None or entry.evidence.score < ridden:
        return entry
    return entry._replace(evidence=entry.evidence._replace(score=ridden - BEHIND))


@cache
def _entry(found: Format, length: int, digits: bool) -> Entry | None:
    places = parse(found.regex).rows(length)
    by_chance = chance(places, digits=digits)
    if not by_chance:
        return None
    check = CHECKS.get(found.check) if found.check else None
    values = CHECK_VALUES.get(found.check or "", 10) if check else 1
    evidence = weigh(
        length=length,
        chance=by_chance,
        size=log10(accepted(places)),
        values=values,
        prior=found.prior,
        strength=found.evidence,
        digits=digits,
    )
    return Entry(found, _fits(found.regex), check.passes if check else None, evidence)


def needs(candidate: Candidate) -> tuple[str, ...]:
    """What the candidate's carrier asks for besides the number."""
    return tuple(by_id()[candidate.carrier].get("needs", ()))
