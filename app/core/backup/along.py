"""The list as text that travels in addresses: one link, or a row of links that QR codes show.

A part is `1.ID.AT.OF.DATA`: the form, the CRC-32 of the whole in hexadecimal, its place in the row
from 1, how many there are, and its piece of the whole in base64 for addresses (RFC 4648, section 5,
without padding). The whole is a raw deflate stream (RFC 1951) of a backup's text (see
`app.core.backup`), never with keys. A link is a row of one part.

What was taken in of a row that is not whole yet is a JSON object: "id", "of", "at" (ISO 8601, UTC)
and "parts", the pieces by their places.
"""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from app.core.backup.content import Refused
from app.core.model.nesting import shallow
from app.core.model.packing import Unpackable, deflated, inflated, lettered, unlettered
from app.core.parcel.record import Record

FORM = "1"
LONGEST_LINK = 60_000
"""Characters of a link that any browser opens."""
PIECE = 700
"""Characters of a piece whose QR code a phone reads off a screen."""
MOST_PARTS = 100
LONGEST = 2 * LONGEST_LINK
LARGEST = 8 * 1024 * 1024
"""Bytes of a whole that is unpacked."""
KEPT = timedelta(days=2)
"""How long an unfinished row waits for the rest of it."""
_PART = re.compile(
    r"([0-9A-Za-z])\.([0-9a-f]{8})\.(\d{1,3})\.(\d{1,3})\.([\w-]{1,120000})", re.ASCII
)


class Part(NamedTuple):
    """One of a row."""

    id: str
    at: int
    of: int
    piece: str

    def __repr__(self) -> str:
        return f"Part({self.id}, {self.at} of {self.of})"


class Row(NamedTuple):
    """What was taken in of a row, by place; `since` is when its first part came."""

    id: str
    of: int
    since: datetime
    pieces: Mapping[int, str]

    def __repr__(self) -> str:
        return f"Row({self.id}, {len(self.pieces)} of {self.of})"

    @property
    def missing(self) -> tuple[int, ...]:
        return tuple(at for at in range(1, self.of + 1) if at not in self.pieces)


def bare(record: Record) -> Record:
    """A record without its history; joined with another it takes none from that."""
    return record._replace(parcel=replace(record.parcel, retrievals=()))


def row(text: str, piece: int = PIECE) -> tuple[str, ...]:
    """The parts of a text, each with a piece of at most so many characters.

    >>> [part[:15] for part in row("a", 2)]
    ['1.e8b7be43.1.2.', '1.e8b7be43.2.2.']
    """
    data = text.encode()
    whole = lettered(deflated(data))
    pieces = [whole[at : at + piece] for at in range(0, len(whole), piece)]
    name = f"{FORM}.{zlib.crc32(data):08x}"
    return tuple(f"{name}.{at}.{len(pieces)}.{one}" for at, one in enumerate(pieces, 1))


def part(text: str) -> Part:
    """The part that a text is; raises Refused.

    >>> part("1.e8b7be43.1.1.SwQA")
    Part(e8b7be43, 1 of 1)
    """
    if len(text) > LONGEST:
        raise Refused("along_large")
    found = _PART.fullmatch(text)
    if found is None:
        raise Refused("along_cut")
    form, name, at, of, piece = found.groups()
    if form != FORM:
        raise Refused("newer")
    if not 1 <= int(at) <= int(of) <= MOST_PARTS:
        raise Refused("along_cut")
    return Part(name, int(at), int(of), piece)


def joined(known: Row | None, one: Part, now: datetime) -> Row:
    """The row with one part more; a part of another row begins that one."""
    if known is None or (known.id, known.of) != (one.id, one.of):
        known = Row(one.id, one.of, now, {})
    return known._replace(pieces={**known.pieces, one.at: one.piece})


def whole(taken: Row) -> str:
    """The text of a row that is whole; never more than `LARGEST` bytes are unpacked. Raises
    Refused."""
    text = "".join(taken.pieces[at] for at in range(1, taken.of + 1))
    if len(text) > LONGEST:
        raise Refused("along_large")
    try:
        data = inflated(unlettered(text), LARGEST)
        told = data.decode()
    except Unpackable as error:
        raise Refused("along_large" if error.why == "large" else "along_cut") from None
    except UnicodeDecodeError:
        raise Refused("along_cut") from None
    if f"{zlib.crc32(data):08x}" != taken.id:
        raise Refused("along_cut")
    return told


def dump(taken: Row) -> str:
    """The text of an unfinished row."""
    pieces = {str(at): piece for at, piece in taken.pieces.items()}
    told = {"id": taken.id, "of": taken.of, "at": taken.since.isoformat(), "parts": pieces}
    return json.dumps(told, separators=(",", ":"))


def load(text: str, now: datetime) -> Row | None:
    """The unfinished row of a text; None for what is none, and for one that nobody went on with.

    >>> load("[]", datetime.now().astimezone()) is None
    True
    """
    if not 0 < len(text) <= 2 * LONGEST or not shallow(text):
        return None
    try:
        told = cast(dict[str, Any], json.loads(text))
        pieces = cast(dict[str, object], told["parts"])
        parts = [part(f"{FORM}.{told['id']}.{at}.{told['of']}.{one}") for at, one in pieces.items()]
        since = datetime.fromisoformat(told["at"])
        if not timedelta(0) <= now - since <= KEPT:
            return None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    found: Row | None = None
    for one in parts:
        found = joined(found, one, since)
    return found
