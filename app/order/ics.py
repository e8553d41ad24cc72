"""A calendar file (RFC 5545): days to be reminded of, three days and one day before."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import NamedTuple

OCTETS = 75
# Hours before the midnight with which the day begins: nine in the morning, three days before
# and the day before.
ALARMS = (63, 15)


class Entry(NamedTuple):
    """One day of the calendar, whole or with its hours on the clock of the place.

    `uid` stays the same so that a newer file replaces an older one.
    """

    uid: str
    day: date
    title: str
    about: str = ""
    since: time | None = None
    until: time | None = None


def calendar(entries: Iterable[Entry], made: datetime) -> str:
    """The text of the file; `made` is an aware moment.

    >>> made = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
    >>> text = calendar([Entry("a@b", date(2026, 12, 1), "Collect; 1, 2")], made)
    >>> text.splitlines()[5:10]  # doctest: +NORMALIZE_WHITESPACE
    ['UID:a@b', 'DTSTAMP:20261123T053000Z', 'DTSTART;VALUE=DATE:20261201',
     'SUMMARY:Collect\\\\; 1\\\\, 2', 'TRANSP:TRANSPARENT']
    """
    stamp = f"{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Parcelbook//Parcelbook//EN",
        "CALSCALE:GREGORIAN",
        *(line for entry in entries for line in _event(entry, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(entry: Entry, stamp: str) -> Iterator[str]:
    title = escaped(entry.title)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.uid)}"
    yield f"DTSTAMP:{stamp}"
    begin = entry.since or entry.until
    day = f"{entry.day.year:04}{entry.day:%m%d}"
    yield f"DTSTART:{day}T{begin:%H%M}00" if begin else f"DTSTART;VALUE=DATE:{day}"
    if entry.since and entry.until:
        yield f"DTEND:{day}T{entry.until:%H%M}00"
    yield f"SUMMARY:{title}"
    yield "TRANSP:TRANSPARENT"
    if entry.about:
        yield f"DESCRIPTION:{escaped(entry.about)}"
    for before in ALARMS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield (
            f"TRIGGER:-PT{before * 60 + begin.hour * 60 + begin.minute}M"
            if begin
            else f"TRIGGER:-PT{before}H"
        )
        yield f"DESCRIPTION:{title}"
        yield "END:VALARM"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    r"""A value of type TEXT (3.3.11), without the characters that it may not hold.

    >>> escaped("a\\b; c, d\r\ne\x07")
    'a\\\\b\\; c\\, d\\ne'
    """
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    kept = (c for c in text if c == "\t" or (c >= " " and not "\x7f" <= c <= "\x9f"))
    return "".join(kept).encode("utf-8", "replace").decode()


def folded(line: str) -> str:
    """A line cut into pieces of at most 75 octets, no character cut through (3.1).

    >>> [len(piece.encode()) for piece in folded("SUMMARY:" + "я" * 60).split("\\r\\n")]
    [74, 55]
    """
    pieces: list[str] = []
    piece, size = "", 0
    for symbol in line:
        octets = len(symbol.encode())
        if size + octets > OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + symbol, size + octets
    return "\r\n".join([*pieces, piece])
