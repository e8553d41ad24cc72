"""Whether a run of dated lines is a parcel's history, or something else that has dates."""

from collections.abc import Sequence
from itertools import pairwise

from app.core.model import Event
from app.core.paste.layout.classify import says_event, share_of
from app.core.paste.layout.drafts import Draft
from app.core.paste.lines.line import Line
from app.core.paste.numbers.certainty import PROVEN
from app.core.paste.vocabulary import pattern
from app.core.statuses.phrases import said

# So many events are enough to judge a history by.
SAMPLE = 60

# Messages and news begin so many lines above the first date, or closer.
NEAR = 3

# In a greater share of the lines than this there may be no money and nobody who "said" something.
MOST_STRANGE = 0.3

# How clearly words tell of a parcel (`says_event`) that a sum beside them makes no price.
SURELY = 2

# Longer texts under bare dates are news.
WORDY = 80


def is_history(
    lines: Sequence[Line], block: list[Draft], events: list[Event], number: int, *, titled: bool
) -> bool:
    """Whether dated lines are a parcel's history and not something else that has dates.

    `number` is how surely the page names a number (`page_certainty`); `titled` if titles of columns
    stand above.
    """
    count = len(events)
    heads = [lines[draft.at].low for draft in block[:SAMPLE]]
    spoken = [says_event(event.text.lower()) for event in events[:SAMPLE]]
    share = share_of(spoken)
    clocks = share_of([draft.clock for draft in block])
    styles = {draft.day.style for draft in block} - {"ago"}
    strange = (pattern("money"), pattern("said"))
    if any(share_of(list(map(each.search, heads))) > MOST_STRANGE for each in strange):
        return False
    if not clocks and len(styles) > 1:
        return False
    if count == 1 and number == PROVEN:
        return bool(spoken[0]) or (titled and clocks > 0)
    if count == 1:
        return spoken[0] == 2 and clocks > 0
    if number == PROVEN:
        return share >= 0.25 or (clocks >= 0.5 and _goes_one_way(events))
    if titled and clocks == share == 1 and count > 1 and _goes_one_way(events):
        return True
    if (
        2 not in spoken
        or not _goes_one_way(events)
        or (not number and _is_talk(lines, block, events))
    ):
        return False
    if clocks >= 0.5 and titled:
        return share >= 0.5
    if clocks >= 0.5 or titled:
        return share >= 0.7
    return share >= 0.8 and (number > 0 or not is_rated(lines))


def _is_talk(lines: Sequence[Line], block: list[Draft], events: list[Event]) -> bool:
    """Whether dates stand over what people write: messages, or news under bare days."""
    near = lines[max(0, block[0].at - NEAR) : block[-1].at + 1]
    if sum(bool(pattern("said").search(line.low)) for line in near) >= len(events):
        return True
    clocks = any(draft.clock for draft in block)
    return not clocks and sum(len(event.text) for event in events) > WORDY * len(events)


def is_of_order(text: str) -> bool:
    """Whether words tell of an order or its sum: nothing that a parcel does.

    >>> [is_of_order(text) for text in ("Заказ оформлен", "Total £68.99 (1 item)")]
    [True, True]
    >>> [is_of_order(text) for text in ("Order received", "Customs charges paid: 12 EUR")]
    [False, False]
    """
    low = text.lower()
    if pattern("ordering").search(low) or pattern("priced").search(low):
        return True
    return bool(pattern("money").search(low)) and says_event(low) < SURELY and not said(text)


def is_paying(text: str) -> bool:
    """Whether words tell of a payment: of the order before a parcel moves, of customs afterwards.

    >>> is_paying("Оплата произведена"), is_paying("Pagamento confirmado.")
    (True, True)
    """
    return bool(pattern("paying").search(text.lower()))


def is_rated(lines: Sequence[Line]) -> bool:
    """Whether goods or carriers are rated on a page, or people answer each other."""
    return bool(pattern("rated").search("\n".join([line.low for line in lines])))


def _goes_one_way(events: Sequence[Event]) -> bool:
    """Whether the events go forward or back in time, but for a few."""
    days = [event.time.date() for event in events if event.time]
    ups = sum(one < other for one, other in pairwise(days))
    downs = sum(one > other for one, other in pairwise(days))
    return min(ups, downs) <= max(1, len(days) // 6)
