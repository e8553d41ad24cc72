"""How surely a number that a page names is the number of the parcel."""

from collections.abc import Sequence
from functools import lru_cache

from app.core.numbers import detect
from app.core.paste.numbers.mentions import Mention

# How surely a page names a number: by a label or its form, by something like it, or not.
PROVEN, LIKELY, UNNAMED = 2, 1, 0


def page_certainty(found: Sequence[Mention], orders: Sequence[Mention]) -> int:
    """How surely a page names a number at all: a track number, or else that of an order."""
    if any(one.labelled or is_sure(one.number) for one in found):
        return PROVEN
    return LIKELY if found or orders else UNNAMED


def weights_of(found: Sequence[Mention]) -> dict[str, int]:
    """How surely each number is the parcel's."""
    weights: dict[str, int] = {}
    for one in found:
        weights[one.number] = max(weights.get(one.number, 0), _weight(one))
    return weights


def proven_shapes(weights: dict[str, int]) -> set[str]:
    """The shapes of the numbers that are most surely track numbers."""
    enough = min(2, max(weights.values(), default=0))
    return {shape(number) for number, weight in weights.items() if weight >= enough}


@lru_cache(maxsize=1024)
def shape(number: str) -> str:
    """A number with 0 for each of its digits."""
    return "".join("0" if c.isdigit() else c for c in number)


def _weight(one: Mention) -> int:
    """How surely a mention names the parcel's number: with letters, alone in its line, it does."""
    sureness = tier(one.number)
    heading = sureness == "likely" and one.alone and not one.number.isdigit()
    return 2 * one.labelled + (2 if sureness == "sure" or heading else sureness == "likely")


def tier(number: str) -> str:
    """How surely a carrier writes such a number: "sure", "likely" or "possible"."""
    return next((candidate.tier for candidate in detect(number)), "possible")


def is_sure(number: str) -> bool:
    """Whether a carrier is known to write such a number."""
    return tier(number) != "possible"
