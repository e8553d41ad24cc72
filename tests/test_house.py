"""The rules of the house: who may import whom, and what lies at the top."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
import rooms

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
BROWSER_ONLY = {"js", "micropip", "pyodide", "pyodide_js", "pyscript"}
TOP_LEVEL = {
    *{"index.html", "pyscript.toml", "sw.js", "app", "static", "locales", "tests", "README.md"},
    *{"package.json", "package-lock.json", "pyproject.toml", "Makefile", "LICENSE"},
    *{".gitignore", ".github", ".ci"},
}
# Each room imports only rooms that stand before it, and no two import each other.
CORE = (
    *("model", "carriers", "numbers", "statuses", "sources", "understanding", "paste", "orders"),
    *("parcel", "keeping", "backup", "language", "reach", "forecast", "concerns"),
)
TIERS = (*(f"core.{name}" for name in CORE), "frame", "pieces", "asking")
# The doings, and which other doings each may import; any of them may import the tiers above.
DOINGS: dict[str, set[str]] = {
    "access": set(),
    "adding": {"picker"},
    "backup": {"storage"},
    "evidence": set(),
    "help": set(),
    "install": {"backup"},
    "letters": set(),
    "listing": set(),
    "map": set(),
    "number": set(),
    "opened": {"map", "order", "picker"},
    "order": {"picker"},
    "pagetext": {"picker"},
    "picker": set(),
    "settings": {"picker"},
    "sharing": set(),
    "statistics": set(),
    "storage": set(),
    "translation": set(),
}
ROOF = ("roof", "browser", "main")
# What statuses say is pure, and a source knows nothing of numbers: stricter than the order.
NEVER = {"core.sources": {"core.numbers", "core.carriers"}, "core.statuses": {"core.numbers"}}
MOST_ROOMS, LONGEST_MODULE, LONGEST_MEDIAN = 25, 250, 90


def imports(source: str) -> Iterator[str]:
    """The dotted names that a module imports; `from a import b` gives `a.b`."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        # CPython before 3.14 cannot parse t-strings; ring 2 reads these files properly.
        for found in re.finditer(r"^\s*(?:from|import)\s+([\w.]+)", source, re.MULTILINE):
            yield found[1]
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute here"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    """The room that a file is in: "core.model" for app/core/model/..., "listing" for
    app/listing/..., "roof" for app/roof.py."""
    parts = path.relative_to(ROOT / "app").with_suffix("").parts
    return ".".join(parts[:2]) if parts[0] == "core" else parts[0]


def rooms_of(path: Path) -> dict[str, set[str]]:
    """The rooms of app/ that a file imports from, with the dotted names."""
    found: dict[str, set[str]] = {}
    for name in imports(path.read_text("utf-8")):
        parts = name.split(".")
        if parts[0] == "app" and len(parts) > 1 and name != "app.core":
            own = ".".join(parts[1:3]) if parts[1] == "core" else parts[1]
            found.setdefault(own, set()).add(name)
    return found


def allowed(own: str) -> set[str]:
    """The rooms that a room may import."""
    everything = {*TIERS, *DOINGS, *ROOF}
    if own in TIERS:
        return {own, *TIERS[: TIERS.index(own)]} - NEVER.get(own, set())
    if own in DOINGS:
        return {own, *TIERS, *DOINGS[own]}
    return everything - ({"browser", "main"} if own == "roof" else set())


def fitting(own: str, other: str) -> str:
    """The way that an import would have to go instead."""
    if other in DOINGS and own in DOINGS:
        return f"what {own} and {other} share belongs into pieces, frame or core"
    if other in ROOF:
        return f"{other} may know {own}, not the other way round: let {own} tell it in its table"
    return f"{other} stands after {own}: move what both need down to {own}, or before it"


def a_state_of_a_doing(own: str, names: set[str]) -> bool:
    """Whether these are the states of which app/frame/state.py makes the whole."""
    return own == "frame" and all(
        re.match(r"app(?:\.\w+){1,2}\.state\.\w+$", name) for name in names
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    own = room(path)
    modules = {name.partition(".")[0] for name in imports(path.read_text("utf-8"))}
    assert own == "browser" or not modules & BROWSER_ONLY
    wrong = [
        f"{', '.join(sorted(names))}: {fitting(own, other)}"
        for other, names in rooms_of(path).items()
        if other not in allowed(own) and not a_state_of_a_doing(own, names)
    ]
    assert not wrong


def test_a_forbidden_import_is_told_the_way_it_would_have_to_go() -> None:
    assert "pieces, frame or core" in fitting("listing", "evidence")
    assert "move what both need down to core.model" in fitting("core.model", "core.parcel")
    assert "let frame tell it in its table" in fitting("frame", "browser")
    assert "core.parcel" not in allowed("core.paste") and "core.paste" in allowed("core.parcel")
    assert "map" in allowed("opened") and "opened" not in allowed("map")
    assert not a_state_of_a_doing("frame", {"app.listing.update.left"})


def test_only_the_whole_state_knows_the_states_of_the_doings() -> None:
    knowing = {
        path.relative_to(ROOT / "app").as_posix()
        for path in SOURCES
        if room(path) == "frame" and any(other in DOINGS for other in rooms_of(path))
    }
    assert knowing == {"frame/state.py"}


def test_the_house_has_the_rooms_that_are_told_here_and_no_module_outside_them() -> None:
    folders = {path.name for path in (ROOT / "app").iterdir() if (path / "__init__.py").exists()}
    told = {name.partition(".")[0] for name in TIERS} | DOINGS.keys() | {"browser"}
    assert folders == told
    assert len(folders) <= MOST_ROOMS
    loose = {path.stem for path in (ROOT / "app").glob("*.py")}
    assert loose == {"__init__", "main", "roof"}
    assert {path.name for path in (ROOT / "app" / "core").iterdir() if path.is_dir()} - {
        "__pycache__"
    } == set(CORE)


def test_the_picture_of_the_rooms_is_drawn_from_the_imports() -> None:
    """`make rooms` draws it anew."""
    page = (ROOT / "app" / "README.md").read_text("utf-8")
    assert rooms.drawn(page) == rooms.picture(rooms.arrows())


def test_a_module_is_small_enough_to_hold_in_the_head() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert not {str(path): count for path, count in lengths.items() if count > LONGEST_MODULE}
    assert median(count for count in lengths.values() if count) <= LONGEST_MEDIAN


def test_a_script_is_no_longer_than_a_module_may_be() -> None:
    folders = {".ci": "*.*", "static": "*.js", "static/relay": "*.js", ".": "*.js"}
    scripts = [path for folder, name in folders.items() for path in (ROOT / folder).glob(name)]
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in scripts}
    assert {"bench.py", "ring2.mjs", "boot.js", "worker.js", "sw.js"} <= lengths.keys()
    assert not {name: count for name, count in lengths.items() if count > LONGEST_MODULE}


def test_the_app_asks_for_no_module_that_the_page_starts_without() -> None:
    lists = ((ROOT / ".ci" / f"{name}.txt").read_text("utf-8") for name in ("dropped", "later"))
    missing = {module for listed in lists for module in listed.split()}
    asked = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in SOURCES
        for name in imports(path.read_text("utf-8"))
        if any(name == module or name.startswith(f"{module}.") for module in missing)
    }
    assert {"email", "importlib.metadata", "unittest"} <= missing
    assert asked == set()


def test_a_star_import_is_never_made() -> None:
    starred = re.compile(r"^\s*from\s+\S+\s+import\s+\*", re.MULTILINE)
    assert not [path for path in SOURCES if starred.search(path.read_text("utf-8"))]


def test_the_top_level_holds_nothing_but_what_was_agreed() -> None:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("only git knows what belongs to the repository")
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard"]
    files = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {file.partition("/")[0] for file in files.splitlines()} <= TOP_LEVEL


# Where a day is made of a moment, and whose day it is.
DAYS_MADE = {
    "core/model/days.py": "the visitor's, and that of UTC: the only places",
    "core/language/words.py": "the visitor's, by the browser's own rules for every moment",
    "access/view/traffic.py": "the visitor's, by the browser's own rules",
    "backup/files.py": "the visitor's, by the browser's own rules",
    "core/concerns/way.py": "that of the place of an event",
    "core/forecast/expectation.py": "that of the place of the acceptance",
    "core/paste/events/echoes.py": "that of the place of an event",
    "core/paste/events/judgement.py": "that of the place of an event",
    "core/paste/report/collect_by.py": "that of the place of an event",
    "core/parcel/by_hand.py": "that of the place of an event",
    "core/parcel/history.py": "that of the place of an event",
    "core/parcel/journey.py": "that of the place of an event",
    "core/sources/fields.py": "that of the place which a service names",
    "evidence/wording.py": "that of the place of an event, and that of UTC, which it names",
    "letters/recipient.py": "that of the place of an event",
    "letters/wording.py": "that of the place of an event",
    "pagetext/view.py": "that of the place of an event",
}
MAKES_DAY = re.compile(r"\.date\(\)|\.today\(\)")
NOW_S_DAY = re.compile(r"\bnow\.date\(\)|now\((?:UTC)?\)\.date\(\)|\.today\(\)|utcnow")


def test_a_day_is_made_only_where_it_is_told_whose_it_is() -> None:
    """A bare `now.date()` is the day of UTC, on which a shopper in Vladivostok is not."""
    made = {
        str(path.relative_to(ROOT / "app"))
        for path in SOURCES
        if MAKES_DAY.search(path.read_text("utf-8"))
    }
    assert made == set(DAYS_MADE), f"use app.core.model.days in {made - set(DAYS_MADE)}"
    assert not [str(path) for path in SOURCES if NOW_S_DAY.search(path.read_text("utf-8"))]


def test_tests_of_the_page_ask_for_the_day_of_their_visitor() -> None:
    """For an hour or two of each day that of UTC is another one, and a day that ends is none."""
    asks = re.compile(r"datetime\.now|\.today\(\)|utcnow|time\.time\(")
    files = [*(ROOT / "tests/pages").glob("*.py"), *(ROOT / "tests/browsers").glob("*.py")]
    assert [one.name for one in files if asks.search(one.read_text("utf-8"))] == ["clock.py"]


def test_what_counts_in_days_is_given_the_visitors_clock() -> None:
    """Whoever takes `here` counts days on it: it is never given the moment in UTC."""
    sources = {path: path.read_text("utf-8") for path in SOURCES}
    takes = {"read_page", "read", "read_text"} | {
        found[1]
        for source in sources.values()
        for found in re.finditer(r"def (\w+)\([^)]*\bhere: datetime", source)
    }
    given = re.compile(
        rf"(?<!def )\b({'|'.join(sorted(takes))})\((?:[^()]|\([^()]*\))*\bstate\.now\b"
    )
    wrong = [
        f"{path}: {found[1]}" for path, text in sources.items() if (found := given.search(text))
    ]
    assert "expectation" in takes and not wrong
