"""What a format's regular expression accepts, worked out without running it.

The table's expressions use a small part of the syntax: literals, `\\d`, classes, `.`, groups with
alternatives, look-ahead and `? * + {m} {m,n}`. Such a pattern unfolds into a few branches, each a
row of character sets; from them follow which beginnings can fit, how many strings are accepted,
and how likely a chance string is among them.
"""

from dataclasses import dataclass
from functools import cache
from itertools import product

DIGITS = frozenset("0123456789")
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
ANY = DIGITS | LETTERS
LONGEST = 40

# A chance string of letters and digits keeps to one kind: it changes after one character in four.
CHANGE = 0.25

Sets = tuple[frozenset[str], ...]
Run = tuple[frozenset[str], int, int]
Branch = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression unfolded into its branches."""

    branches: tuple[Branch, ...]

    def lengths(self) -> tuple[int, ...]:
        """All lengths that the pattern accepts, in order.

        >>> parse(r"J?JD\\d{16}").lengths()
        (18, 19)
        """
        spans = ((sum(r[1] for r in b), sum(r[2] for r in b)) for b in self.branches)
        return tuple(sorted({n for low, high in spans for n in range(low, high + 1)}))

    def opens(self, head: str) -> bool:
        """Whether a string beginning with `head` can fit.

        >>> parse(r"(20|59)\\d{12}").opens("59"), parse(r"(20|59)\\d{12}").opens("29")
        (True, False)
        """
        return any(_opens(branch, head) for branch in self.branches)

    def rows(self, length: int) -> tuple[Sets, ...]:
        """The branches of just this length, one character set for each place."""
        return tuple(row for branch in self.branches for row in _rows(branch, length))


def _opens(branch: Branch, head: str) -> bool:
    at = 0
    for charset, low, high in branch:
        for done in range(high):
            if at == len(head) or (done >= low and low != high):
                return True
            if head[at] not in charset:
                return False
            at += 1
    return at == len(head)


def _rows(branch: Branch, length: int) -> list[Sets]:
    ranges = [range(low, high + 1) for _, low, high in branch if low != high]
    fixed = sum(low for _, low, high in branch if low == high)
    found: list[Sets] = []
    for counts in product(*ranges):
        if fixed + sum(counts) == length:
            left = iter(counts)
            row: list[frozenset[str]] = []
            for charset, low, high in branch:
                row.extend([charset] * (low if low == high else next(left)))
            found.append(tuple(row))
    return found


@cache
def places(regex: str, length: int) -> tuple[Sets, ...]:
    """The branches of a regular expression that have just this length, one set for each place."""
    return parse(regex).rows(length)


def accepted(rows: tuple[Sets, ...]) -> int:
    """How many strings the rows let through; overlaps count twice.

    >>> accepted(parse(r"(20|59)\\d{3}").rows(5))
    2000
    """
    total = 0
    for row in rows:
        size = 1
        for charset in row:
            size *= len(charset)
        total += size
    return total


def chance(rows: tuple[Sets, ...], *, digits: bool) -> float:
    """The probability that a chance string of the rows' length fits one of them.

    With `digits` the string is ten equal digits at each place; otherwise it is letters and digits
    in runs, see `CHANGE`.

    >>> round(chance(parse(r"(20|59)\\d{12}").rows(14), digits=True), 6)
    0.02
    """
    return min(1.0, sum(_digit_chance(row) if digits else _run_chance(row) for row in rows))


def _digit_chance(row: Sets) -> float:
    probability = 1.0
    for charset in row:
        probability *= _shares(charset)[1]
    return probability


def _run_chance(row: Sets) -> float:
    letter = digit = 0.5
    for place, charset in enumerate(row):
        if place:
            letter, digit = (
                letter * (1 - CHANGE) + digit * CHANGE,
                digit * (1 - CHANGE) + letter * CHANGE,
            )
        letters, digits = _shares(charset)
        letter, digit = letter * letters, digit * digits
    return letter + digit


@cache
def _shares(charset: frozenset[str]) -> tuple[float, float]:
    return len(charset & LETTERS) / 26, len(charset & DIGITS) / 10


@cache
def parse(regex: str) -> Pattern:
    """Unfold a regular expression; raises ValueError for syntax outside the small part."""
    branches, end = _alternatives(regex, 0)
    if end != len(regex):
        raise ValueError(f"unbalanced group in {regex!r}")
    return Pattern(tuple(tuple(branch) for branch in branches))


def _alternatives(regex: str, at: int) -> tuple[list[list[Run]], int]:
    done: list[list[Run]] = []
    current: list[list[Run]] = [[]]
    while at < len(regex) and regex[at] != ")":
        if regex[at] == "|":
            done += current
            current = [[]]
            at += 1
            continue
        parts, at = _atom(regex, at)
        low, high, at = _quantifier(regex, at)
        choices = _repeat(parts, low, high)
        current = [before + after for before in current for after in choices]
    return done + current, at


def _repeat(parts: list[list[Run]], low: int, high: int) -> list[list[Run]]:
    if len(parts) == 1 and len(parts[0]) == 1 and parts[0][0][1:] == (1, 1):
        charset = parts[0][0][0]
        if low == 0:
            return [[], [(charset, 1, high)]]
        return [[(charset, low, high)]]
    return [
        [run for part in chosen for run in part]
        for count in range(low, high + 1)
        for chosen in product(parts, repeat=count)
    ]


def _atom(regex: str, at: int) -> tuple[list[list[Run]], int]:
    symbol = regex[at]
    if symbol == "(":
        start = at + 1
        ahead = regex.startswith(("?=", "?!"), start)
        if regex.startswith("?P<", start):
            start = regex.index(">", start) + 1
        elif regex.startswith("?:", start) or ahead:
            start += 2
        inner, end = _alternatives(regex, start)
        return ([[]] if ahead else inner), end + 1
    charset, at = _charset(regex, at)
    return [[(charset, 1, 1)]], at


def _charset(regex: str, at: int) -> tuple[frozenset[str], int]:
    if regex[at] == "[":
        end = regex.index("]", at)
        return _members(regex[at + 1 : end]), end + 1
    if regex.startswith("\\d", at):
        return DIGITS, at + 2
    if regex[at] == ".":
        return ANY, at + 1
    if regex[at] not in ANY:
        raise ValueError(f"{regex[at]!r} is not expected in {regex!r}")
    return frozenset(regex[at]), at + 1


@cache
def _members(text: str) -> frozenset[str]:
    found: set[str] = set()
    at = 0
    while at < len(text):
        if text.startswith("\\d", at):
            found |= DIGITS
            at += 2
        elif text[at + 1 : at + 2] == "-" and at + 2 < len(text):
            found.update(map(chr, range(ord(text[at]), ord(text[at + 2]) + 1)))
            at += 3
        else:
            found.add(text[at])
            at += 1
    return frozenset(found)


def _quantifier(regex: str, at: int) -> tuple[int, int, int]:
    symbol = regex[at : at + 1] or "end"
    if symbol == "?":
        return 0, 1, at + 1
    if symbol in ("*", "+"):
        return int(symbol == "+"), LONGEST, at + 1
    if symbol != "{":
        return 1, 1, at
    end = regex.index("}", at)
    low, _, high = regex[at + 1 : end].partition(",")
    if "," not in regex[at:end]:
        return int(low), int(low), end + 1
    return int(low), int(high or LONGEST), end + 1
