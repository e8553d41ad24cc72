"""Every module can be parsed where views can: in Python 3.14."""

import ast
from pathlib import Path

SOURCES = sorted((Path(__file__).parents[2] / "app").rglob("*.py"))


def test_every_module_can_be_parsed_where_views_can() -> None:
    parsed = [ast.parse(path.read_text("utf-8"), str(path)) for path in SOURCES]
    assert len(parsed) > 100
    assert all(module.body for module in parsed if ast.get_docstring(module))
