"""How good the detector is: coverage, collisions, chance acceptance, figures on known numbers.

Run as `python -m tests.core.numbers.report [numbers.jsonl]`. The file of known numbers is not part
of the repository; it is taken from the argument, from NUMBERS, or from beside the checkout, and
without it the figures that need it are left out. Each of its lines is an object with `number`,
`valid`, `carrier`, `also` and `source`.
"""

import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from app.core.carriers.table import by_id, operators, rows
from app.core.numbers import Hints, compact, detect
from app.core.numbers.checks import CHECKS, Mod7, Weighted
from app.core.numbers.detecting.accepted_strings import parse
from app.core.numbers.detecting.evidence import PRIOR
from app.core.numbers.detecting.formats import format_of
from tests.core.numbers.printed import Printed, printed

DEFAULT = Path("../shared/corpus/numbers-dev.jsonl")
PRINTED, SEED = 5, 1
LENGTHS = (8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24)
SAMPLES = 2000


Known = dict[str, Any]


def corpus() -> list[Known]:
    """The known numbers, or none when there is no file of them."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("NUMBERS", "")
    path = Path(given) if given else DEFAULT
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def canonical(carrier: str) -> str:
    """The carrier's id in the table, by id or alias; itself when it is not there."""
    return by_id().get(carrier, {"id": carrier})["id"]


def share(part: float, whole: float) -> str:
    """A share in per cent."""
    return f"{100 * part / whole:5.1f} %" if whole else "    -"


def coverage() -> Iterable[str]:
    """Carriers, links, formats and evidence in the table."""
    table = rows()
    formats = [found for row in table for found in row.get("formats", ())]
    yield f"carriers {len(table)}, with formats or S10 numbers " + str(
        sum(bool(row.get("formats") or row.get("s10")) for row in table)
    )
    yield f"links {sum(bool(row['link']) for row in table)}, with the number filled in " + str(
        sum("{n}" in row["link"] for row in table)
    )
    yield f"formats {len(formats)}: {dict(Counter(found['evidence'] for found in formats))}"
    yield f"countries whose post is known {len(operators())}"
    for row in table:
        if row.get("formats"):
            shapes = ", ".join(
                found["regex"] + (f" {found['check']}" if "check" in found else "")
                for found in row["formats"]
            )
            yield f"  {row['id']}: {shapes}"


def collisions() -> Iterable[str]:
    """Examples that another carrier claims first, and by how much."""
    for row in rows():
        for found in row.get("formats", ()):
            for number in found["examples"]:
                candidates = detect(number)
                mine = next(c for c in candidates if c.carrier == row["id"])
                first = candidates[0]
                if first is not mine:
                    yield (
                        f"  {number} of {row['id']} ({mine.score:.1f}, {mine.tier}) goes to "
                        f"{first.carrier} ({first.score:.1f}, {first.tier}, {first.format})"
                    )


def acceptance() -> Iterable[str]:
    """How many chance numbers of a length get a sure or likely candidate, and any at all."""
    chance = random.Random(7)
    for length in LENGTHS:
        told = [detect("".join(chance.choices("0123456789", k=length))) for _ in range(SAMPLES)]
        strong = sum(any(c.tier != "possible" for c in found) for found in told)
        yield f"  {length:2} digits: {share(strong, SAMPLES)} likely, " + (
            f"{share(sum(map(bool, told)), SAMPLES)} any"
        )


def strong(number: str) -> bool:
    """Whether a number has a sure or likely candidate."""
    return any(candidate.tier != "possible" for candidate in detect(number))


def hits(known: list[Known], name: str, *, home: bool = False, named: bool = False) -> str:
    """Right carrier in the list, first in the list, only wrong ones.

    With `home` the visitor is in the carrier's own country, with `named` its name stands beside.
    """
    listed = first = wrong = 0
    for line in known:
        right = {canonical(carrier) for carrier in (line["carrier"], *line["also"])}
        country = by_id()[canonical(line["carrier"])]["country"] if home else None
        hints = Hints(named=frozenset(right)) if named else None
        told = detect(line["number"], destination=country, hints=hints)
        found = [candidate.carrier for candidate in told]
        listed += bool(right & set(found))
        first += bool(found) and found[0] in right
        wrong += bool(found) and not right & set(found)
    n = len(known)
    return f"  {name:20} {n:4}: in list {share(listed, n)}, first {share(first, n)}, " + (
        f"only wrong {share(wrong, n)}"
    )


