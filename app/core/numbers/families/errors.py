"""What can be wrong with a number, as exceptions of the `validate` functions."""


class InvalidNumber(ValueError):
    """A number that is not of the family."""


class InvalidFormat(InvalidNumber):
    """The length or the kinds of characters are not those of the family."""


class InvalidCheckDigit(InvalidNumber):
    """The shape is right, the check digit is not: `expected` should stand where `found` stands."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"check digit is {found}, should be {expected}")
        self.expected = expected
        self.found = found
