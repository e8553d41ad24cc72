"""The files of the pages' tests, dealt into parts that take about as long as each other.

What a file takes stands in weights.txt, in seconds of one run; after a run of the pages,
`.venv/bin/python .ci/dealing.py` writes it anew from the reports.
"""

import heapq
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / ".ci" / "weights.txt"
# Of a file that was not in the run that was measured.
UNKNOWN = 15


def weights() -> Mapping[str, int]:
    """Seconds by file."""
    rows = (line.split() for line in WEIGHTS.read_text("utf-8").splitlines())
    return {file: int(seconds) for seconds, file in rows}


def dealt(files: Iterable[str], parts: int, known: Mapping[str, int]) -> list[list[str]]:
    """The heaviest file first, each to the part that is the lightest by then; heavy parts first.

    >>> dealt("abcd", 2, {"a": 4, "b": 3, "c": 2, "d": 2})
    [['a', 'd'], ['b', 'c']]
    """
    hands: list[tuple[int, int, list[str]]] = [(0, part, []) for part in range(parts)]
    weigh = {file: known.get(file, UNKNOWN) for file in files}
    for file in sorted(weigh, key=lambda file: (-weigh[file], file)):
        weight, part, hand = heapq.heappop(hands)
        heapq.heappush(hands, (weight + weigh[file], part, [*hand, file]))
    return [sorted(hand) for _, _, hand in sorted(hands, key=lambda hand: (-hand[0], hand[1]))]


def measured(reports: Iterable[Path]) -> Counter[str]:
    """Seconds by file, from JUnit reports that tell it (junit_family=xunit1)."""
    took: Counter[str] = Counter()
    for report in reports:
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            took[case.get("file", "")] += float(case.get("time", 0))  # pyright: ignore
    return took


if __name__ == "__main__":
    took = measured((ROOT / ".cache").glob("pages-*.xml"))
    WEIGHTS.write_text("".join(f"{round(s):4} {file}\n" for file, s in sorted(took.items())))
