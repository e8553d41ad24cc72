"""For which of the list's orders a text brings track numbers, as a seller's message does."""

from collections.abc import Iterable, Mapping, Sequence

from app.core.model import Parcel
from app.core.numbers import compact
from app.core.parcel.ordered import order_numbers

LONGEST = 20_000
NEAR = 3
"""Lines below an order's number in which a track number is taken for that order's."""


def meant(text: str, numbers: Sequence[str], entries: Iterable[Parcel]) -> Mapping[str, str]:
    """The entry that each number is for, by the number of each, where the text names its order: on
    the same line or shortly above; anywhere if it names one order and brings one number.

    >>> from datetime import UTC, datetime
    >>> from app.core.model import Order
    >>> lamp = Parcel("PO2111", datetime(2026, 11, 23, tzinfo=UTC), order=Order(number="PO-211-1"))
    >>> meant("Your order PO-211-1 is sent: RR123456785CN", ["RR123456785CN"], [lamp])
    {'RR123456785CN': 'PO2111'}
    """
    lines = [compact(line) for line in text[:LONGEST].splitlines() if line.strip()]
    names = {
        entry.number: [compact(one) for one in order_numbers(entry.order)] for entry in entries
    }
    whole = "\n".join(lines)
    named = {entry: mine for entry, mine in names.items() if any(one in whole for one in mine)}
    if len(named) == 1 and len(numbers) == 1:
        return {numbers[0]: next(iter(named))}
    found: dict[str, str] = {}
    if not named:
        return found
    last, since = "", NEAR
    for line in lines:
        here = [entry for entry, mine in named.items() if any(one in line for one in mine)]
        last, since = (here[-1] if len(here) == 1 else "", 0) if here else (last, since + 1)
        if last and since <= NEAR:
            found |= {one: last for one in numbers if one in line and one not in found}
    return found
