"""What happens to a number that is to be taken apart."""

from typing import NamedTuple


class Looked(NamedTuple):
    """A number is to be taken apart."""

    number: str
