"""Labels of numbers: words in or above a line that say whose number stands there."""

import re
from collections.abc import Sequence

from app.core.numbers import compact
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern

CANDIDATE = re.compile(r"[A-Z0-9](?:[ -]?[A-Z0-9]){7,34}", re.ASCII)


def labels_of(lines: Sequence[Line], at: int) -> tuple[bool, bool, str]:
    """Whether a label makes the number of a line the parcel's own, or a linked one.

    The label stands in the line itself or in a short line above it; if above, also a label in
    words of ours, to be read together with the line.
    """
    low = lines[at].low
    own, linked = pattern("own").search(low), pattern("linked").search(low)
    above = lines[at - 1] if at else None
    if (
        own
        or linked
        or not above
        or above.day
        or len(above.low) > 50
        or any(map(str.isdigit, above.low))
    ):
        return bool(own), bool(linked), ""
    own, linked = pattern("own").search(above.low), pattern("linked").search(above.low)
    return bool(own), bool(linked), "tracking number" if own else ""


def labelled_number(line: str) -> tuple[str, ...]:
    """What looks like a number in a labelled line, though no known carrier writes such."""
    for match in CANDIDATE.finditer(line):
        token = compact(match[0])
        if 8 <= len(token) <= 35 and sum(c.isdigit() for c in token) >= 6:
            return (token,)
    return ()
