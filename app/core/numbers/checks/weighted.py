"""Check digits by a weighted sum: most carriers differ only in weights, modulus and alphabet."""

from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from operator import mul

from app.core.numbers.checks.working import Working

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def values(**letters: int) -> bytes:
    """A table for `bytes.translate`: digits count as themselves, letters as told, others as 0."""
    table = bytearray(256)
    for digit in range(10):
        table[48 + digit] = digit
    for letter, value in letters.items():
        table[ord(letter)] = value
    return bytes(table)


DIGITS = values()
ASCII = bytes(range(256))
UPS = values(**{letter: (ord(letter) - 3) % 10 for letter in LETTERS})
ONTRAC = values(C=4, D=5)


@cache
def _spread(weights: tuple[int, ...], length: int, from_right: bool) -> tuple[int, ...]:
    run = tuple(islice(cycle(weights), length))
    return run[::-1] if from_right else run


@dataclass(frozen=True, slots=True)
class Weighted:
    """`alphabet[(added + sum of value x weight) mod modulus]` stands at `at`.

    `first` and `last` cut the weighted part out of the compact number; `lead` is put before it.
    """

    name: str
    weights: tuple[int, ...]
    modulus: int
    alphabet: str
    first: int | None = None
    last: int | None = -1
    at: int = -1
    from_right: bool = False
    lead: str = ""
    added: int = 0
    table: bytes = DIGITS

    def _body(self, number: str) -> str:
        return self.lead + number[self.first : self.last]

    def expected(self, number: str) -> str:
        """The right check character for a compact number, whatever stands there now."""
        counted = self._body(number).encode().translate(self.table)
        weights = _spread(self.weights, len(counted), self.from_right)
        return self.alphabet[(self.added + sum(map(mul, weights, counted))) % self.modulus]

    def passes(self, number: str) -> bool:
        """Whether the check character of a compact number is right."""
        return number[self.at] == self.expected(number)

    def working(self, number: str) -> Working:
        """The whole calculation for a compact number."""
        body = self._body(number)
        counted = tuple(body.encode().translate(self.table))
        weights = _spread(self.weights, len(counted), self.from_right)
        terms = tuple(map(mul, weights, counted))
        total = sum(terms) + self.added
        remainder = total % self.modulus
        return Working(
            self.name, body, counted, weights, terms, self.added, total,
            self.modulus, remainder, self.alphabet[remainder], number[self.at],
        )  # fmt: skip
