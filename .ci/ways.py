"""How many parcels from AliExpress have a live way, without the bridge and with it: README's table.

`make ways` writes the table anew from the rows of carriers.json: the carriers that carry for
AliExpress (`shops`) or are the most common in parcels from abroad (`prior` 3), each weighed by its
`prior`, for there is no count of real parcels. The ways are those that `app.core.reach.routes`
takes for a visitor without keys and relay. tests/test_ways_table.py compares.
"""

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.core.carriers.table import Row, rows  # noqa: E402
from app.core.model import Parcel  # noqa: E402
from app.core.reach.bridge import EVERY_HOST, Bridge  # noqa: E402
from app.core.reach.routes import READY, Means, route  # noqa: E402

PAGE = ROOT / "README.md"
BEGIN, END = "<!-- ways: written by `make ways` -->\n", "<!-- /ways -->\n"
NAMES = {
    "direct": "the page asks the carrier itself",
    "bridge": "the bridge asks the carrier",
    "look": "the bridge looks at the carrier's page",
    "link": "none: a link that the visitor opens",
}
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def chosen() -> list[Row]:
    """The carriers of parcels from AliExpress."""
    return [row for row in rows() if "aliexpress" in row.get("shops", ()) or row.get("prior") == 3]


def way(row: Row, bridge: Bridge | None) -> str:
    """The way of a carrier's parcels; "link" for all that are not asked about."""
    example = next((one for form in row.get("formats", ()) for one in form["examples"]), "X")
    parcel = Parcel(number=example, added=NOW, carrier=row["id"])
    kind = route(parcel, Means({}, {}, NOW, bridge=bridge)).kind
    return kind if kind in READY else "link"


def counted(bridge: Bridge | None) -> Counter[str]:
    """The weight of the carriers on each way."""
    found: Counter[str] = Counter()
    for row in chosen():
        found[way(row, bridge)] += row.get("prior", 1)
    return found


def table() -> str:
    before = counted(None)
    after = counted(Bridge("1.0", "extension", frozenset({EVERY_HOST})))
    total = before.total()
    live = [100 * (total - one["link"]) / total for one in (before, after)]
    lines = ["| way | without the bridge | with it |", "| --- | ---: | ---: |"]
    for kind, name in NAMES.items():
        lines.append(
            f"| {name} | {100 * before[kind] / total:.0f} % | {100 * after[kind] / total:.0f} % |"
        )
    lines.append(f"| **live together** | **{live[0]:.0f} %** | **{live[1]:.0f} %** |")
    return "".join(f"{line}\n" for line in lines)


def written(page: str) -> str:
    """The table that stands in a page."""
    return page.partition(BEGIN)[2].partition(END)[0]


def main() -> None:
    page = PAGE.read_text("utf-8")
    before, begin, rest = page.partition(BEGIN)
    PAGE.write_text(before + begin + table() + END + rest.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main()
