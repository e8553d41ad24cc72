"""ISO 7064 MOD 37,36: a check character for letters and digits, as DPD prints it.

Source: ISO/IEC 7064; DPD Parcel Label Specification 2.4.1.
"""

from dataclasses import dataclass

from app.core.numbers.checks.working import Working

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Mod3736:
    """The last character by ISO 7064 MOD 37,36 over all that stands before it."""

    name: str = "iso3736"

    def expected(self, number: str) -> str:
        """The right last character.

        >>> Mod3736().expected("A12425GABC1234002M")
        'M'
        """
        return ALPHABET[(37 - self._carried(number)[-1]) % 36]

    def _carried(self, number: str) -> tuple[int, ...]:
        carry = 36
        steps: list[int] = []
        for symbol in number[:-1]:
            carry = (carry + ALPHABET.index(symbol)) % 36 or 36
            carry = carry * 2 % 37
            steps.append(carry)
        return tuple(steps)

    def passes(self, number: str) -> bool:
        """Whether the last character is right."""
        return number[-1] == self.expected(number)

    def working(self, number: str) -> Working:
        """The chain: `terms` are the carried figures, the last of them is `total`."""
        body = number[:-1]
        counted = tuple(ALPHABET.index(symbol) for symbol in body)
        steps = self._carried(number)
        return Working(
            self.name, body, counted, (), steps, 0, steps[-1], 36, (37 - steps[-1]) % 36,
            self.expected(number), number[-1],
        )  # fmt: skip
