"""Detects numbers beside the PyPI package tracking-numbers, turn by turn.

The known numbers of tests/core/numbers/report.py where there is a file of them, and the table's own
examples: those are evenly spread over all carriers, so mostly of ones that the package has not.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

import tracking_numbers
from serve import ROOT

sys.path.insert(0, str(ROOT))

from app.core.carriers.table import rows
from app.core.numbers import detect, find
from tests.core.numbers.report import corpus

ROUNDS, REPEATS, PASTED = 7, 20, 1000


def main() -> None:
    """Prints numbers per second of both and their ratio, and the time for a thousand pasted."""
    formats = [one for row in rows() for one in row.get("formats", ())]
    examples = [number for one in formats for number in one.get("examples", ())]
    beside(f"{len(examples)} examples of the table's {len(formats)} formats", examples)
    known = [line["number"] for line in corpus()]
    if known:
        ratio = beside(f"{len(known)} known numbers", known)
        print(f"{'reached ' if ratio >= 1 else 'MISSED  '} not slower on known numbers")
    pasted = "\n".join((examples * PASTED)[:PASTED])
    started = time.perf_counter()
    found = find(pasted)
    for number in found:
        detect(number)
    print(f"{PASTED} pasted lines, {len(found)} numbers: {time.perf_counter() - started:.3f} s")


def beside(what: str, numbers: list[str]) -> float:
    """The median ratio of rounds in which both take their turns."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(per_second(detect, numbers))
        theirs.append(per_second(tracking_numbers.get_tracking_number, numbers))
    ratio = median(own / other for own, other in zip(ours, theirs, strict=True))
    print(f"{what}, CPython, median of {ROUNDS}")
    print(f"  tracking-numbers {median(theirs):>9,.0f} numbers/s   1.00")
    print(f"  Parcelbook       {median(ours):>9,.0f} numbers/s   {ratio:.2f}")
    return ratio


def per_second(detector: Callable[[str], object], numbers: list[str]) -> float:
    started = time.perf_counter()
    for _ in range(REPEATS):
        for number in numbers:
            detector(number)
    return REPEATS * len(numbers) / (time.perf_counter() - started)


main()
