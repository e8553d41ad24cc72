"""Numbers that a line break has cut in two: put together again where a check digit proves it."""

import re

from app.core.numbers.detecting.detector import best
from app.core.numbers.detecting.trials import promising

DIGIT = re.compile("[0-9]")
# The end of a line, read backwards.
TAIL = re.compile(r"-?(?:[0-9A-Z]{1,12}[ -]){0,9}[0-9A-Z]{1,30}", re.ASCII)
HEAD = re.compile(r"[0-9A-Z]{1,30}(?:[ -][0-9A-Z]{1,12}){0,9}", re.ASCII)
BEGINNING = re.compile(r"(?<![0-9A-Z])[0-9A-Z]", re.ASCII)
END = re.compile(r"[0-9A-Z](?![0-9A-Z])", re.ASCII)
LOOKED_AT = 60
MOST_PIECES = 4
LONGEST = 40
LONG = 8


def rejoined(lines: list[str]) -> list[str]:
    """The lines, with a number whose groups go on in the next line moved to the first one whole.

    >>> rejoined(["IS 9400 1234 5678 9012", "3456 74 AND"])
    ['IS 9400123456789012345674', ' AND']
    """
    found = list(lines)
    for at in range(len(found) - 1):
        if cut := _cut(found[at], found[at + 1]):
            start, number, end = cut
            found[at] = found[at][:start] + number
            found[at + 1] = found[at + 1][end:]
    return found


def _cut(line: str, below: str) -> tuple[int, str, int] | None:
    """Where the number begins, the number, and where it ends in the line below."""
    if not (line[-1:].isalnum() or line[-1:] == "-") or not below[:1].isalnum():
        return None
    if not (DIGIT.search(line, line.rfind(" ") + 1) and DIGIT.search(below, 0, LOOKED_AT)):
        return None
    if len(line) >= LONG <= len(below) and line.isalnum() and below.isalnum():
        whole = _one(line, line, below, below)
        return (0, line + below, len(below)) if whole else None
    head, tail = HEAD.match(below[:LOOKED_AT]), TAIL.match(line[: -LOOKED_AT - 1 : -1])
    if tail is None or head is None or tail.end() == LOOKED_AT < len(line):
        return None
    begin = len(line) - tail.end()
    starts = [m.start() + begin for m in BEGINNING.finditer(line[begin:])]
    ends = [m.end() for m in END.finditer(head[0])]
    for start in starts[-1 : -2 * MOST_PIECES : -1]:
        first = _bare(line[start:])
        if not any(map(str.isdigit, first)):
            break
        for end in ends[:MOST_PIECES]:
            second = _bare(below[:end])
            if _one(line[start:], first, below[:end], second):
                halves = (*(line[one:] for one in starts), *(below[:one] for one in ends))
                return None if any(map(_sure, map(_bare, halves))) else (start, first + second, end)
    return None


def _bare(printed: str) -> str:
    return printed.replace(" ", "").replace("-", "")


def _one(printed: str, first: str, below: str, second: str) -> bool:
    """Whether two pieces are one number: neither can be one alone, and both together surely are."""
    if len(first) + len(second) > LONGEST:
        return False
    whole = len(first) >= LONG <= len(second)
    digits = first.isdigit() and second.isdigit()
    alike = len(first) == len(second)
    if whole and digits and alike and not (_grouped(printed) and _grouped(below)):
        return False
    if not promising(len(first) + len(second), (first + second)[:2], digits):
        return False
    if not any(map(str.isdigit, second)):
        return False
    return _sure(first + second) and not _sure(first) and not _sure(second)


def _grouped(text: str) -> bool:
    return max(map(len, re.split(r"[ -]", text))) < LONG


def _sure(number: str) -> bool:
    first = best(number)
    return first is not None and first.tier == "sure" and first.check == "pass"
