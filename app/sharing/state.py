"""A parcel on its way to somebody else, and one that somebody sent."""

from typing import NamedTuple

from app.core.model import Parcel


class Sharing(NamedTuple):
    """The link to the opened parcel: with the visitor's own words or without, and its QR code.

    `text` is what the code was asked for, `rows` of "0" and "1" are the code; `failed` if it could
    not be made. `shared` is the parcel of an opened link, `unshared` the message key of why there
    is none.
    """

    notes: bool = False
    text: str = ""
    rows: tuple[str, ...] = ()
    failed: bool = False
    shared: Parcel | None = None
    unshared: str = ""
