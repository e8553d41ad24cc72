"""Which tests run inside Pyodide: the rule, not a list."""

from pathlib import Path

import pyodide_tests
import pytest

ROOT = Path(__file__).resolve().parent.parent
SELECTED = pyodide_tests.selected()


def test_views_and_all_examples_run_inside_pyodide() -> None:
    assert SELECTED[:2] == ["app", "tests/views"]
    assert all((ROOT / path).exists() for path in SELECTED)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("core/parcel/test_record_versions", "a record is packed with zlib"),
        ("test_sharing", "a link is packed with zlib and written in base64"),
        ("test_evidence", "a sheet has hashes"),
        ("core/language/test_words", "words are sorted by Unicode's tables"),
        ("core/sources/test_hostile_bodies", "deep nesting meets the stack"),
        ("core/sources/test_registry", "the bytecode of the page is of Python 3.14"),
        ("core/concerns/test_concerns_lives", "whole lives of parcels"),
        ("core/paste/test_pages", "whole pages"),
    ],
)
def test_what_can_differ_runs_inside_pyodide(name: str, why: str) -> None:
    assert f"tests/{name}.py" in SELECTED, why


@pytest.mark.parametrize(
    "name", ["core/sources/test_every_source", "core/numbers/test_detector", "test_listing"]
)
def test_what_is_the_same_everywhere_does_not(name: str) -> None:
    assert (ROOT / f"tests/{name}.py").exists()
    assert f"tests/{name}.py" not in SELECTED


def test_a_test_is_in_by_what_it_imports(tmp_path) -> None:
    test = tmp_path / "test_new.py"
    for line, expected in {
        "from app.core.sources.source import Source": False,
        "from app.core.parcel.record.packing import packed": True,
        "from app.core.keeping import merging": False,
        "import app.core.parcel.record.packing": True,
        "from tests.stories import (\n    Story,\n)": True,
    }.items():
        test.write_text(line, "utf-8")
        assert pyodide_tests.differs(test) is expected, line


def test_each_thing_of_the_rule_is_imported_by_the_app_or_its_tests() -> None:
    known = {
        module
        for folder in ("app", "tests")
        for path in (ROOT / folder).rglob("*.py")
        for module in pyodide_tests.brought(path)
    }
    assert known >= pyodide_tests.BROUGHT | pyodide_tests.WHOLE
