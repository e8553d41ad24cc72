"""Candidates for an S10 number: the issuing post, its express branch, partners, the last mile."""

from functools import cache

from app.core.carriers.countries import COUNTRIES
from app.core.carriers.table import operators, rows
from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.candidate import Candidate
from app.core.numbers.families import s10

ISSUER, NOBODY = -10.0, "17track"
STANDARD_PROOF, OUTSIDE_PROOF = 4.2, 2.2

_check = CHECKS["s10"]


@cache
def _express() -> dict[str, str]:
    return {row["ems"]: row["id"] for row in rows() if "ems" in row}


@cache
def _riders() -> dict[str, tuple[tuple[str, str], ...]]:
    """Carriers whose parcels travel under another post's numbers: country -> (letters, carrier)."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows():
        for entry in row.get("s10_rides", ()):
            letters, country = entry.split("/")
            found[country] = (*found.get(country, ()), (letters, row["id"]))
    return found


def post_candidates(number: str, destination: str | None) -> list[Candidate]:
    """Candidates for a number of S10 shape; none when it does not end in a country code.

    >>> [c.carrier for c in post_candidates("EE123456785CN", "RU")]
    ['china-post', 'china-ems', 'russian-post']
    """
    country = number[11:]
    if country not in COUNTRIES:
        return []
    check = "pass" if _check.passes(number) else "fail"
    best, proof, score = _standing(number, check)
    lesser = "possible" if check == "fail" else "likely"
    posts = operators()
    first, *others = posts.get(country, (NOBODY,))
    told = [(first, lesser if first == NOBODY else best, score, "issuer")]
    told += [(post, lesser, score - 1.0, "issuer") for post in others]
    if number[0] == "E" and country in _express():
        told.append((_express()[country], lesser, score - 0.3, "express"))
    told += [
        (rider, "possible", score - 1.5, "partner")
        for letters, rider in _riders().get(country, ())
        if number.startswith(letters)
    ]
    if destination and destination != country and destination in posts:
        told.append((posts[destination][0], "possible", score - 2.0, "destination"))
    return [
        Candidate(number, carrier, tier, check, country, "s10", rank, proof, role)
        for carrier, tier, rank, role in told
    ]


def _standing(number: str, check: str) -> tuple[str, float, float]:
    """Tier, proof and score of the issuing post."""
    if check == "fail":
        return "possible", 0.0, ISSUER - 1.0
    if s10.service(number) in s10.OUTSIDE:
        return "likely", OUTSIDE_PROOF, ISSUER - 1.0
    return "sure", STANDARD_PROOF, ISSUER
