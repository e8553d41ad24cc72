"""Which tests run inside Pyodide: those that could end in another way there than in CPython.

Pyodide is CPython itself, compiled for WebAssembly. What is arithmetic, comparison and tables is
the same bytecode in the same loop, and ring 1 has just run all of it. Only these can differ:

- Python 3.14: views are template strings, which ring 1 cannot even import. All of tests/views runs,
  each module of the app is imported and its examples are run, and so does every file of tests that
  asks for Python's version.
- What the build brings along, not the language: Unicode's tables, compression, hashes, base64, the
  readers of CSV and HTML. A file of tests runs if a module that it tests imports one of `BROUGHT`.
- The stack: deep nesting ends WebAssembly instead of raising RecursionError. A file of tests runs
  if what it tests imports the guard against that, which is in `BROUGHT` too.
- Everything together: made-up lives of parcels and copied pages go through nearly all of the core,
  with its expressions, dates and JSON (`WHOLE`).

Nothing is named here that a test could be forgotten in: a new test is in by what it imports.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROUGHT = {
    *("unicodedata", "zlib", "hashlib", "base64", "binascii", "csv", "html"),
    "app.core.model.nesting",
}
WHOLE = {"tests.stories", "tests.core.paste.gold"}
# Views are in as a whole; the others need a browser or a server.
APART = {"views", "pages", "relay", "browsers", "replay"}
IMPORT = re.compile(r"^\s*(?:from ([\w.]+) import (\([^)]*|.*)|import ([\w.]+))", re.MULTILINE)


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """What a file imports: a module and a name of it, or no name."""
    for package, names, module in IMPORT.findall(path.read_text("utf-8")):
        yield from ((package, name) for name in re.findall(r"\w+", names))
        if module:
            yield module, ""


def home(module: str, name: str) -> Path:
    """The file in which a name of a module of the app is written, not only handed on."""
    stem = ROOT / module.replace(".", "/")
    face = stem / "__init__.py"
    if not face.is_file():
        return stem.with_suffix(".py")
    for inner in (stem / f"{name}.py", stem / name / "__init__.py"):
        if inner.is_file():
            return inner
    handed_on = (one for one in imported(face) if one[0].startswith("app.") and one[1] == name)
    return next((home(*one) for one in handed_on), face)


def brought(path: Path) -> set[str]:
    """The modules that a file imports."""
    return {module for module, _ in imported(path)}


def differs(test: Path) -> bool:
    """Whether a file of tests outside of tests/views could end in another way inside Pyodide."""
    if "version_info" in test.read_text("utf-8") or brought(test) & WHOLE:
        return True
    tested = {home(*one) for one in imported(test) if one[0].startswith("app.")}
    return any(brought(path) & BROUGHT for path in tested)


def selected() -> list[str]:
    """What pytest is given: folders and files."""
    tests = (path.relative_to(ROOT) for path in sorted((ROOT / "tests").rglob("test_*.py")))
    others = [str(one) for one in tests if one.parts[1] not in APART and differs(ROOT / one)]
    return ["app", "tests/views", *others]
