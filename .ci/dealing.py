"""The files of the pages' tests, dealt into parts, each a little shorter than the one before it.

Parts as long as each other would leave one of two processors idle for most of the last.

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


def dealt(
    files: Iterable[str], parts: int, known: Mapping[str, int], step: int = 0
) -> list[list[str]]:
    """The heaviest file first, each to the part that is the lightest by then; heavy parts first.

    `step` is by how many seconds each part is to be shorter than the one before it.

    >>> dealt("abcd", 2, {"a": 4, "b": 3, "c": 2, "d": 2})
    [['a', 'd'], ['b', 'c']]
    >>> dealt("abcd", 2, {"a": 4, "b": 3, "c": 2, "d": 2}, step=5)
    [['a', 'b', 'd'], ['c']]
    """
    hands: list[tuple[int, int, list[str]]] = [(step * part, part, []) for part in range(parts)]
    weigh = {file: known.get(file, UNKNOWN) for file in files}
    for file in sorted(weigh, key=lambda file: (-weigh[file], file)):
        weight, part, hand = heapq.heappop(hands)
        heapq.heappush(hands, (weight + weigh[file], part, [*hand, file]))
    hands.sort(key=lambda hand: (step * hand[1] - hand[0], hand[1]))
    return [sorted(hand) for _, _, hand in hands]


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
