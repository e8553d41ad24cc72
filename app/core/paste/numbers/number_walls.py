"""The lines that part the history of one number from that of another."""

from collections.abc import Sequence
from itertools import pairwise

from app.core.paste.lines.line import Line
from app.core.paste.numbers.certainty import proven_shapes, shape, weights_of
from app.core.paste.numbers.mentions import Mention

# Fewer words before a link are its label.
SENTENCE = 6


def number_walls(lines: Sequence[Line], found: Sequence[Mention]) -> frozenset[int]:
    """The lines that name a number and part what is told of one from another.

    A number that comes again between dated lines, and no other with it, parts nothing; nor does
    one that is less surely a track number than others, nor the page's only one in a link behind a
    sentence.
    """
    sole = len({one.number for one in found}) == 1
    proven = proven_shapes(weights_of(found))
    scattered = {
        one.number
        for one, other in pairwise(found)
        if one.number == other.number
        and any(line.day or line.clock for line in lines[one.at + 1 : other.at])
    }
    return frozenset(
        one.at
        for one in found
        if one.number not in scattered
        and shape(one.number) in proven
        and (not lines[one.at].day or one.number in lines[one.at].text.split("\t"))
        and not (sole and not one.labelled and _is_linked(lines[one.at].text))
    )


def _is_linked(text: str) -> bool:
    """Whether a line is a sentence with a link behind it."""
    words, link, _ = text.partition("://")
    return bool(link) and len(words.split()) >= SENTENCE
