"""Whose history it is: numbers, the carrier by name, and the days of delivery that are told."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from app.carriers.carrier import carriers
from app.carriers.picker import fold
from app.model import Eta
from app.numbers import compact, detect, find
from app.paste.blocks import parcels
from app.paste.dates import day_of, written
from app.paste.lines import Row
from app.paste.words import speaks

NUMBER = re.compile(r"\d{9}|[a-z]{2}\d{8}")
CANDIDATE = re.compile(r"[A-Z0-9](?:[ -]?[A-Z0-9]){7,34}", re.ASCII)
MOST_LOOKED_AT = 300
LONGEST_LOOKED_AT = 400
SHORTEST_NAME = 3
HOST = re.compile(r"(?:https?://|www\.|@|\b)([a-z0-9-]+(?:\.[a-z0-9-]+)+)")


class Mention(NamedTuple):
    """A number in line `row`; `labelled` as the parcel's, `linked` as a further one of it."""

    row: int
    number: str
    labelled: bool
    linked: bool


def mentions(rows: Sequence[Row]) -> list[Mention]:
    """Every track number of a page, line by line."""
    found: list[Mention] = []
    looked = 0
    seen: dict[str, tuple[str, ...]] = {}
    for at, row in enumerate(rows):
        if not _numberish(row.low):
            continue
        if row.day and row.lead and not NUMBER.search(row.low):
            continue
        label, linked, quoted = _labels(rows, at)
        if row.day and row.lead and not label and not linked:
            continue
        if row.low not in seen:
            if looked >= MOST_LOOKED_AT:
                break
            looked += 1
            line = row.text[:LONGEST_LOOKED_AT]
            numbers = find(f"{quoted} {line}" if quoted else line)
            if not numbers and label:
                numbers = _labelled(line)
            seen[row.low] = numbers
        found += [Mention(at, number, label, linked) for number in seen[row.low]]
    return found


def _numberish(low: str) -> bool:
    """Whether a line could hold a number: a word with five digits or several chunks of them."""
    digits = sum(map(low.count, "0123456789")) if len(low) < 600 else 99
    return digits >= 7 or (digits >= 5 and not any(c in low for c in ":."))


def _labels(rows: Sequence[Row], at: int) -> tuple[bool, bool, str]:
    """Whether a line is labelled, in itself or by the short line above it."""
    low = rows[at].low
    own, linked = speaks("own").search(low), speaks("linked").search(low)
    above = rows[at - 1] if at else None
    if (
        own
        or linked
        or not above
        or above.day
        or len(above.low) > 50
        or any(map(str.isdigit, above.low))
    ):
        return bool(own), bool(linked), ""
    own, linked = speaks("own").search(above.low), speaks("linked").search(above.low)
    return bool(own), bool(linked), "tracking number" if own else ""


def _labelled(line: str) -> tuple[str, ...]:
    """What stands behind a label and has the look of a number, whoever writes such."""
    for match in CANDIDATE.finditer(line):
        token = compact(match[0])
        if 8 <= len(token) <= 35 and sum(c.isdigit() for c in token) >= 6:
            return (token,)
    return ()


@cache
def _names() -> tuple[dict[str, str], int]:
    names: dict[str, str] = {}
    for found in carriers():
        if found.universal:
            continue
        for name in (found.name, found.native, *found.aliases):
            folded = fold(re.sub(r"\(.*?\)", "", name))
            if len(folded) >= SHORTEST_NAME and (" " in folded or not parcels(folded)):
                names.setdefault(folded, found.id)
    return names, max(len(name.split()) for name in names)


@cache
def _hosts() -> dict[str, str]:
    hosts: dict[str, str] = {}
    shared: set[str] = set()
    for found in carriers():
        if not found.universal and (match := HOST.search(found.link)):
            domain = ".".join(match[1].split(".")[-2:])
            if hosts.setdefault(domain, found.id) != found.id:
                shared.add(domain)
    return {domain: owner for domain, owner in hosts.items() if domain not in shared}


def named_carrier(rows: Sequence[Row], number: str) -> str | None:
    """The carrier that a page names, if it is clear which one."""
    told: Counter[str] = Counter()
    labels = speaks("carrier")
    for at, row in enumerate(rows[:400]):
        if len(row.low) > 200 or (row.cells and (row.day or row.clock)):
            continue
        labelled = bool(labels.search(row.low)) or (at > 0 and _is_label(rows[at - 1].low))
        for owner in _in_line(row.low):
            told[owner] += 8 if labelled and len(row.low) < 60 else 2 if len(row.low) < 20 else 1
    if not told:
        return None
    own = {candidate.carrier for candidate in detect(number)} if number else set[str]()
    for owner in told:
        if owner in own:
            told[owner] += 4
    (first, most), *others = told.most_common(2)
    return first if most >= 3 and (not others or most >= 2 * others[0][1]) else None


def _is_label(low: str) -> bool:
    match = speaks("carrier").search(low)
    return bool(match) and len(low) <= 30


def _in_line(low: str) -> set[str]:
    names, longest = _names()
    found: set[str] = set()
    if "." in low:
        hosts = _hosts()
        for match in HOST.finditer(low):
            if owner := hosts.get(".".join(match[1].split(".")[-2:])):
                found.add(owner)
    tokens = fold(low).split()
    at = 0
    while at < len(tokens):
        for size in range(min(longest, len(tokens) - at), 0, -1):
            if owner := names.get(" ".join(tokens[at : at + size])):
                found.add(owner)
                at += size - 1
                break
        at += 1
    return found


def expected(rows: Sequence[Row], order: str, now: date) -> Eta | None:
    """The days on which delivery is expected, where a page tells them for certain."""
    wanted = speaks("expected")
    for at, row in enumerate(rows):
        match = wanted.search(row.low) if len(row.low) < 160 else None
        if not match:
            continue
        below = rows[at + 1].low if at + 1 < len(rows) else ""
        for line in (row.low[match.end() :], below if len(below) < 60 else ""):
            days = _days(line, order, now)
            if days and now - days[0] <= timedelta(days=60) and days[-1] - days[0] <= timedelta(90):
                return Eta(days[0], days[-1])
    return None


def _days(line: str, order: str, now: date) -> list[date]:
    """One day or two of a range, the year being the one that brings them closest to today."""
    found: list[date] = []
    for one in written(line)[:2]:
        if one.year is None and one.style != "ago":
            near = [
                day
                for year in (now.year - 1, now.year, now.year + 1)
                if (day := day_of(one._replace(year=year), order, now))
            ]
            day = min(near, key=lambda day: abs(day - now), default=None)
        else:
            day = day_of(one, order, now)
        if day:
            found.append(day)
    return sorted(found)
