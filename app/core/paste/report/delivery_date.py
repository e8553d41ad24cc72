"""The days, and the hours, on which a page expects delivery."""

from collections.abc import Sequence
from datetime import date

from app.core.model import Eta
from app.core.paste.lines.filler import DIGIT
from app.core.paste.lines.line import Line
from app.core.paste.report.delivery_words import delivery_words
from app.core.paste.vocabulary import pattern

# Longer lines are prose; a longer one below a label is not what it labels.
LONGEST, LONGEST_BELOW = 160, 60


def delivery_date(lines: Sequence[Line], order: str, today: date) -> Eta | None:
    """When delivery is expected, by the first line that says so; None where that is not certain."""
    wanted, ready = pattern("expected"), pattern("ready")
    for at, line in enumerate(lines):
        if len(line.low) >= LONGEST:
            continue
        if (match := ready.search(line.low)) and pattern("keeping").search(line.low):
            found = delivery_words(line.low[match.end() :], order, today)
            if found and found.earliest > today:
                return found
        if line.day and line.lead and line.cells:
            continue
        match = wanted.search(line.low)
        if not match:
            continue
        rest = line.low[match.end() :]
        if found := delivery_words(rest, order, today):
            return found
        below = lines[at + 1].low if at + 1 < len(lines) and not DIGIT.search(rest) else ""
        other = len(below) >= LONGEST_BELOW or pattern("other").search(below)
        if not other and (found := delivery_words(below, order, today)):
            return found
    return None
