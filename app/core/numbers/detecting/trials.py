"""An index over the formats: a look-up tries only those that can fit, the best evidence first.

Expressions are compiled, and their chance of fitting anything worked out, when a number of their
length and beginning is first seen.
"""

import re
from collections.abc import Callable
from functools import cache
from math import log10
from typing import NamedTuple

from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.accepted_strings import DIGITS, Sets, accepted, chance, places
from app.core.numbers.detecting.evidence import TIERS, Evidence, weigh
from app.core.numbers.detecting.formats import Format, formats_for

S10_LENGTH = 13

# The proof that joined chunks of a text need at least.
PROMISING = 2.0

# How far behind the delivering carrier a shipper stands that uses its numbers.
BEHIND = 0.3

# A format whose check digit fails stands behind every one that fits.
FAILED = 4.0

CHECK_VALUES = {"mod7": 7, "awb": 7, "correos": 23, "iso3736": 36}

# The fields of a candidate behind its number.
Told = tuple[str, str, str, str | None, str, float, float, str, tuple[()]]


class Trial(NamedTuple):
    """A format ready to be tried on numbers of one length and beginning.

    `fits` is None when all such numbers fit, `passes` when there is no check digit; `good` is told
    of a number that fits, `bad` of one whose check digit fails, None when that is not worth
    telling; `strong` marks a family that would be sure with the right check digit.
    """

    carrier: str
    fits: Callable[[str], object] | None
    passes: Callable[[str], bool] | None
    good: Told
    bad: Told | None
    strong: bool


@cache
def trials(length: int, head: str, digits: bool) -> tuple[Trial, ...]:
    """What to try on numbers of this length that begin with `head`, all digits or not.

    >>> [(trial.carrier, trial.strong) for trial in trials(18, "1Z", False)]
    [('ups', True), ('np-shopping', False)]
    """
    weighed = [
        (found, evidence)
        for found in formats_for(length, head)
        if (evidence := _evidence(found, length, digits))
    ]
    best = {found.carrier: evidence.score for found, evidence in sorted(weighed, key=_score)}
    settled = [(found, _behind(best, found, evidence)) for found, evidence in weighed]
    told: list[Trial] = []
    always: set[str] = set()
    for found, evidence in sorted(settled, key=_rank):
        if found.carrier not in always:
            told.append(_trial(found, evidence, length, digits))
            if told[-1].fits is None and told[-1].passes is None:
                always.add(found.carrier)
    return tuple(told)


@cache
def rivals(length: int, head: str, digits: bool, at: int) -> tuple[Trial, ...]:
    """The trials behind one that make it doubtful: strong families whose check digit may fail."""
    return tuple(one for one in trials(length, head, digits)[at + 1 :] if one.strong and one.bad)


@cache
def promising(length: int, head: str, digits: bool) -> bool:
    """Whether a number of this length and beginning can prove itself by more than its length."""
    if length == S10_LENGTH and head.isalpha():
        return True
    return any(trial.good[6] >= PROMISING or trial.bad for trial in trials(length, head, digits))


def _score(weighed: tuple[Format, Evidence]) -> float:
    return weighed[1].score


def _rank(weighed: tuple[Format, Evidence]) -> tuple[int, float]:
    return TIERS[weighed[1].tier], -weighed[1].score


def _behind(best: dict[str, float], found: Format, evidence: Evidence) -> Evidence:
    """A shipper under another's numbers stands behind the carrier that delivers them."""
    ridden = best.get(found.rides or "")
    if ridden is None or evidence.score < ridden:
        return evidence
    return evidence._replace(score=ridden - BEHIND)


@cache
def _evidence(found: Format, length: int, digits: bool) -> Evidence | None:
    """The weight of a format; None when no such number fits."""
    rows = places(found.regex, length)
    by_chance = chance(rows, digits=digits)
    if not by_chance:
        return None
    return weigh(
        length=length,
        chance=by_chance,
        size=log10(accepted(rows)),
        values=CHECK_VALUES.get(found.check, 10) if found.check else 1,
        prior=found.prior,
        strength=found.evidence,
        digits=digits,
    )


def _trial(found: Format, evidence: Evidence, length: int, digits: bool) -> Trial:
    check = CHECKS[found.check] if found.check else None
    tier, score, proof, telling = evidence.tier, evidence.score, evidence.proof, evidence.telling
    shown = "pass" if check else "none"
    rest = (found.country, found.id)
    good = (found.carrier, tier, shown, *rest, score, proof, "issuer", ())
    bad = (found.carrier, "possible", "fail", *rest, score - FAILED, 0.0, "issuer", ())
    every = digits and any(map(_all_digits, places(found.regex, length)))
    return Trial(
        carrier=found.carrier,
        fits=None if every else _fits(found.regex),
        passes=check.passes if check else None,
        good=good,
        bad=bad if check and telling else None,
        strong=tier == "sure",
    )


def _all_digits(row: Sets) -> bool:
    return all(charset >= DIGITS for charset in row)


@cache
def _fits(regex: str) -> Callable[[str], object]:
    return re.compile(regex, re.ASCII).fullmatch
