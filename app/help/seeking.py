"""What of Help fits what was typed: also in other forms of the words, and in whole questions."""

from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from app.core.carriers.picker import fold

LEAST = 3
"""Shorter words ("in", "не") are passed over where longer ones stand beside them."""
ENDING = 2
"""So many letters at the end of a word may be another form's; of short words none."""
NEAR = 0.5
"""What fits less than this share of the best is left out."""
ASKED = 0.25
"""Nothing is found where the best fits less than this share of what was typed: the rest are words
of a question, as "how" and "what to do", that no answer has."""
PHRASE = 1.5
"""So much more counts what holds the words one after the other, as they were typed."""
MOST = 12
"""No more are found, unless they fit as well as the best."""


class Leaf(NamedTuple):
    """What is looked through of one answer: its name, all its words, and its topic's heading."""

    name: str
    text: str
    topic: str

    def fits(self, stem: str) -> float:
        """How well the beginning of a word fits: best in the name, least in the topic's."""
        if _within(stem, self.name) == 1:
            return 2
        return _within(stem, self.text) or _within(stem, self.topic) / 2


def ranked(query: str, leaves: Sequence[Leaf]) -> Iterator[int]:
    """The places of the leaves that fit, best first. Words that few of them have count most."""
    words = fold(query).split()
    stems = [stem for word in _telling(words) for stem in _stems(word)]
    weights = {stem: _weight(stem, leaves) for stem in stems}
    whole = sum(weights.values())
    phrase = " ".join(words)
    scores = [
        sum(weights[stem] * leaf.fits(stem) for stem in weights)
        * (PHRASE if len(words) > 1 and phrase in leaf.text else 1)
        for leaf in leaves
    ]
    best = max(scores, default=0)
    least = best * NEAR if best > whole * ASKED else best
    order = sorted(range(len(leaves)), key=lambda at: -scores[at])
    for rank, at in enumerate(order):
        literal = bool(words) and all(word in leaves[at].text for word in words)
        near = scores[at] > least and (rank < MOST or scores[at] == best)
        if literal or near:
            yield at


def _telling(words: list[str]) -> list[str]:
    """The words that tell something: the short ones only where there are no others."""
    return [word for word in words if len(word) >= LEAST or not word.isalpha()] or words


def _stems(word: str) -> Iterable[str]:
    """A word without an ending that another form may have; of a script without blanks, its pairs
    of signs.

    >>> _stems("таможне"), _stems("taxes"), _stems("lost"), _stems("rr123456785cn")
    (['тамож'], ['tax'], ['lost'], ['rr123456785cn'])
    >>> _stems("海关扣留")
    ['海关', '关扣', '扣留']
    """
    if _unspaced(word):
        return [word[at : at + 2] for at in range(max(len(word) - 1, 1))]
    return [word[:-ENDING] if word.isalpha() and len(word) >= LEAST + ENDING else word]


def _within(stem: str, text: str) -> float:
    """1 where a word of the text begins so, less where it only goes on so, as in a compound."""
    if _begins(stem, text) or (_unspaced(stem) and stem in text):
        return 1
    return 0.5 if len(stem) > LEAST and stem in text else 0


def _unspaced(word: str) -> bool:
    """Whether a word is of Chinese signs, which no blanks set apart."""
    return any("\u4e00" <= sign <= "\u9fff" for sign in word)


def _begins(stem: str, text: str) -> bool:
    return f" {stem}" in f" {text}"


def _weight(stem: str, leaves: Sequence[Leaf]) -> float:
    known = sum(1 for leaf in leaves if _within(stem, leaf.text))
    return log(1 + len(leaves) / (known or 1))
