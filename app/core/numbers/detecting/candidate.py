"""What is said of a number: candidates, each with its reasons."""

from typing import NamedTuple


class Reason(NamedTuple):
    """A message key with its arguments; `country` and `carrier` arguments are codes and ids."""

    key: str
    args: tuple[tuple[str, str], ...] = ()


class Candidate(NamedTuple):
    """A carrier whose number this could be.

    `tier` is "sure", "likely" or "possible"; `check` is "pass", "fail" or "none" (no check digit
    in this format); `country` is the origin as the number tells it. `score` orders the candidates
    of one number, `proof` is how far the number is from chance (both powers of ten). `format`
    names the format ("ups/1z"), `role` why the carrier is here: "issuer", "express", "partner" or
    "destination".
    """

    number: str
    carrier: str
    tier: str
    check: str
    country: str | None
    format: str
    score: float
    proof: float
    role: str = "issuer"
    hints: tuple[Reason, ...] = ()
