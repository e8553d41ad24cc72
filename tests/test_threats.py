"""The threat model names a test for each of its lines, and each of these tests exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODEL = (ROOT / ".github" / "SECURITY.md").read_text("utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = [row for row in MODEL.splitlines() if row.startswith("| **")]


@pytest.mark.parametrize(("path", "name"), sorted(set(NAMED.findall(MODEL))))
def test_each_named_test_exists(path: str, name: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert re.search(rf"^def {name}\(", text, re.MULTILINE)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("**")[1])
def test_each_threat_says_what_stops_it_and_what_proves_that(row: str) -> None:
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert len(cells) == 4 and all(cells)
    assert NAMED.findall(cells[3])


def test_the_model_is_one_page() -> None:
    assert len(ROWS) >= 8
    assert len(MODEL.splitlines()) <= 30
