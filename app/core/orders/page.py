"""Orders read from a page's text: numbers first, then what belongs to each.

A page repeats one form: each order has its number, its day and its facts in the same places. So
where the days stand (above the numbers or below), and whether the facts stand above the numbers,
is decided once for the whole page.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from app.core.orders.amounts import amount, price
from app.core.orders.anchors import Anchor, anchors
from app.core.orders.days import (
    day_alone,
    day_beside,
    day_by_form,
    order_days,
    protection,
    reading,
)
from app.core.orders.lines import Line, lines_of
from app.core.orders.shop_order import ShopOrder
from app.core.orders.states import status_of
from app.core.orders.titles import title
from app.core.orders.tracks import tracks
from app.core.paste.events.date_order import day_of
from app.core.paste.lines.written_date import Written

MOST_ORDERS = 500
NEAR = 3
FOOT = 12
OLDEST = date(2010, 1, 1)


class Head(NamedTuple):
    """Where an order's number and day stand: lines from `start` to `end`."""

    anchor: Anchor
    day: Written | None
    start: int
    end: int


def read_orders(text: str, today: date) -> tuple[ShopOrder, ...]:
    """The orders that a text shows, from top to bottom. Never raises.

    An order is one whose number is announced, and of which the page tells the day, or what it cost
    and how it stands.

    >>> read_orders("Order date: Nov 5, 2026\\nOrder ID: 8193456789012345\\nLamp for a desk\\n"
    ...     "Total: US $4.10", date(2026, 11, 23))[0].price
    'US $4.10'
    """
    lines = lines_of(text)
    found = anchors(lines)[:MOST_ORDERS]
    if not found:
        return ()
    heads = _heads(lines, found)
    order = reading((one.day for one in heads if one.day), today)
    repeated = _repeated(lines) if len(heads) > 1 else frozenset[str]()
    told: list[ShopOrder] = []
    for head, start, end in _blocks(lines, heads):
        one = _order(lines[start:end], head, start, repeated, order, today)
        if one.placed or (one.price and one.status):
            told.append(one)
    return tuple(told)


def _heads(lines: list[Line], found: list[Anchor]) -> list[Head]:
    days = order_days(lines)
    before = bool(days) and min(days) < found[0].at
    heads: list[Head] = []
    for index, one in enumerate(found):
        floor = found[index - 1].at if index else -1
        ceiling = found[index + 1].at if index + 1 < len(found) else len(lines)
        heads.append(_head(lines, one, days, floor, ceiling, before))
    return heads


def _head(
    lines: list[Line],
    one: Anchor,
    days: Mapping[int, Written],
    floor: int,
    ceiling: int,
    before: bool,
) -> Head:
    beside = day_beside(lines[one.at], one.end)
    if beside:
        return Head(one, beside, one.at, one.at)
    if one.day is not None:
        start, end = sorted((one.day, one.at))
        return Head(one, day_by_form(lines[one.day].low), start, end)
    following = one.at + 1
    if following < ceiling and (
        near := day_beside(lines[following], 0) or day_alone(lines[following].low)
    ):
        return Head(one, near, one.at, following)
    if before:
        at = max((at for at in days if floor < at <= one.at), default=None)
    else:
        at = min((at for at in days if one.at <= at < ceiling), default=None)
    if at is not None:
        return Head(one, days[at], min(at, one.at), max(at, one.at))
    at, day = _unlabelled(lines, one.at, floor, ceiling)
    return Head(one, day, min(at, one.at), max(at, one.at))


def _unlabelled(lines: list[Line], at: int, floor: int, ceiling: int) -> tuple[int, Written | None]:
    """An order's day where no word tells that it is one: in the line beside its number behind a few
    words and a colon, or the only day that stands alone above it and over a sum."""
    for near in (at - 1, at + 1):
        day = day_by_form(lines[near].low) if floor < near < ceiling else None
        if day and not status_of(lines[near]):
            return near, day
    alone = [
        (line, day)
        for line in range(max(floor + 1, at - FOOT), at)
        if (day := day_alone(lines[line].low))
    ]
    if len(alone) != 1:
        return at, None
    line, day = alone[0]
    under = any(amount(one) for one in lines[line + 1 : min(line + 1 + NEAR, at)])
    return (line, day) if under else (at, None)


def _blocks(lines: list[Line], heads: list[Head]) -> list[tuple[Head, int, int]]:
    """Each head with the lines of its order. A page of one order is that order's as a whole."""
    if len(heads) == 1:
        return [(heads[0], 0, len(lines))]
    first, last = heads[0], heads[-1]
    above = any(amount(line) for line in lines[max(0, first.start - FOOT) : first.start])
    below = any(amount(line) for line in lines[last.end + 1 : last.end + 1 + FOOT])
    if above and not below:
        starts = [max(0, first.start - FOOT), *(one.end + 1 for one in heads[:-1])]
        return list(zip(heads, starts, (one.end + 1 for one in heads), strict=True))
    shift = _status_above(lines, heads)
    starts = [_raised(lines, one.start, shift) for one in heads]
    return list(zip(heads, starts, [*starts[1:], len(lines)], strict=True))


def _status_above(lines: list[Line], heads: list[Head]) -> bool:
    """Whether orders begin with their status: the first has one above, the last none below."""
    first, last = heads[0], heads[-1]
    over = any(status_of(line) for line in lines[max(0, first.start - NEAR) : first.start])
    return over and not any(status_of(line) for line in lines[last.end + 1 :])


def _raised(lines: list[Line], start: int, shift: bool) -> int:
    near = range(max(0, start - NEAR), start) if shift else ()
    return max((at for at in near if status_of(lines[at])), default=start)


def _repeated(lines: list[Line]) -> frozenset[str]:
    """The lines that stand more than once on the page."""
    counts = Counter(line.low for line in lines)
    return frozenset(low for low, count in counts.items() if count > 1)


def _order(
    block: list[Line], head: Head, start: int, repeated: frozenset[str], order: str, today: date
) -> ShopOrder:
    anchor = head.anchor
    day = day_of(head.day, order, today) if head.day else None
    placed = day if day and OLDEST <= day <= today + timedelta(days=1) else None
    return ShopOrder(
        anchor.shop,
        anchor.number,
        placed,
        title(block, repeated),
        price(block),
        _status(block, head.start - start),
        tracks(block, anchor.number),
        protection(block, order, today),
    )


def _status(block: list[Line], head: int) -> str:
    """The status nearest to the number, rather above it than below."""
    told = [
        (abs(at - head), at, status) for at, line in enumerate(block) if (status := status_of(line))
    ]
    return min(told)[2] if told else ""
