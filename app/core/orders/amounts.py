"""Amounts of money as pages write them."""

import re

from app.core.orders.labels import DAY, TOTALS
from app.core.orders.lines import Line, after_label

_MONEY = (
    r"(?:us ?\$|au ?\$|ca ?\$|c\$|r\$|mx ?\$|s\$|hk\$|nz\$|nt\$|cn[¥￥]|jp[¥￥]|[$€£¥￥₽₴₸₩₪₺₹₫฿]|"
    r"usd|eur|gbp|rub|pln|brl|krw|ils|sar|aed|uah|kzt|byn|try|chf|czk|sek|nok|dkk|huf|ron|cny|jpy|mxn|clp|cop|"
    r"bgn|idr|thb|vnd|руб\.?|р\.|лв\.?|грн|zł|tl|kč|rp\.?|kr\.?|ft|lei|원|円|元|тенге|د\.إ|ر\.س)"
)
_FIGURE = r"\d{1,3}(?:[ .,'’]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
AMOUNT = re.compile(
    rf"(?<![a-zа-я]){_MONEY} ?(?:{_FIGURE})|(?<![\d.,])(?:{_FIGURE}) ?{_MONEY}(?![a-zа-я])"
)


def amount(line: Line, start: int = 0) -> str:
    """The first amount of a line, as it is written; "" where there is none.

    >>> amount(Line("Total: US $4.10", "total: us $4.10")), amount(Line("1 250,00 ₽", "1 250,00 ₽"))
    ('US $4.10', '1 250,00 ₽')
    """
    match = AMOUNT.search(line.low, start)
    return line.shown[match.start() : match.end()].strip() if match else ""


def price(lines: list[Line]) -> str:
    """What an order cost as a whole: the amount beside its most telling label; else the first."""
    best, rank = "", len(TOTALS)
    for at, line in enumerate(lines):
        told = _total(line)
        if told is None or told[0] > rank:
            continue
        label, end = told
        following = lines[at + 1] if at + 1 < len(lines) else None
        found = amount(line, end) or (
            amount(following) if following and not line.low[end:].strip(" :") else ""
        )
        if found:
            best, rank = found, label
    # "2026 р." is a year in Ukrainian.
    undated = (line for line in lines if after_label(line.low, DAY) is None)
    return best or next((told for line in undated if (told := amount(line))), "")


def _total(line: Line) -> tuple[int, int] | None:
    """The rank of the line's label of a sum, and where that ends."""
    for rank, label in enumerate(TOTALS):
        at = line.low.find(label)
        if at < 0 or (at and line.low[at - 1].isalpha()):
            continue
        if line.low[at + len(label) : at + len(label) + 1].isalpha():
            continue
        return rank, at + len(label)
    return None
