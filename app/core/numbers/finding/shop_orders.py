"""Order numbers of shops: not track numbers, but often pasted in their place."""

import re
from typing import NamedTuple


class Order(NamedTuple):
    """An order number and the shop ("aliexpress", "amazon", "ebay", "temu", "ozon") it is of."""

    shop: str
    number: str


# Sources: help pages of the shops. AliExpress prints sixteen digits; today they begin with 8, 30,
# 11, 10 or 50; in an address, after a slash, they are a product's. Ozon's posting number continues
# with the number of the parcel.
SHAPES = (
    ("amazon", re.compile(r"\d(?<![0-9-]\d)\d{2}[- ]\d{7}[- ]\d{7}(?![0-9-])", re.ASCII)),
    ("temu", re.compile(r"PO(?<![0-9A-Z-]PO)-\d{3}-\d{14,20}(?![0-9-])", re.ASCII | re.IGNORECASE)),
    ("ebay", re.compile(r"\d(?<![0-9-]\d)\d-\d{5}-\d{5}(?![0-9-])", re.ASCII)),
    ("ozon", re.compile(r"\d(?<![0-9-]\d)\d{6,9}-\d{4}(?:-\d{1,2})?(?![0-9-])", re.ASCII)),
    ("aliexpress", re.compile(r"(?<![\d/])(?:8\d|30|11|10|50)\d{14}(?!\d|\.html)", re.ASCII)),
)


def find_orders(text: str) -> tuple[Order, ...]:
    """The order numbers in free text, shop by shop, without repeats.

    >>> find_orders("Order 8012345678901234 and 113-1234567-1234567")
    (Order(shop='amazon', number='113-1234567-1234567'), \
Order(shop='aliexpress', number='8012345678901234'))
    """
    found: dict[Order, None] = {}
    for shop, shape in SHAPES:
        for match in shape.finditer(text):
            found[Order(shop, match[0].upper().replace(" ", "-"))] = None
    return tuple(found)


def blank_orders(text: str) -> str:
    """The text with its written-out order numbers replaced by line breaks of the same length.

    Sixteen plain digits stay: they may be a number of Canada Post.

    >>> blank_orders("A 113-1234567-1234567 B").split()
    ['A', 'B']
    """
    for shop, shape in SHAPES:
        if shop != "aliexpress":
            text = shape.sub(lambda match: "\n" * len(match[0]), text)
    return text
