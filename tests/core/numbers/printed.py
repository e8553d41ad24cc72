"""Numbers as the table's formats print them: drawn by chance, with the right check digit.

None of them is a real number: everything that a format leaves open is random.
"""

import random
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from app.core.carriers.table import operators, rows
from app.core.numbers.checks import CHECKS, Weighted
from app.core.numbers.detecting.accepted_strings import places

TRIES = 50


class Printed(NamedTuple):
    """A number, the carrier that prints so, how common it is (0-3), and its format's evidence."""

    number: str
    carrier: str
    prior: int
    evidence: str


def printed(each: int, seed: int) -> list[Printed]:
    """`each` numbers of every format and of every country's post."""
    chance = random.Random(seed)
    return [*_of_formats(each, chance), *_of_posts(each, chance)]


def _of_formats(each: int, chance: random.Random) -> Iterator[Printed]:
    for carrier in rows():
        for row in carrier.get("formats", ()):
            prior = row.get("prior", carrier["prior"])
            for _ in range(each):
                if number := drawn(row, chance):
                    yield Printed(number, carrier["id"], prior, row["evidence"])


def _of_posts(each: int, chance: random.Random) -> Iterator[Printed]:
    priors = {row["id"]: row["prior"] for row in rows()}
    for country, posts in sorted(operators().items()):
        for _ in range(each):
            service = chance.choice(("CE", "CP", "EE", "LX", "RB", "RR", "UA", "VV"))
            number = f"{service}{chance.randrange(10**8):08}0{country}"
            yield Printed(righted(number, "s10"), posts[0], priors[posts[0]], "documented")


def drawn(row: dict[str, Any], chance: random.Random) -> str:
    """A number of one format; "" where chance finds none."""
    length = row["length"]
    for _ in range(TRIES):
        size = length if isinstance(length, int) else chance.randint(*length)
        ways = places(row["regex"], size)
        if not ways:
            continue
        number = "".join(chance.choice(sorted(charset)) for charset in chance.choice(ways))
        number = righted(number, row.get("check"))
        right = not row.get("check") or CHECKS[row["check"]].passes(number)
        if right and re.fullmatch(row["regex"], number, re.ASCII):
            return number
    return ""


def righted(number: str, check: str | None) -> str:
    """The number with the right check digit.

    >>> righted("RR123456780CN", "s10")
    'RR123456785CN'
    """
    if check is None:
        return number
    scheme = CHECKS[check]
    at = (scheme.at if isinstance(scheme, Weighted) else -1) % len(number)
    return number[:at] + scheme.expected(number) + number[at + 1 :]


def wronged(number: str, check: str, chance: random.Random) -> str:
    """The number with a check digit that is not right."""
    scheme = CHECKS[check]
    at = (scheme.at if isinstance(scheme, Weighted) else -1) % len(number)
    others = [digit for digit in "0123456789" if digit != scheme.expected(number)]
    return number[:at] + chance.choice(others) + number[at + 1 :]
