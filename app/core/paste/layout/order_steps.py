"""Steps of an order that stand among those of a parcel: it was placed, it was paid."""

from functools import lru_cache

from app.core.paste.vocabulary import pattern


@lru_cache(maxsize=4096)
def is_step(low: str) -> bool:
    """Whether a text in lower case tells that an order was placed or paid, and no more.

    >>> [is_step(low) for low in ("zamówienie złożone", "order date: ", "paid", "delivered")]
    [True, False, True, False]
    """
    return any(pattern(kind).search(low) for kind in ("ordering", "paying"))
