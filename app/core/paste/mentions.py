"""The track numbers that a page names, with the words that label them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.core.numbers import compact, find
from app.core.paste.lines import DIGIT, Row
from app.core.paste.words import speaks

NUMBER = re.compile(r"\d{9}|[a-z]{2}\d{8}")

CANDIDATE = re.compile(r"[A-Z0-9](?:[ -]?[A-Z0-9]){7,34}", re.ASCII)

# What a postcode, a telephone number or measures look like.
OTHER = re.compile(
    r"\+?[(]?\d{2,4}[)]?[ -]\d{3,4}(?:-\d{4})?|\d+(?:[,.]\d+)?(?: ?[x×] ?\d+(?:[,.]\d+)?)+(?: ?cm)?"
)

MEASURES = re.compile(r"\d+(?:X\d+)+")

# Fewer digits are a postcode or a price, unless a label says otherwise.
SHORTEST = 8

MOST_LOOKED_AT = 300

LONGEST_LOOKED_AT = 400


class Mention(NamedTuple):
    """A number in line `row`; `labelled` as the parcel's, `linked` as a further one of it.

    `alone` if the line holds nothing else.
    """

    row: int
    number: str
    labelled: bool
    linked: bool
    alone: bool = False


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
        if not label and not linked and OTHER.fullmatch(row.low):
            continue
        if row.day and row.lead and not label and not linked and "\t" not in row.text:
            continue
        if row.low not in seen:
            if looked >= MOST_LOOKED_AT:
                break
            looked += 1
            line = _undated(row)[:LONGEST_LOOKED_AT]
            numbers = find(f"{quoted} {line}" if quoted else line)
            if not numbers and label:
                numbers = _labelled(line)
            seen[row.low] = numbers
        found += [
            Mention(at, number, label, linked, compact(row.text) == number)
            for number in seen[row.low]
            if label or linked or not _other(number)
        ]
    return _again(rows, found)


def by_order(rows: Sequence[Row]) -> list[Mention]:
    """The number of an order or a waybill, where a page that tells a history names no other."""
    for at, row in enumerate(rows):
        if match := speaks("order").search(row.low):
            number = compact(match[1])
            if sum(map(str.isdigit, number)) * 2 > len(number):
                return [Mention(at, number, False, False)]
    return []


def _other(number: str) -> bool:
    """Whether a number that nothing labels is more likely something else."""
    return (len(number) < SHORTEST and number.isdigit()) or bool(MEASURES.fullmatch(number))


def _undated(row: Row) -> str:
    """The text of a line without its date, which could pass for a number."""
    return row.text if not row.day else f"{row.text[: row.day.start]} {row.text[row.day.end :]}"


def _again(rows: Sequence[Row], found: list[Mention]) -> list[Mention]:
    """The mentions with those in lines where the number alone would not have shown itself."""
    known = {one.number for one in found}
    if len(known) < 2:
        return found
    seen = {(one.row, one.number) for one in found}
    more = [
        Mention(at, number, False, False)
        for at, row in enumerate(rows)
        if NUMBER.search(row.low)
        for number in known
        if number in row.text and (at, number) not in seen
    ]
    return sorted(found + more)


def _numberish(low: str) -> bool:
    """Whether a line could hold a number: a word with five digits or several chunks of them."""
    if not DIGIT.search(low):
        return False
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
