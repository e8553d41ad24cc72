"""The track numbers of an order, where its page shows them."""

from app.core.numbers import best, compact, find, find_orders
from app.core.orders.labels import TRACK
from app.core.orders.lines import Line, after_label

# A carrier's name and such may stand between the label and the number.
NEAR = 2


def tracks(lines: list[Line], own: str) -> tuple[str, ...]:
    """Numbers that a label announces or a check digit proves, but not the order's `own`."""
    found: dict[str, None] = {}
    announced = -1
    for at, line in enumerate(lines):
        if after_label(line.low, TRACK) is not None:
            announced = at + NEAR
        if not any(map(str.isdecimal, line.low)):
            continue
        orders = {compact(own), *(compact(one.number) for one in find_orders(line.shown))}
        for number in find(line.shown):
            if number not in orders and (_proven(number) or at <= announced):
                found[number] = None
                announced = -1
    return tuple(found)


def _proven(number: str) -> bool:
    """Whether a number is a carrier's beyond doubt; digits alone may be a product's."""
    first = best(number)
    return first is not None and first.check == "pass" and not number.isdecimal()
