"""What a number says: its fields, and its check digit worked out."""

import re
from dataclasses import dataclass
from functools import cache

from app.core.numbers.checks import CHECKS, Working
from app.core.numbers.compact import compact, latin
from app.core.numbers.detecting.candidate import Candidate, Reason
from app.core.numbers.detecting.detector import detect
from app.core.numbers.detecting.formats import format_of
from app.core.numbers.detecting.reasons import opening, service
from app.core.numbers.grouping import group

S10_FIELDS = (
    ("service", 0, 2),
    ("serial", 2, 10),
    ("check", 10, 11),
    ("country", 11, 13),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One part of a number: `key` is a message key, `number[start:end] == text`.

    `meaning` says more where the part is known: what a service indicator stands for, the country.
    """

    key: str
    text: str
    start: int
    end: int
    meaning: Reason | None = None


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A number taken apart as one of its candidates would print it."""

    number: str
    grouped: str
    candidate: Candidate | None
    fields: tuple[Field, ...]
    working: Working | None


def anatomy(number: str, carrier: str | None = None) -> Anatomy:
    """The number as its best candidate sees it, or as `carrier` does. Never raises.

    >>> [field.text for field in anatomy("RR123456785CN").fields]
    ['RR', '12345678', '5', 'CN']
    >>> anatomy("RR123456785CN").working.total
    204
    """
    number = latin(compact(number))
    candidates = detect(number)
    wanted = [c for c in candidates if c.carrier == carrier] or list(candidates)
    if not wanted:
        return Anatomy(number, group(number), None, _plain(number), None)
    chosen = wanted[0]
    if chosen.format == "s10":
        return Anatomy(number, group(number), chosen, _s10(number), CHECKS["s10"].working(number))
    found = format_of(chosen.format)
    working = CHECKS[found.check].working(number) if found.check else None
    return Anatomy(number, group(number), chosen, _named(number, found.regex), working)


def _field(name: str, number: str, start: int, end: int, meaning: Reason | None = None) -> Field:
    return Field(f"numbers.field.{name}", number[start:end], start, end, meaning)


def _plain(number: str) -> tuple[Field, ...]:
    return (_field("serial", number, 0, len(number)),) if number else ()


def _s10(number: str) -> tuple[Field, ...]:
    country = Reason("numbers.meaning.country", (("country", number[11:]),))
    meanings = {"service": service(number), "country": country}
    return tuple(
        _field(name, number, start, end, meanings.get(name)) for name, start, end in S10_FIELDS
    )


@cache
def _compiled(regex: str) -> "re.Pattern[str]":
    return re.compile(regex, re.ASCII)


def _named(number: str, regex: str) -> tuple[Field, ...]:
    match = _compiled(regex).fullmatch(number)
    spans = match.groupdict() if match else {}
    if match and spans:
        found = [(name, *match.span(name)) for name in spans if match[name]]
        return tuple(_field(name, number, start, end) for name, start, end in found)
    lead = len(opening(regex, number))
    if 0 < lead < len(number):
        return (
            _field("prefix", number, 0, lead), _field("serial", number, lead, len(number)),
        )  # fmt: skip
    return _plain(number)
