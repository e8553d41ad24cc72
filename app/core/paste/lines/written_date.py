"""A date as it is written in a line, before the order of day and month is decided."""

from typing import NamedTuple


class Written(NamedTuple):
    """A date from `start` to `end` of a line.

    `style` is how it is written: a separator ("." or "/" or "-") where day and month may be
    swapped, with "y" before it where the first of three short parts may be a year too; "iso" and
    "name" where they cannot; "ago" where `first` is a number of days before today. `first` and
    `second` are day and month in the order of the line, day first where that is certain; `year` is
    None where none is written. `weak` marks digits that are a date only beside a time or alone.
    """

    start: int
    end: int
    style: str
    first: int
    second: int
    year: int | None
    weak: bool = False


def is_possible(made: Written) -> bool:
    """Whether such a day can exist in some order of its parts, between 2000 and 2099."""
    if made.year is not None and made.style[0] != "y" and not 2000 <= made.year <= 2099:
        return False
    if made.style in ("iso", "name"):
        return 1 <= made.second <= 12 and 1 <= made.first <= 31
    low, high = sorted((made.first, made.second))
    return (1 <= low <= 12 and high <= 31) or (made.style[0] == "y" and 1 <= made.second <= 31)


def full_year(digits: str) -> int:
    """A year from its digits: two digits are of this century, later than 2400 is Buddhist."""
    year = int(digits)
    if year < 100:
        return 2000 + year
    return year - 543 if year > 2400 else year
