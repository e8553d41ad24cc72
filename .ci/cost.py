"""What visits cost in bytes, and what follows from that: the tables of .github/COST.md.

`make cost` weighs the files of the built page as GitHub Pages sends them (gzip of level 6) and
writes the tables anew. tests/pages/test_cost.py holds the page to the files.
"""

import re
from pathlib import Path
from typing import NamedTuple

from serve import Site

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / ".github" / "COST.md"
BEGIN, END = "<!-- cost: written by `make cost` -->\n", "<!-- /cost -->\n"
LISTED = re.compile(r'"(?P<path>[^"]+)": "[0-9a-f]{64}"')
# The worker's own two files, and what the page is called once it is installed.
BESIDES = ("sw.js", "static/vendor/precache.js", "static/vendor/manifest/en.webmanifest")
# What changes only with a new version of a part, and so stays at most updates.
PARTS = ("static/vendor/pyodide/", "static/vendor/pyscript/", "static/vendor/world.")
PAGES_GB = 100
VISITS = 30_000_000
RELEASES = 4
CENTS = (1, 8.5)
# Of a day's visits: the part that is new, and of the others the part that gets a new version.
DAYS = (
    ("everybody is new", 1, 0),
    ("one in ten is new; of the others one in seven gets a new version", 0.1, 1 / 7),
    ("one in a hundred is new; of the others one in seven gets a new version", 0.01, 1 / 7),
)


class Weights(NamedTuple):
    """MB of a first visit and of an update, and the number of files of a first visit."""

    first: float
    update: float
    files: int


def listed() -> list[str]:
    """What the worker keeps of every visit: the first of the two lists in precache.js."""
    text = (ROOT / "static" / "vendor" / "precache.js").read_text("utf-8")
    return [found["path"] for found in LISTED.finditer(text.partition('"later"')[0])]


def weighed() -> Weights:
    """The built page as it is now."""
    site = Site(ROOT)

    def size(path: str) -> int:
        found = site.find(path)
        assert found, path
        return len(found.packed or found.body)

    first = [*listed(), *BESIDES]
    changing = [path for path in first if not path.startswith(PARTS)]
    megabytes = [round(sum(map(size, paths)) / 1e6, 1) for paths in (first, changing)]
    return Weights(megabytes[0], megabytes[1], len(first))


def tables(told: Weights) -> str:
    """The tables that follow from these weights."""
    first, update, files = told
    newcomers, stay = PAGES_GB * 1000 / first, PAGES_GB * 1000 / (RELEASES * update)
    visits = [
        ("the first, all that is kept for offline use included", first, files),
        ("every later one", 0, "2, both “not modified”"),
        ("the first after a new version of the page", f"at most {update}", "those that changed"),
    ]
    pages = [
        (f"first visits alone: {PAGES_GB} GB / {first} MB", newcomers, newcomers / 30),
        (f"people who stay, {RELEASES} versions: {PAGES_GB} GB / ({RELEASES} × {update} MB)", stay),
    ]
    cdn = [
        (name, VISITS * (new * first + (1 - new) * updated * update) / 1e6)
        for name, new, updated in DAYS
    ]
    return "\n".join(
        [
            _table("a visit", "MB, compressed", "files"),
            *(_row(*one) for one in visits),
            "",
            _table(f"GitHub Pages, {PAGES_GB} GB a month", "a month", "a day"),
            *(_row(name, *map(_short, counts)) for name, *counts in pages),
            "",
            _table("a million visits a day", "TB a month", *(f"at {one}¢ a GB" for one in CENTS)),
            *(
                _row(name, f"{tb:.1f}", *(f"${_short(tb * 10 * one)}" for one in CENTS))
                for name, tb in cdn
            ),
            "",
        ]
    )


def _table(*head: str) -> str:
    return _row(*head) + "\n" + _row("---", *("---:" for _ in head[1:]))


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _short(value: float) -> str:
    """Two figures of a number, and the rest as zeros.

    >>> _short(17241.4), _short(575)
    ('17,000', '580')
    """
    digits = max(len(str(int(value))) - 2, 0)
    return f"{int(round(value, -digits)):,}"


def written(text: str) -> tuple[str, Weights]:
    """The tables as they stand on the page, and the weights that they name."""
    told = text.partition(BEGIN)[2].partition(END)[0]
    first = re.search(r"included \| ([\d.]+) \| (\d+) \|", told)
    update = re.search(r"at most ([\d.]+) \|", told)
    assert first and update
    return told, Weights(float(first[1]), float(update[1]), int(first[2]))


def main() -> None:
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}{tables(weighed())}{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
