"""A check digit worked out on paper: every figure of the sum, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Working:
    """How a check digit comes about.

    `symbols` are the characters taken, `values` what each counts, `weights` what it is multiplied
    by, `terms` what it adds; `total` is their sum with `added` put on top; `remainder` is what is
    left of the total after division by `modulus`; `expected` follows from it, `found` is printed.
    Schemes that divide the number as a whole have no weights: `total` is then the number itself.
    """

    scheme: str
    symbols: str
    values: tuple[int, ...]
    weights: tuple[int, ...]
    terms: tuple[int, ...]
    added: int
    total: int
    modulus: int
    remainder: int
    expected: str
    found: str
