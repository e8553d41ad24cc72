"""Numbers in a list, "A, B and C": where one is found, those that look like it are numbers too."""

import re

from app.core.numbers.detecting.detector import best
from app.core.numbers.finding.announcements import announced
from app.core.numbers.finding.dates_and_phones import day
from app.core.numbers.finding.other_numbers import order, plausible, timestamp

CONNECTORS = frozenset("AND OR UND ODER ET OU Y O E I LUB ORAZ И ИЛИ ТА АБО І".split())
WORD = rf"(?:{'|'.join(sorted(CONNECTORS))}) "
BETWEEN = re.compile(rf" ?[,;&+] ?(?:{WORD})?| {WORD}")
TOKEN = re.compile(r"[0-9A-Z]+", re.ASCII)
SHORTEST = 8

# A longer line is a table.
LONGEST_LINE = 1_000


def with_listed(line: str, found: list[str]) -> list[str]:
    """The numbers found in an upper-case line, and those in a list with one of them.

    >>> with_listed("CDEK 1234567890, 1234567891", ["1234567890"])
    ['1234567890', '1234567891']
    """
    if not found or len(line) > LONGEST_LINE:
        return found
    for start, tokens in _lists(line):
        taken = [token for token in tokens if token in found]
        if not taken or announced(line[:start], None) is False:
            continue
        shapes = {_shape(token) for token in taken}
        kept = [
            token
            for token in tokens
            if token in taken or (_shape(token) in shapes and _is_number(token))
        ]
        if len(kept) > len(taken):
            at = min(map(found.index, taken))
            rest = [number for number in found[at:] if number not in kept]
            found = [*found[:at], *kept, *rest]
    return found


def _lists(line: str) -> list[tuple[int, list[str]]]:
    """Where each list of two tokens or more begins, and its tokens."""
    found: list[tuple[int, list[str]]] = []
    end = -1
    for match in TOKEN.finditer(line):
        if len(match[0]) < SHORTEST:
            continue
        if end >= 0 and BETWEEN.fullmatch(line, end, match.start()):
            found[-1][1].append(match[0])
        else:
            found.append((match.start(), [match[0]]))
        end = match.end()
    return [one for one in found if len(one[1]) > 1]


def _shape(token: str) -> tuple[int, bool]:
    return len(token), token.isdigit()


def _is_number(token: str) -> bool:
    """Whether a token that looks like a number beside it is one, and nothing else."""
    other = day(token) or timestamp(token) or order(token)
    return plausible(token, announced=True) and not other and best(token) is not None
