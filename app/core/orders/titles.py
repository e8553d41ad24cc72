"""What was ordered: the line of an order that reads like the name of a thing."""

from app.core.orders.amounts import amount
from app.core.orders.labels import ABOUT_ORDERS, BARE, DAY, NUMBER, STORE, TOTALS, TRACK
from app.core.orders.lines import Line, after_label
from app.core.orders.states import status_of
from app.core.paste.lines.dates import written_dates

LONGEST = 200
SHORTEST = 6
NAMED = 25
ENOUGH = 60
# What a sum so many lines below speaks for.
PRICED = {1: 35, 2: 25, 3: 15}
# From here on scripts set no blanks between words.
UNSPACED = "\u0e00"
# Of several things in one order the first counts, if it reads nearly as well as the best.
NEARLY = 0.75
NO_TITLE = (*NUMBER, *DAY, *TOTALS, *TRACK, "store name")


def title(lines: list[Line], repeated: frozenset[str]) -> str:
    """The name of the first thing ordered; "" where no line reads like one. What stands beside
    other orders of the page too, `repeated` in lower case, is rather a button."""
    scores = [
        _score(lines, at) - (30 if lines[at].low in repeated else 0) for at in range(len(lines))
    ]
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
    if letters < SHORTEST or status_of(lines[at]):
        return 0
    # In a longer name "set 9" is no ninth of September, and "16 ft" are no forints.
    cost = amount(lines[at])
    if (cost and lines[at].shown.endswith(cost)) or (
        letters < NAMED and (cost or written_dates(low))
    ):
        return 0
    if after_label(low, NO_TITLE) is not None:
        return 0
    score: float = min(letters, ENOUGH)
    score += next((PRICED[n] for n in PRICED if at + n < len(lines) and amount(lines[at + n])), 0)
    if any(word in low for word in (*ABOUT_ORDERS, *BARE)):
        score -= 30
    if len(low.split()) == 1 and max(low) < UNSPACED:  # a button, such as "Copy"
        score -= 30
    if low.endswith(STORE) or low.endswith((".", "?", ":")):
        score -= 30
    return score