def figures(known: list[Known]) -> Iterable[str]:
    """The figures on known numbers, by kind."""
    valid = [line for line in known if line["valid"]]
    other = [line for line in valid if not (line.get("source") or "").startswith("jkeen")]
    common: Callable[[Known], bool] = lambda line: (  # noqa: E731
        by_id().get(line["carrier"], {}).get("prior", 0) >= 2
    )
    yield hits(valid, "all")
    for half in (0, 1):
        yield hits(valid[half::2], f"at home, half {half}", home=True)
    yield hits(valid, "named beside", named=True)
    yield hits(other, "not of jkeen's tests")
    yield hits([line for line in other if common(line)], "AliExpress-relevant")
    yield hits([line for line in other if line["format"] == "s10"], "S10")
    invalid = [line["number"] for line in known if not line["valid"]]
    yield f"  wrong numbers rejected {share(sum(not strong(n) for n in invalid), len(invalid))}"
    wrong = [number for line in valid for number in _corrupted(compact(line["number"]))]
    yield f"  corruptions caught {share(sum(not strong(n) for n in wrong), len(wrong))} " + (
        f"of {len(wrong)}"
    )
    yield f"  numbers per second {speed([line['number'] for line in known]):,.0f}"


def of_formats(known: list[Known]) -> Iterable[str]:
    """The figures on numbers that the formats themselves print, none of them a known one.

    Evenly, each format counts the same; by relevance, as its carrier is common among the parcels
    of a shopper who orders from abroad.
    """
    seen = {compact(line["number"]) for line in known}
    drawn = [one for one in printed(PRINTED, SEED) if one.number not in seen]
    yield _told(drawn, "evenly", lambda prior: 1.0)
    yield _told(drawn, "by relevance", lambda prior: 10 ** PRIOR[prior])
    for prior in sorted(PRIOR, reverse=True):
        yield _told([one for one in drawn if one.prior == prior], f"prior {prior}", lambda _: 1.0)


def _told(drawn: list[Printed], name: str, weight: Callable[[int], float]) -> str:
    listed, first = of_printed(drawn, weight)
    return f"  {name:20} {len(drawn):4}: in list {100 * listed:5.1f} %, first {100 * first:5.1f} %"


def of_printed(drawn: list[Printed], weight: Callable[[int], float]) -> tuple[float, float]:
    """The shares of numbers whose carrier is in the list, and is first."""
    whole = listed = first = 0.0
    for one in drawn:
        found = [candidate.carrier for candidate in detect(one.number)]
        counted = weight(one.prior)
        whole += counted
        listed += counted * (one.carrier in found)
        first += counted * (found[:1] == [one.carrier])
    return listed / whole, first / whole


def _corrupted(number: str) -> list[str]:
    first = next(iter(detect(number)), None)
    if first is None or first.check != "pass" or first.tier == "possible":
        return []
    check = "s10" if first.format == "s10" else format_of(first.format).check
    return corruptions(number, check or "")


def corruptions(number: str, check: str = "") -> list[str]:
    """The number with each digit that the check covers replaced by each other one."""
    return [
        number[:at] + digit + number[at + 1 :]
        for at in covered(number, check)
        for digit in "0123456789"
        if number[at].isdigit() and digit != number[at]
    ]


def covered(number: str, check: str) -> list[int]:
    """The places that a check looks at, its own digit among them; every place without a check."""
    scheme = CHECKS.get(check)
    if not isinstance(scheme, Weighted | Mod7):
        return list(range(len(number)))
    last = scheme.last if isinstance(scheme, Weighted) else -1
    own = scheme.at if isinstance(scheme, Weighted) else -1
    places = range(len(number))
    return [*places[scheme.first : last], places[own]]


def speed(numbers: list[str]) -> float:
    """Numbers told a second, the index warm."""
    for number in numbers:
        detect(number)
    start = time.perf_counter()
    for _ in range(20):
        for number in numbers:
            detect(number)
    return 20 * len(numbers) / (time.perf_counter() - start)


def undetected() -> Iterable[str]:
    """How many single wrong digits each check scheme lets pass, on the table's examples."""
    slipped: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for row in rows():
        for found in row.get("formats", ()):
            if name := found.get("check"):
                for number in found["examples"]:
                    inside = [n for n in corruptions(number, name) if _fits(found["regex"], n)]
                    tried[name] += len(inside)
                    slipped[name] += sum(CHECKS[name].passes(n) for n in inside)
    for name in sorted(tried):
        yield f"  {name:8} {share(slipped[name], tried[name])} of {tried[name]}"


def _fits(regex: str, number: str) -> bool:
    return any(
        all(symbol in charset for symbol, charset in zip(number, row, strict=True))
        for row in parse(regex).rows(len(number))
    )


def main() -> None:
    """Print the whole report."""
    known = corpus()
    for title, lines in (
        ("Coverage", coverage()),
        ("Collisions", collisions()),
        ("Chance digits that get a carrier", acceptance()),
        ("Wrong digits that pass a check", undetected()),
        ("Numbers that the formats print", of_formats(known)),
        ("Known numbers", figures(known) if known else ("  no file of known numbers",)),
    ):
        print(title)
        for line in lines:
            print(line)


if __name__ == "__main__":
    main()
