"""What was ordered: the line of an order that reads like the name of a thing."""

from app.core.orders.amounts import amount
from app.core.orders.labels import ABOUT_ORDERS, DAY, NUMBER, STORE, TOTALS, TRACK
from app.core.orders.lines import Line, after_label
from app.core.orders.states import status_of
from app.core.paste.lines.dates import written_dates

LONGEST = 200
SHORTEST = 6
ENOUGH = 60
PRICED = 25
NEAR = 3
# Of several things in one order the first counts, if it reads nearly as well as the best.
NEARLY = 0.75
NO_TITLE = (*NUMBER, *DAY, *TOTALS, *TRACK)


def title(lines: list[Line]) -> str:
    """The name of the first thing ordered; "" where no line reads like one."""
    scores = [_score(lines, at) for at in range(len(lines))]
    best = max(scores, default=0)
    if best < SHORTEST:
        return ""
    return next(
        line.shown[:LONGEST]
        for line, score in zip(lines, scores, strict=True)
        if score >= best * NEARLY
    )


def _score(lines: list[Line], at: int) -> float:
    """How much a line looks like a thing's name: long, without a date, a sum under it."""
    low = lines[at].low
    letters = sum(map(str.isalpha, low))
    if letters < SHORTEST or amount(lines[at]) or status_of(lines[at]) or written_dates(low):
        return 0
    if after_label(low, NO_TITLE) is not None:
        return 0
    score: float = min(letters, ENOUGH)
    if any(amount(line) for line in lines[at + 1 : at + 1 + NEAR]):
        score += PRICED
    if any(word in low for word in ABOUT_ORDERS):
        score -= 30
    if len(low.split()) == 1:  # a button, such as "Copy"
        score -= 30
    if low.endswith(STORE) or low.endswith((".", "?", ":")):
        score -= 30
    return score
