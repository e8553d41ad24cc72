"""The track numbers that a page names, with the words that label them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.core.numbers import compact, find
from app.core.paste.lines.filler import DIGIT
from app.core.paste.lines.line import Line
from app.core.paste.numbers.labels import labelled_number, labels_of
from app.core.paste.vocabulary import pattern

NUMBER = re.compile(r"\d{9}|[a-z]{2}\d{8}")

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
    """A number in the line at `at`; `labelled` as the parcel's, `linked` as a further one of it.

    `alone` if the line holds nothing else.
    """

    at: int
    number: str
    labelled: bool
    linked: bool
    alone: bool = False


def mentions(lines: Sequence[Line]) -> list[Mention]:
    """The track numbers of a page in the order of its lines."""
    found: list[Mention] = []
    looked = 0
    seen: dict[str, tuple[str, ...]] = {}
    for at, line in enumerate(lines):
        if not _numberish(line.low):
            continue
        if line.day and line.lead and not NUMBER.search(line.low):
            continue
        label, linked, quoted = labels_of(lines, at)
        if not label and not linked and OTHER.fullmatch(line.low):
            continue
        if line.day and line.lead and not label and not linked and "\t" not in line.text:
            continue
        if line.low not in seen:
            if looked >= MOST_LOOKED_AT:
                break
            looked += 1
            text = _undated(line)[:LONGEST_LOOKED_AT]
            numbers = find(f"{quoted} {text}" if quoted else text)
            seen[line.low] = numbers or (labelled_number(text) if label else ())
        found += [
            Mention(at, number, label, linked, compact(line.text) == number)
            for number in seen[line.low]
            if label or linked or not _is_other(number)
        ]
    return _again(lines, found)


def order_number(lines: Sequence[Line]) -> list[Mention]:
    """The number of an order or a waybill, for a page with a history that names no other."""
    for at, line in enumerate(lines):
        if match := pattern("order").search(line.low):
            number = compact(match[1])
            if sum(map(str.isdigit, number)) * 2 > len(number):
                return [Mention(at, number, False, False)]
    return []


def _is_other(number: str) -> bool:
    """Whether a number that nothing labels is more likely something else."""
    return (len(number) < SHORTEST and number.isdigit()) or bool(MEASURES.fullmatch(number))


def _undated(line: Line) -> str:
    """The text of a line without its date, which could pass for a number."""
    return (
        line.text if not line.day else f"{line.text[: line.day.start]} {line.text[line.day.end :]}"
    )


def _again(lines: Sequence[Line], found: list[Mention]) -> list[Mention]:
    """The mentions, with further lines that hold one of several numbers among other signs."""
    known = {one.number for one in found}
    if len(known) < 2:
        return found
    seen = {(one.at, one.number) for one in found}
    more = [
        Mention(at, number, False, False)
        for at, line in enumerate(lines)
        if NUMBER.search(line.low)
        for number in known
        if number in line.text and (at, number) not in seen
    ]
    return sorted(found + more)


def _numberish(low: str) -> bool:
    """Whether a line could hold a number: a word with five digits or several chunks of them."""
    if not DIGIT.search(low):
        return False
    digits = sum(map(low.count, "0123456789")) if len(low) < 600 else 99
    return digits >= 7 or (digits >= 5 and not any(c in low for c in ":."))
