"""Which number a history belongs to, where a page names several."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from app.core.model import Linked
from app.core.numbers import detect
from app.core.paste.histories import Block
from app.core.paste.lines import Row
from app.core.paste.mentions import Mention


def walls_between(page: Sequence[Row], found: list[Mention]) -> frozenset[int]:
    """The lines that name a number and part what is told of one from another.

    A number that comes again between dated lines, and no other with it, parts nothing; nor does
    one that is less surely a track number than others.
    """
    proven = _proven(_weights(found))
    scattered = {
        one.number
        for one, other in pairwise(found)
        if one.number == other.number
        and any(row.day or row.clock for row in page[one.row + 1 : other.row])
    }
    return frozenset(
        one.row
        for one in found
        if one.number not in scattered
        and _shape(one.number) in proven
        and (not page[one.row].day or one.number in page[one.row].text.split("\t"))
    )


def owners_of(found: list[Mention], histories: list[Block]) -> dict[str, list[Block]]:
    """The numbers that have a report, each with its blocks."""
    weights = _weights(found)
    most = max(weights.values(), default=0)
    proven = _proven(weights)
    heavy = [
        one
        for one in found
        if weights[one.number] >= min(2, most) or (histories and _listed(one, found, proven))
    ]
    own = [one for one in heavy if not one.linked] or heavy
    owned: dict[str, list[Block]] = {}
    number, since = "", -1
    for block in histories:
        near = [one for one in own if since < one.row <= block.row] or ([] if number else own)
        if near:
            later = {one.number for one in own if one.row > block.row}
            number = max(
                near,
                key=lambda m: (
                    min(2, weights[m.number]),
                    m.labelled or _tier(m.number) == "sure",
                    m.number not in later,
                ),
            ).number
        owned.setdefault(number, []).append(block)
        since = block.row
    for one in own:
        if one.labelled or (not histories and sure(one.number)):
            owned.setdefault(one.number, [])
    return owned


def _weights(found: list[Mention]) -> dict[str, int]:
    """How surely each number is the parcel's."""
    weights: dict[str, int] = {}
    for one in found:
        weights[one.number] = max(weights.get(one.number, 0), _weight(one))
    return weights


def _proven(weights: dict[str, int]) -> set[str]:
    """The shapes of the numbers that are most surely track numbers."""
    enough = min(2, max(weights.values(), default=0))
    return {_shape(number) for number, weight in weights.items() if weight >= enough}


@lru_cache(maxsize=1024)
def _shape(number: str) -> str:
    return "".join("0" if c.isdigit() else c for c in number)


def _listed(one: Mention, found: list[Mention], proven: set[str]) -> bool:
    """Whether a number stands in a list of several that look the same."""
    alike = {other.number for other in found if _shape(other.number) == _shape(one.number)}
    return len(alike) > 2 and _shape(one.number) in proven


def _weight(one: Mention) -> int:
    """How surely a mention names the parcel's number: with letters, alone in its line, it does."""
    tier = _tier(one.number)
    heading = tier == "likely" and one.alone and not one.number.isdigit()
    return 2 * one.labelled + (2 if tier == "sure" or heading else tier == "likely")


def _tier(number: str) -> str:
    return next((candidate.tier for candidate in detect(number)), "possible")


def sure(number: str) -> bool:
    return _tier(number) != "possible"


def linked_to(
    found: list[Mention], owned: dict[str, list[Block]], number: str
) -> tuple[Linked, ...]:
    others = dict.fromkeys(one.number for one in found if one.linked and one.number not in owned)
    if len(owned) > 1:
        return ()
    return tuple(Linked(other) for other in others if other != number)
