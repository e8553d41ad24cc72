"""The Luhn digit (ISO/IEC 7812): every second digit from the right doubled, its digits summed."""

from dataclasses import dataclass

from app.core.numbers.checks.working import Working

DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


@dataclass(frozen=True, slots=True)
class Luhn:
    """The last digit brings the Luhn sum to a multiple of ten: Purolator, Old Dominion, cards."""

    name: str = "luhn"

    def expected(self, number: str) -> str:
        """The right last digit.

        >>> Luhn().expected("79927398713")
        '3'
        """
        digits = [ord(c) - 48 for c in number[:-1]]
        total = sum(digits[-2::-2]) + sum(DOUBLED[d] for d in digits[::-2])
        return str(-total % 10)

    def passes(self, number: str) -> bool:
        """Whether the last digit is right."""
        return number[-1] == self.expected(number)

    def working(self, number: str) -> Working:
        """The sum with its doubled digits; a weight of 2 stands for doubling and summing."""
        body = number[:-1]
        digits = tuple(map(int, body))
        weights = tuple(2 if (len(body) - i) % 2 else 1 for i in range(len(body)))
        terms = tuple(DOUBLED[d] if w == 2 else d for d, w in zip(digits, weights, strict=True))
        total = sum(terms)
        return Working(
            self.name, body, digits, weights, terms, 0, total, 10, total % 10,
            str(-total % 10), number[-1],
        )  # fmt: skip
