"""Near misses: small slips whose correction makes the check digit of a strong family pass."""

from collections.abc import Iterator
from typing import NamedTuple

from app.core.numbers.compact import compact, latin
from app.core.numbers.detecting.detector import best, detect
from app.core.numbers.detecting.reasons import lead

# What is read or typed for what: a letter for a digit is the commoner slip, and tried first.
CONFUSED = ("O0", "I1", "L1", "S5", "B8", "Z2", "G6", "Q0", "D0")
SLIPS = (*CONFUSED, *(pair[::-1] for pair in CONFUSED))
MOST = 5


class Correction(NamedTuple):
    """A number that would be right: `kind` is "lookalike", "misread" or "swapped".

    `start` and `end` span the characters that differ.
    """

    number: str
    kind: str
    start: int
    end: int


def corrections(number: str) -> tuple[Correction, ...]:
    """The near misses of a number that no check digit confirms; empty for a confirmed one.

    >>> corrections("RR12345678SCN")[0].number
    'RR123456785CN'
    >>> corrections("RR123456785CN")
    ()
    """
    number = compact(number)
    plain = latin(number)
    if not plain.isascii() or (_confirmed(plain) and plain == number):
        return ()
    if plain != number and _confirmed(plain):
        places = [i for i, (a, b) in enumerate(zip(number, plain, strict=True)) if a != b]
        return (Correction(plain, "lookalike", places[0], places[-1] + 1),)
    known = _known if _unknown(plain) else _confirmed
    found: dict[str, Correction] = {}
    for correction in _misread(plain):
        if correction.number not in found and known(correction.number):
            found[correction.number] = correction
    for correction in _swapped(plain):
        if correction.number not in found and _confirmed(correction.number):
            found[correction.number] = correction
    return tuple(found.values())[:MOST]


def _confirmed(number: str) -> bool:
    return any(c.check == "pass" and c.tier == "sure" for c in detect(number))


def _unknown(number: str) -> bool:
    first = best(number)
    if first is None or first.check == "fail":
        return True
    return first.check == "none" and first.tier == "possible" and len(lead(first)) < 2


def _known(number: str) -> bool:
    """Whether a number begins as one carrier's do, or has a right check digit."""
    first = best(number)
    if first is None or first.check == "fail" or first.tier == "possible":
        return False
    return first.check == "pass" or len(lead(first)) > 1


def _misread(number: str) -> Iterator[Correction]:
    for slip in SLIPS:
        for at, symbol in enumerate(number):
            if slip[0] == symbol:
                yield Correction(number[:at] + slip[1] + number[at + 1 :], "misread", at, at + 1)
    # The same slip is often made throughout: O for every 0, or the other way round.
    for slip in SLIPS:
        places = [at for at, symbol in enumerate(number) if symbol == slip[0]]
        inner = [at for at in places if 2 <= at < len(number) - 2]
        for chosen in (places, inner):
            if len(chosen) > 1:
                symbols = [slip[1] if at in chosen else c for at, c in enumerate(number)]
                yield Correction("".join(symbols), "misread", chosen[0], chosen[-1] + 1)


def _swapped(number: str) -> Iterator[Correction]:
    for at in range(len(number) - 1):
        first, second = number[at], number[at + 1]
        if first != second and first.isdigit() and second.isdigit():
            swapped = number[:at] + second + first + number[at + 2 :]
            yield Correction(swapped, "swapped", at, at + 2)
