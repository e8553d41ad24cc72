"""Amounts of money as pages write them."""

import re
from decimal import Decimal
from typing import NamedTuple

from app.core.orders.labels import DAY, TOTALS
from app.core.orders.lines import Line, after_label
from app.core.paste.lines.normalize import search_form

_MONEY = (
    r"(?:us ?\$|au ?\$|ca ?\$|c\$|r\$|mx ?\$|s\$|hk\$|nz\$|nt\$|cn[¥￥]|jp[¥￥]|[$€£¥￥₽₴₸₩₪₺₹₫฿]|"
    r"usd|eur|gbp|rub|pln|brl|krw|ils|sar|aed|uah|kzt|byn|try|chf|czk|sek|nok|dkk|huf|ron|cny|jpy|mxn|clp|cop|"
    r"bgn|idr|thb|vnd|руб\.?|р\.|лв\.?|грн|zł|tl|kč|rp\.?|kr\.?|ft|lei|원|円|元|тенге|د\.إ|ر\.س)"
)
_FIGURE = r"\d{1,3}(?:[ .,'’]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
AMOUNT = re.compile(
    rf"(?<![a-zа-я]){_MONEY} ?(?:{_FIGURE})|(?<![\d.,])(?:{_FIGURE}) ?{_MONEY}(?![a-zа-я])"
)


CURRENCIES = {
    **dict.fromkeys(("₽", "rub", "руб", "руб.", "р", "р."), "RUB"),
    **dict.fromkeys(("€", "eur"), "EUR"),
    **dict.fromkeys(("us$", "usd"), "USD"),
    **dict.fromkeys(("£", "gbp"), "GBP"),
    **dict.fromkeys(("zł", "pln"), "PLN"),
    **dict.fromkeys(("₴", "грн", "uah"), "UAH"),
    **dict.fromkeys(("₸", "тенге", "kzt"), "KZT"),
    **dict.fromkeys(("₪", "ils"), "ILS"),
    **dict.fromkeys(("₩", "원", "krw"), "KRW"),
    **dict.fromkeys(("₺", "tl", "try"), "TRY"),
    **dict.fromkeys(("kč", "czk"), "CZK"),
    **dict.fromkeys(("r$", "brl"), "BRL"),
    **dict.fromkeys(("元", "cn¥", "cn￥", "cny"), "CNY"),
    **dict.fromkeys(("円", "jp¥", "jp￥", "jpy"), "JPY"),
}
"""The ISO 4217 codes of signs and words that mean one currency; "$", "¥" and "kr" mean several."""
_PARTS = re.compile(rf"(?P<before>{_MONEY})? ?(?P<figure>{_FIGURE}) ?(?P<after>{_MONEY})?")
_CENTS = re.compile(r"(?<=\d)[.,](?=\d{1,2}$)")


class Money(NamedTuple):
    """An amount; `currency` is an ISO 4217 code, or the sign as it is written where that is the
    sign of several currencies."""

    currency: str
    amount: Decimal


def money(text: str) -> Money | None:
    """What a text that is one amount comes to; None for any other, and without a currency.

    >>> money("1 250,00 ₽"), money("US $4.1"), money("5"), money("3 € + 2 €")
    (Money(currency='RUB', amount=Decimal('1250.00')), Money(currency='USD', amount=\
Decimal('4.1')), None, None)
    """
    found = _PARTS.fullmatch(search_form(" ".join(text.split())))
    if found is None or (found["before"] is None) is (found["after"] is None):
        return None
    sign = (found["before"] or found["after"]).replace(" ", "")
    whole, *cents = _CENTS.split(found["figure"])
    figure = ".".join((re.sub(r"\D", "", whole), *cents))
    return Money(CURRENCIES.get(sign, sign.rstrip(".").upper()), Decimal(figure))


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
