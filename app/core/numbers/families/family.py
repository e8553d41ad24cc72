"""What all families of numbers with a check digit share: a shape, a check and a way of printing."""

import re
from dataclasses import dataclass
from functools import cached_property

from app.core.numbers.checks import CHECKS
from app.core.numbers.compact import compact
from app.core.numbers.families.errors import InvalidCheckDigit, InvalidFormat


@dataclass(frozen=True)
class Family:
    """A shape (regular expression), the name of its check, the lengths of its printed groups."""

    shape: str
    check: str
    groups: tuple[int, ...]

    @cached_property
    def _fits(self) -> "re.Pattern[str]":
        return re.compile(self.shape, re.ASCII)

    def validate(self, number: str) -> str:
        """The compact number; raises InvalidFormat or InvalidCheckDigit."""
        number = compact(number)
        if not self._fits.fullmatch(number):
            raise InvalidFormat(number)
        check = CHECKS[self.check]
        if not check.passes(number):
            working = check.working(number)
            raise InvalidCheckDigit(working.expected, working.found)
        return number

    def is_valid(self, number: str) -> bool:
        """Whether `validate` returns."""
        try:
            return bool(self.validate(number))
        except (InvalidFormat, InvalidCheckDigit):
            return False

    def format(self, number: str) -> str:
        """The number in its printed groups; the last group takes what is left."""
        return cut(compact(number), self.groups)


def cut(number: str, groups: tuple[int, ...]) -> str:
    """Groups of the given lengths with spaces between; what is left over is the last group.

    >>> cut("RR123456785CN", (2, 4, 4, 1, 2))
    'RR 1234 5678 5 CN'
    """
    parts: list[str] = []
    at = 0
    for length in groups:
        parts.append(number[at : at + length])
        at += length
    return " ".join(part for part in (*parts, number[at:]) if part)
