"""Details that were copied from Parcelbook, read back as `app.core.parcel.plain_copy` wrote them.

A parcel is a block that begins with its number and ends with our mark; between them stand headings
and the events, `2026-11-20 14:05 [Moscow] Arrived`. A text with anything else in it is not ours.
"""

import re
from datetime import datetime

from app.core.model import Event, Report
from app.core.numbers import compact
from app.core.paste.vocabulary import countries

NUMBER = "Number: "
STATUS = "Package status: "
COUNTRY = "Country: "
CARRIER = "Carrier: "
SECTIONS = ("Destination:", "Origin:")
LINE = "======================================"
MARK = "Copied with Parcelbook"
UNDATED = "(no date)"
ARROW = " -> "

_HEADINGS = (STATUS, COUNTRY, CARRIER, LINE, *SECTIONS)
_EVENT = r"(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?|\(no date\))(?: \[([^\[\]]*)\])?(?: (.*))?"


def own_details(text: str) -> tuple[Report, ...]:
    """The parcels of a copied text; nothing if it is not wholly ours.

    >>> text = "Number: R1\\n2026-11-20 14:05 [Moscow] Left\\nCopied with Parcelbook"
    >>> [report] = own_details(text)
    >>> report.number, report.events[0].place, report.events[0].text
    ('R1', 'Moscow', 'Left')
    """
    if MARK not in text:
        return ()
    found: list[Report] = []
    block: list[str] = []
    for line in text.replace("\r\n", "\n").strip().split("\n"):
        if line.startswith(MARK):
            report = _report(block)
            if report is None:
                return ()
            found.append(report)
            block = []
        elif line.strip():
            block.append(line)
    return () if block else tuple(found)


def _report(block: list[str]) -> Report | None:
    if not block or not block[0].startswith(NUMBER):
        return None
    origin = destination = None
    events: list[Event] = []
    for line in block[1:]:
        if line.startswith(COUNTRY):
            known, ends = countries(), line.removeprefix(COUNTRY).lower().split(ARROW)
            origin, destination = known.get(ends[0]), known.get(ends[-1])
        if line.startswith(_HEADINGS):
            continue
        event = _event(line)
        if event is None:
            return None
        events.append(event)
    number = compact(block[0].removeprefix(NUMBER))
    return Report(number, tuple(events), origin=origin, destination=destination)


def _event(line: str) -> Event | None:
    match = re.fullmatch(_EVENT, line)
    if match is None:
        return None
    try:
        time = None if match[1] == UNDATED else datetime.fromisoformat(match[1])
    except ValueError:
        return None
    return Event(time, match[3] or "", match[2] or "", zone_known=time is None)
