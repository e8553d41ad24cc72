"""What happens to another service's page in a frame of ours."""

from typing import NamedTuple


class Framed(NamedTuple):
    """The visitor lets another service see a parcel's number, in a frame; "" to close it."""

    number: str
    frame: str = ""
