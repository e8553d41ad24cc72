"""Draws the rooms of app/ from the imports, as the Mermaid picture in app/README.md.

`make rooms` writes the picture anew; tests/test_house.py compares it with the imports.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "app" / "README.md"
BEGIN, END = "```mermaid\n", "```\n"
IMPORT = re.compile(r"^\s*from app\.(\w+)[.\w]* import", re.MULTILINE)
COMMON = ("core", "frame", "pieces", "asking")


def arrows(app: Path = ROOT / "app") -> dict[str, set[str]]:
    """Which rooms each room imports ("roof" is app/roof.py); the whole state's knowledge of its
    parts is left out."""
    found: dict[str, set[str]] = {}
    for path in sorted(app.rglob("*.py")):
        room = path.relative_to(app).with_suffix("").parts[0]
        if room in ("__init__", "main") or path == app / "frame" / "state.py":
            continue
        found.setdefault(room, set()).update(IMPORT.findall(path.read_text("utf-8")))
        found[room].discard(room)
    return found


def picture(found: dict[str, set[str]]) -> str:
    """The picture: the common rooms as a chain, the doings with the arrows among them."""
    doings = sorted(set(found) - {*COMMON, "roof", "browser"})
    lines = ["flowchart TD", "  browser --> roof", "  subgraph doings"]
    lines += [f"    {name}" for name in doings]
    lines += ["  end", "  roof --> doings", "  doings --> asking", "  doings --> pieces"]
    lines += [
        f"  {one} --> {other}"
        for one in (*COMMON, *doings)
        for other in sorted(found[one])
        if other in doings or (one in COMMON and other in COMMON)
    ]
    return "".join(f"{line}\n" for line in lines)


def drawn(page: str) -> str:
    """The picture that stands in the page."""
    return page.partition(BEGIN)[2].partition(END)[0]


def main() -> None:
    page = PAGE.read_text("utf-8")
    PAGE.write_text(page.replace(drawn(page), picture(arrows())), "utf-8")


if __name__ == "__main__":
    main()
