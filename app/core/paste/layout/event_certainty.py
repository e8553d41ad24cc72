"""How surely a line of words tells an event, by the phrase book and by how it speaks of parcels."""

from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern
from app.core.statuses.phrases import said

KNOWN, STRONG, WEAK, EXPECTED, NONE, HEADING = 1.0, 0.6, 0.45, 0.4, 0.0, -0.5


def event_certainty(line: Line) -> float:
    """From 1, for a phrase that is known, to below 0, for a heading or a button."""
    if line.kind == "heading":
        return HEADING
    if said(line.text):
        return KNOWN
    if pattern("expected").search(line.low):
        return EXPECTED
    return (NONE, WEAK, STRONG)[line.says]
