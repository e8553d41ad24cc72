"""Texts of shops' pages with the orders that stand on them.

They were written for this: the layouts and labels are those of the shops' pages as public exporters
of orders and general knowledge tell them; numbers, names and things are invented. "mending" and
"measuring" were written before the reader was, which was mended by the first; the others later,
each before the reader had seen any of it. At that moment 69 % of the orders of "unseen_one" were
read with their number and day, 87 % of "unseen_two", 83 % of "unseen_three" (mostly languages of
which no label was known) and 100 % of "unseen_four" (those of this page); none was invented in any.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from app.core.orders.shop_order import ShopOrder

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)


class Page(NamedTuple):
    name: str
    text: str
    orders: tuple[ShopOrder, ...]


def pages(which: str) -> list[Page]:
    parts = (HERE / f"{which}.txt").read_text("utf-8").split("=== ")[1:]
    return [_page(part) for part in parts]


def _page(part: str) -> Page:
    name, *lines = part.split("\n")
    orders = tuple(_order(line[2:]) for line in lines if line.startswith("> "))
    return Page(name, "\n".join(line for line in lines if not line.startswith("> ")), orders)


def _order(line: str) -> ShopOrder:
    shop, number, placed, title, price, status, track, until = [*line.split("|"), ""][:8]
    tracks = (track,) if track else ()
    ends = date.fromisoformat(until) if until else None
    return ShopOrder(shop, number, date.fromisoformat(placed), title, price, status, tracks, ends)
