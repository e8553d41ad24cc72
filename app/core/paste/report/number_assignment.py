"""Which number each history belongs to."""

from collections.abc import Sequence

from app.core.model import Linked
from app.core.paste.events.histories import Block
from app.core.paste.numbers.certainty import is_sure, proven_shapes, shape, tier, weights_of
from app.core.paste.numbers.mentions import Mention


def numbers_with_histories(
    found: Sequence[Mention], histories: Sequence[Block]
) -> dict[str, list[Block]]:
    """The numbers that have a report, each with its blocks."""
    weights = weights_of(found)
    most = max(weights.values(), default=0)
    proven = proven_shapes(weights)
    heavy = [
        one
        for one in found
        if weights[one.number] >= min(2, most) or (histories and _listed(one, found, proven))
    ]
    own = [one for one in heavy if not one.linked] or heavy
    owned: dict[str, list[Block]] = {}
    number, since = "", -1
    for block in histories:
        near = [one for one in own if since < one.at <= block.at] or ([] if number else own)
        if near:
            later = {one.number for one in own if one.at > block.at}
            number = max(
                near,
                key=lambda m: (
                    min(2, weights[m.number]),
                    m.labelled or tier(m.number) == "sure",
                    m.number not in later,
                ),
            ).number
        owned.setdefault(number, []).append(block)
        since = block.at
    for one in own:
        if one.labelled or (not histories and is_sure(one.number)):
            owned.setdefault(one.number, [])
    return owned


def _listed(one: Mention, found: Sequence[Mention], proven: set[str]) -> bool:
    """Whether a number stands in a list of several that look the same."""
    alike = {other.number for other in found if shape(other.number) == shape(one.number)}
    return len(alike) > 2 and shape(one.number) in proven


def linked_to(
    found: Sequence[Mention], owned: dict[str, list[Block]], number: str
) -> tuple[Linked, ...]:
    """The further numbers of a parcel, where the page tells of no other parcel."""
    others = dict.fromkeys(one.number for one in found if one.linked and one.number not in owned)
    if len(owned) > 1:
        return ()
    return tuple(Linked(other) for other in others if other != number)
