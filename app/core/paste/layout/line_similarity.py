"""How much a line at the end of a history is like those at the same place inside of it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.core.paste.layout.classify import share_of
from app.core.paste.layout.event_certainty import STRONG, event_certainty
from app.core.paste.lines.filler import DIGIT
from app.core.paste.lines.line import Line

# So many lines show what the others are like.
SAMPLE = 30

# What a line gains that has the very words of another.
REPEATED = 0.4

# From this share on the lines of a place say what happened, not where.
MOSTLY = 0.5


class LineSample(NamedTuple):
    """What the lines at one place between the moments of a history are like.

    `spoken` is the share of them that tell events, `shapes` hold the values of each feature,
    `texts` what they say.
    """

    spoken: float
    shapes: list[tuple[bool | int, ...]]
    texts: frozenset[str]

    @property
    def tells_events(self) -> bool:
        return self.spoken >= MOSTLY


def sample_of(lines: Sequence[Line]) -> LineSample:
    """A sample of the lines that stand at one place."""
    lines = lines[:SAMPLE]
    spoken = share_of([line.says for line in lines])
    shapes = list(zip(*map(_shape, lines), strict=True))
    return LineSample(spoken, shapes, frozenset(line.text for line in lines))


def similarity(line: Line | None, others: LineSample) -> float:
    """How well a line fits a sample, from about -2 to 2; that it tells an event counts double."""
    told = others.tells_events
    if line is None:
        return -1.0 - told
    certainty = event_certainty(line)
    if certainty < 0:
        return -1.0 - told
    alike = looks_alike(line, others)
    repeated = REPEATED * (line.text in others.texts)
    if told:
        return 2 * (0.8 * certainty + 0.6 * alike + repeated) - 1.2
    return alike + repeated - 0.5 - (certainty - others.spoken) * (certainty >= STRONG)


def looks_alike(line: Line, others: LineSample) -> float:
    """The share of outward features that a line has in common with a sample."""
    alike = sum(known.count(one) for known, one in zip(others.shapes, _shape(line), strict=False))
    return alike / max(1, sum(map(len, others.shapes)))


def _shape(line: Line) -> tuple[bool | int, ...]:
    """The outward features by which two lines are compared."""
    size = len(line.text)
    return (
        line.place,
        ":" in line.text,
        "," in line.text,
        bool(DIGIT.search(line.low)),
        (size > 12) + (size > 30) + (size > 80),
        line.text[-1] in ".。",
        line.text.isupper(),
    )
