"""The rules of the house: who may import whom, what lies at the top, what the locales must hold."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
BROWSER_ONLY = {"js", "micropip", "pyodide", "pyodide_js", "pyscript"}
TOP_LEVEL = {
    *{"index.html", "pyscript.toml", "sw.js", "app", "static", "locales", "tests", "README.md"},
    *{"package.json", "package-lock.json", "pyproject.toml", "Makefile", "LICENSE"},
    *{".gitignore", ".github", ".ci"},
}
# What a room may import of the app at all.
NEEDS = {
    "carriers": {"carriers"},
    "html": set[str](),
    "model": {"model"},
    "numbers": {"carriers", "numbers"},
    "paste": {"carriers", "model", "numbers", "paste", "statuses"},
    "sources": {"model", "sources", "statuses"},
    "statuses": {"model", "statuses"},
    "understanding": {"model", "sources", "statuses", "understanding"},
}
# Who alone may import a room: data flows one way.
SERVES = {
    "browser": {"browser", "main"},
    "effects": {"browser", "effects", "update"},
    "update": {"browser", "update"},
    "views": {"browser", "views"},
}

PLURALS = {"en": {"one", "other"}, "ru": {"one", "few", "many", "other"}}
PLURAL = re.compile(r"(.+)_(zero|one|two|few|many|other)")


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
    """The room that a file is in: "model" for app/core/model/…, "views" for app/views/…."""
    parts = [part for part in path.relative_to(ROOT / "app").parts if part != "core"]
    return parts[0].removesuffix(".py")


def rooms_of(path: Path) -> set[str]:
    """The rooms of app/ that a file imports from."""
    names = (
        name.replace("app.core.", "app.").split(".") for name in imports(path.read_text("utf-8"))
    )
    return {parts[1] for parts in names if parts[0] == "app" and len(parts) > 1}


def locale(language: str) -> dict[str, str]:
    return json.loads((ROOT / "locales" / f"{language}.json").read_text("utf-8"))


def languages() -> list[str]:
    return sorted(path.stem for path in (ROOT / "locales").glob("*.json"))


def shapes(messages: dict[str, str]) -> dict[str, set[str]]:
    """Each key without its plural ending, with the placeholders of its wordings."""
    found: dict[str, set[str]] = {}
    for key, wording in messages.items():
        plural = PLURAL.fullmatch(key)
        base = plural[1] if plural else key
        found.setdefault(base, set()).update(re.findall(r"{{(\w+)}}", wording))
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    own, touched = room(path), rooms_of(path)
    modules = {name.partition(".")[0] for name in imports(path.read_text("utf-8"))}
    assert own == "browser" or not modules & BROWSER_ONLY
    assert touched <= NEEDS.get(own, touched)
    assert not {other for other in touched if own not in SERVES.get(other, {own})}


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


def test_every_module_can_be_parsed_where_views_can() -> None:
    if sys.version_info < (3, 14):
        pytest.skip("t-strings are Python 3.14")
    parsed = [ast.parse(path.read_text("utf-8"), str(path)) for path in SOURCES]
    assert all(module.body for module in parsed if ast.get_docstring(module))


def test_a_star_import_is_never_made() -> None:
    starred = re.compile(r"^\s*from\s+\S+\s+import\s+\*", re.MULTILINE)
    assert not [path for path in SOURCES if starred.search(path.read_text("utf-8"))]


def test_the_top_level_holds_nothing_but_what_was_agreed() -> None:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("only git knows what belongs to the repository")
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard"]
    files = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {file.partition("/")[0] for file in files.splitlines()} <= TOP_LEVEL


def test_english_is_the_base_and_every_language_says_the_same() -> None:
    base = shapes(locale("en"))
    said = {language: shapes(locale(language)) for language in languages()}
    assert said == dict.fromkeys(said, base)


@pytest.mark.parametrize("language", languages())
def test_a_counted_message_has_exactly_the_plurals_of_its_language(language: str) -> None:
    counted: dict[str, set[str]] = {}
    for key in locale(language):
        if plural := PLURAL.fullmatch(key):
            counted.setdefault(plural[1], set()).add(plural[2])
    assert counted == dict.fromkeys(counted, PLURALS[language])


@pytest.mark.parametrize("language", languages())
def test_messages_lie_sorted_and_are_not_empty(language: str) -> None:
    messages = locale(language)
    assert list(messages) == sorted(messages)
    assert not [key for key, wording in messages.items() if not wording.strip()]


def test_every_message_that_is_asked_for_by_name_exists() -> None:
    known = locale("en").keys() | shapes(locale("en")).keys()
    asked = {
        key
        for path in SOURCES
        for key in re.findall(r"""\bt\(\s*["']([a-z][\w.]*)["']\s*[,)]""", _code(path))
    }
    page = (ROOT / "index.html").read_text("utf-8")
    asked |= set(re.findall(r'\bdata-i18n(?:-[\w-]+)?="([\w.]+)"', page))
    assert sorted(asked - known) == []


def _code(path: Path) -> str:
    """A source without its doctests, which have messages of their own."""
    return re.sub(r"^\s*(>>>|\.\.\.).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
