"""A day as a date field tells it while it is being typed."""

from datetime import date

FIRST_YEAR = 2000
UNFINISHED_YEAR = 1000


class Wrong(ValueError):
    """Raised where a value is no such fact, with the message key of why; "" to say nothing."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def typed_day(value: str) -> date | None:
    """The day, None for an empty field; raises Wrong.

    >>> typed_day("2026-11-22"), typed_day("")
    (datetime.date(2026, 11, 22), None)
    """
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise Wrong("toast.order_date") from None
    if day.year < UNFINISHED_YEAR:
        # A browser tells of a date as soon as the first figure of its year is typed.
        raise Wrong("")
    if day.year < FIRST_YEAR:
        raise Wrong("toast.order_date")
    return day
