"""Candidates for an S10 number: the issuing post, its express branch, partners, the last mile."""

from functools import cache

from app.carriers.table import operators, rows
from app.numbers import s10
from app.numbers.candidate import Candidate
from app.numbers.checks import CHECKS
from app.numbers.countries import COUNTRIES

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
    if _check.passes(number):
        check = "pass"
        tier, proof = (
            ("likely", OUTSIDE_PROOF)
            if s10.service(number) in s10.OUTSIDE
            else ("sure", STANDARD_PROOF)
        )
    else:
        check, tier, proof = "fail", "possible", 0.0
    posts = operators()
    score = ISSUER if tier == "sure" else ISSUER - 1.0
    found = [
        Candidate(number, carrier, tier, check, country, "s10", score - index, proof)
        for index, carrier in enumerate(posts.get(country, (NOBODY,)))
    ]
    lesser = "possible" if check == "fail" else "likely"
    if number[0] == "E" and (express := _express().get(country)):
        found.append(
            Candidate(number, express, lesser, check, country, "s10", score - 0.3, proof, "express")
        )
    for letters, rider in _riders().get(country, ()):
        if number.startswith(letters):
            found.append(
                Candidate(
                    number, rider, "possible", check, country, "s10", score - 1.5, 0.0, "partner"
                )
            )
    if destination and destination != country and destination in posts:
        found.append(
            Candidate(
                number,
                posts[destination][0],
                "possible",
                check,
                country,
                "s10",
                score - 2.0,
                0.0,
                "destination",
            )
        )
    return found
