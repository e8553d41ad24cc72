"""Sentences with slots: a slot such as {order} is a fact, and what stands in [brackets] is left out
where a fact in it is unknown."""

import re
from collections.abc import Iterator, Mapping


def filled(sentence: str, slots: Mapping[str, str]) -> str:
    """A sentence with its facts, or "" where one outside of brackets is missing.

    >>> filled("[{shop}. ]Track number {number}.", {"number": "RR123456785CN"})
    'Track number RR123456785CN.'
    >>> filled("Order {order}", {})
    ''

    One full stop ends a sentence, also where a fact brings its own.

    >>> filled("Ends on {day}.", {"day": "19 декабря 2026 г."})
    'Ends on 19 декабря 2026 г.'
    >>> filled("The last is of {day}[, {place}].", {"day": "19 декабря 2026 г."})
    'The last is of 19 декабря 2026 г.'
    """
    said = ""
    for piece in _pieces(sentence, slots):
        if piece is None:
            return ""
        said += piece[1:] if piece.startswith(".") and said.endswith(".") else piece
    return said


def _pieces(sentence: str, slots: Mapping[str, str]) -> Iterator[str | None]:
    for at, piece in enumerate(re.split(r"\[([^]]*)\]", sentence)):
        wanted = re.findall(r"{(\w+)}", piece)
        if all(name in slots for name in wanted):
            yield re.sub(r"{(\w+)}(\.?)", lambda slot: _stopped(slots[slot[1]], slot[2]), piece)
        else:
            yield "" if at % 2 else None


def _stopped(fact: str, stop: str) -> str:
    return fact if fact.endswith(".") else fact + stop
