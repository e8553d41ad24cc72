"""Bytes as text that travels in addresses: a raw deflate stream (RFC 1951), in base64 for addresses
(RFC 4648, section 5, without padding)."""

import zlib
from base64 import urlsafe_b64encode
from binascii import a2b_base64

_URLSAFE = str.maketrans("-_+/", "+/  ")


class Unpackable(ValueError):
    """Raised when text or data are not what was packed; `why` is "cut", "large" or "damaged"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def deflated(data: bytes, often: bytes = b"") -> bytes:
    """Data as a stream; `often` is a preset dictionary, which takes part in reading it again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=often)
    return packer.compress(data) + packer.flush()


def inflated(data: bytes, largest: int, often: bytes = b"") -> bytes:
    """The data of a whole stream with nothing after it; no more than `largest` bytes are unpacked.

    Raises Unpackable.
    """
    unpacker = zlib.decompressobj(-15, zdict=often)
    try:
        found = unpacker.decompress(data, largest)
    except zlib.error:
        raise Unpackable("damaged") from None
    if not unpacker.eof:
        raise Unpackable("large" if len(found) == largest else "cut")
    if unpacker.unused_data:
        raise Unpackable("damaged")
    return found


def lettered(data: bytes) -> str:
    """Data as text.

    >>> lettered(b"lamp")
    'bGFtcA'
    """
    return urlsafe_b64encode(data).decode().rstrip("=")


def unlettered(text: str) -> bytes:
    """The data of a text; raises Unpackable.

    >>> unlettered("bGFtcA")
    b'lamp'
    """
    if len(text) % 4 == 1:
        raise Unpackable("cut")
    try:
        return a2b_base64(text.translate(_URLSAFE) + "=" * (-len(text) % 4), strict_mode=True)
    except ValueError:
        raise Unpackable("damaged") from None
