"""The remainder by 7 of all that stands before the last digit: waybills of air carriers.

Used by DHL Express (10 and 11 digits), IATA air waybills, Yamato, Sagawa, ACS and Geniki.
"""

from dataclasses import dataclass

from app.core.numbers.checks.working import Working


@dataclass(frozen=True, slots=True)
class Mod7:
    """The last digit is the number before it modulo 7; `first` skips an airline prefix."""

    name: str = "mod7"
    first: int | None = None

    def expected(self, number: str) -> str:
        """The right last digit.

        >>> Mod7().expected("1234567891")
        '1'
        """
        return str(int(number[self.first : -1]) % 7)

    def passes(self, number: str) -> bool:
        """Whether the last digit is right."""
        return number[-1] == self.expected(number)

    def working(self, number: str) -> Working:
        """The division: here `total` is the number itself."""
        body = number[self.first : -1]
        total = int(body)
        digits = tuple(map(int, body))
        return Working(
            self.name, body, digits, (), (), 0, total, 7, total % 7, str(total % 7), number[-1]
        )
