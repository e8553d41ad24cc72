"""Dates that belong to other things than events: mails, orders, the expected delivery."""

import re
from collections.abc import Sequence

from app.core.paste.layout.order_steps import is_step
from app.core.paste.lines.filler import DIGIT, is_filler
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern

# When a mail was sent, as its head says (RFC 5322, section 3.3).
MAILED = re.compile(r"\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}(?: \(\w+\))?")

# An address as the head of an e-mail shows it.
MAIL_ADDRESS = re.compile(r"<[^\s<>@]+@[^\s<>]+>")

# A longer line above a date is no label.
LONGEST_LABEL = 60


def dates_other_thing(lines: Sequence[Line], at: int) -> bool:
    """Whether the date of a line belongs to something other than an event of a parcel."""
    line = lines[at]
    if not line.day:
        return False
    if MAILED.fullmatch(line.low) and sum(bool(MAILED.fullmatch(one.low)) for one in lines) == 1:
        return True
    if any(MAIL_ADDRESS.search(one.low) for one in lines[max(0, at - 1) : at + 2]):
        return True
    before = line.low[: line.day.start] if line.cells else line.low
    if before and pattern("expected").search(before) and not _in_table(lines, at):
        return True
    if before and (pattern("other").search(before) or is_deadline(before) or _is_kept(line)):
        return True
    if pattern("sent").search(line.low) and _in_head(lines, at):
        return True
    if not at or line.gap:
        return False
    above = lines[at - 1]
    if line.cells and above.text[-1] != ":":
        return False
    if DIGIT.search(above.low) or len(above.low) > LONGEST_LABEL or is_step(above.low):
        return False
    return bool(
        pattern("expected").search(above.low)
        or pattern("other").search(above.low)
        or is_deadline(above.low)
    )


def is_deadline(before: str) -> bool:
    """Whether words lead to a date until which something must be done, or from which it can be.


    >>> is_deadline("ready, pick up by friday, "), is_deadline("delivered, pickup by: ann ")
    (True, False)
    """
    return any(
        (found := pattern(kind).search(before)) and is_filler(before[found.end() :])
        for kind in ("deadline", "ready")
    )


def _is_kept(line: Line) -> bool:
    """Whether a line without a time tells that a parcel is kept until its day."""
    if not line.day or line.clock or "\t" in line.text or not pattern("keeping").search(line.low):
        return False
    before = line.low[: line.day.start]
    until = [match.end() for match in pattern("until").finditer(before)]
    return bool(until) and is_filler(before[until[-1] :])


def _in_table(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a row of a table like the one above it, both with a time."""
    line, above = lines[at], lines[max(0, at - 1)]
    columns = line.text.count("\t")
    return columns > 1 and bool(line.clock and above.clock) and above.text.count("\t") == columns


def _in_head(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands among the sender, addressee and subject of an e-mail.

    Without an address and a subject they are the ends of a way.
    """
    near = lines[max(0, at - 3) : at + 4]
    mailed = any("@" in line.low or pattern("subject").search(line.low) for line in near)
    return mailed and sum(bool(pattern("head").search(line.low)) for line in near) >= 2
