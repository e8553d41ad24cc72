"""Detects the table's own examples beside the PyPI package tracking-numbers, turn by turn."""

import sys
import time
from collections.abc import Callable
from statistics import median

import tracking_numbers
from serve import ROOT

sys.path.insert(0, str(ROOT))

from app.carriers.table import rows
from app.numbers import detect, find

ROUNDS, REPEATS, PASTED = 7, 20, 1000


def main() -> None:
    """Prints numbers per second of both, their ratio, and the time for a thousand pasted."""
    formats = [one for row in rows() for one in row.get("formats", ())]
    numbers = [number for one in formats for number in one.get("examples", ())]
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(per_second(detect, numbers))
        theirs.append(per_second(tracking_numbers.get_tracking_number, numbers))
    ratio = median(own / other for own, other in zip(ours, theirs, strict=True))
    print(f"{len(numbers)} examples of {len(formats)} formats, CPython, median of {ROUNDS}")
    print(f"  tracking-numbers {median(theirs):>9,.0f} numbers/s   1.00")
    print(f"  Parcelbook       {median(ours):>9,.0f} numbers/s   {ratio:.2f}")
    print(f"{'reached ' if ratio >= 1 else 'MISSED  '} not slower than tracking-numbers")
    pasted = "\n".join((numbers * PASTED)[:PASTED])
    started = time.perf_counter()
    found = find(pasted)
    for number in found:
        detect(number)
    print(f"{PASTED} pasted lines, {len(found)} numbers: {time.perf_counter() - started:.3f} s")


def per_second(detector: Callable[[str], object], numbers: list[str]) -> float:
    started = time.perf_counter()
    for _ in range(REPEATS):
        for number in numbers:
            detector(number)
    return REPEATS * len(numbers) / (time.perf_counter() - started)


main()
