"""A long text packed into few characters of a store that counts UTF-16 units, as localStorage does.

Form: the text in UTF-8, deflated (zlib format, RFC 1950, with its Adler-32 sum), then fourteen bits
a character from U+4E00 on. All 16,384 characters up to U+8DFF are assigned ideographs that no
normalization changes and JSON does not escape. Nothing of it may change without another `VERSION`
of the record.
"""

import zlib

from app.core.parcel.record.values import Damaged

LARGEST = 4_000_000
"""Bytes that are unpacked at most: a parcel with 40,000 events."""
_FIRST = 0x4E00
_BITS = 14
_BLOCK = 7
_SHIFTS = (42, 28, 14, 0)


def packed(text: str) -> str:
    """The text in few characters.

    >>> len(packed("Departed from sorting center, Warsaw. " * 30))
    34
    """
    data = zlib.compress(text.encode(), 9)
    padded = data + bytes(-len(data) % _BLOCK)
    blocks = (int.from_bytes(padded[at : at + _BLOCK]) for at in range(0, len(padded), _BLOCK))
    mask = (1 << _BITS) - 1
    found = "".join(chr(_FIRST + (block >> by & mask)) for block in blocks for by in _SHIFTS)
    return found[: -(-8 * len(data) // _BITS)]


def unpacked(text: str) -> str:
    """What was packed; raises Damaged.

    >>> unpacked(packed("Лампа"))
    'Лампа'
    """
    units = [ord(character) - _FIRST for character in text]
    if not units or min(units) < 0 or max(units) >= 1 << _BITS:
        raise Damaged("not packed")
    units += [0] * (-len(units) % len(_SHIFTS))
    data = b"".join(
        sum(unit << by for unit, by in zip(units[at : at + 4], _SHIFTS, strict=True)).to_bytes(
            _BLOCK
        )
        for at in range(0, len(units), 4)
    )
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, LARGEST)
    except zlib.error as error:
        raise Damaged(str(error)) from error
    rest = unpacker.unused_data
    told = 8 * (len(data) - len(rest))
    if not unpacker.eof or rest.strip(b"\0") or len(text) != -(-told // _BITS):
        raise Damaged("packed text is too long, cut off, or followed by something")
    return found.decode()
