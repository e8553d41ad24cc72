"""Whatever pip or npm installs is pinned by its hash."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)


def pins(path: str) -> set[tuple[str, str]]:
    return set(PIN.findall((ROOT / path).read_text("utf-8")))


def test_the_tests_packages_and_all_that_they_need_are_pinned_by_hash() -> None:
    locks = [f"tests/{name}" for name in ("requirements.lock", "requirements-mutants.lock")]
    for lock in locks:
        assert pins(lock.replace(".lock", ".txt")) <= pins(lock)
    for path in (*locks, "tests/requirements-pyodide.txt", ".ci/wheels.txt"):
        entries = re.split(r"^(?=[\w.-]+==)", (ROOT / path).read_text("utf-8"), flags=re.MULTILINE)
        unpinned = [one for one in entries[1:] if not re.search(r"--hash=sha256:[0-9a-f]{64}", one)]
        assert len(entries) > 1
        assert unpinned == []


def test_every_package_of_npm_is_pinned_by_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    without = [path for path, part in packages.items() if path and "integrity" not in part]
    assert without == []
    own = packages[""]
    wanted = own["dependencies"] | own["devDependencies"]
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert wanted == package["dependencies"] | package["devDependencies"]
    assert [name for name, version in wanted.items() if not re.fullmatch(r"[\d.]+", version)] == []
