"""What stands beside a number in a text: the carriers that its line names, or the line above it."""

import re
from collections.abc import Sequence

from app.core.numbers.finding.carriers_named import named_anywhere

SIGNS = re.compile(r"[^0-9A-Z]+", re.ASCII)


def named_near(text: str, numbers: Sequence[str]) -> dict[str, frozenset[str]]:
    """The carriers that a text names for each of its numbers; without those it names nobody for.

    A name counts for the numbers on its line; one on a line without numbers for those on the next
    line. In a text of one number every name counts.

    >>> sorted(named_near("DSV: 12123443\\nHFD\\n32957383", ["12123443"])["12123443"])
    ['dsv', 'hfd']
    >>> named_near("Echo 47589509, 54290549\\n701241517", ["47589509", "701241517"])
    {'47589509': frozenset({'echo'})}
    """
    lines = text.upper().splitlines()
    if len(numbers) == 1:
        told = frozenset[str]().union(*map(named_anywhere, lines))
        return {numbers[0]: told} if told else {}
    found: dict[str, frozenset[str]] = {}
    above = frozenset[str]()
    for line in lines:
        names = named_anywhere(line)
        signs = SIGNS.sub("", line)
        here = [number for number in numbers if number in signs]
        for number in here if names or above else ():
            found.setdefault(number, names or above)
        above = frozenset[str]() if here else names
    return found
