"""One order, as a shop's page tells of it."""

from datetime import date
from typing import NamedTuple

STATUSES = ("unpaid", "unsent", "sent", "done", "closed")


class ShopOrder(NamedTuple):
    """An order with the facts that its page shows; `shop` is "aliexpress", "temu", "amazon",
    "ebay", "ozon" or "wildberries".

    `status` is one of `STATUSES` ("closed" is cancelled or refunded) or "" where none is told;
    `price` is as it stands on the page, `tracks` are compact track numbers, `protection` is the
    last day of the shop's protection.
    """

    shop: str
    number: str
    placed: date | None = None
    title: str = ""
    price: str = ""
    status: str = ""
    tracks: tuple[str, ...] = ()
    protection: date | None = None
