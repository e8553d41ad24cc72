"""What is known about the visitor and the parcel besides the number itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hints:
    """Evidence from outside the number.

    `shop` is "aliexpress", "amazon", "ebay", "temu" or "ozon"; `country` is where the visitor
    probably is, asked only where no destination is known; `mine` are the carriers of parcels
    already in the list, `named` those that the text names beside the number, `beside` those whose
    numbers stand in the same text; `chosen` maps the beginning of a number to the carrier that the
    visitor picked by hand for it (`prefix` gives the beginning to remember).
    """

    shop: str | None = None
    country: str | None = None
    mine: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])


def prefix(number: str) -> str:
    """The part of a number that its carrier repeats: leading letters or three digits, and length.

    For an S10 number the country at the end belongs to it.

    >>> prefix("JT0001112223334"), prefix("20450012345678"), prefix("RR123456785CN")
    ('JT#15', '204#14', 'RR#13CN')
    """
    letters = number[: len(number) - len(number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
    tail = number[-2:] if len(number) == 13 and letters and number[-2:].isalpha() else ""
    return f"{letters[:4] or number[:3]}#{len(number)}{tail}"
