"""Modules one at a time: what the page starts with, and in which order."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from serve import ROOT

from app.browser.loading import load

ORDER = ROOT / "static" / "vendor" / "order.js"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A package that imports its own modules, and tells when each of them is run."""
    told: list[str] = []
    monkeypatch.setattr(sys, "told", told, raising=False)
    files = {
        "outer/__init__.py": "from outer.inner import NAME",
        "outer/inner/__init__.py": "from outer.inner.one import NAME\nfrom outer.inner import two",
        "outer/inner/one.py": "NAME = 'one'",
        "outer/inner/two.py": "from outer.inner.one import NAME",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"import sys\nsys.told.append(__name__)\n{text}\n")
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    yield told
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_a_module_is_loaded_before_its_package_which_would_load_all(package: list[str]) -> None:
    for count, name in enumerate(
        ("outer.inner.one", "outer.inner.two", "outer.inner", "outer"), start=1
    ):
        load(name)
        assert len(package) == count and package[-1] == name
    import outer.inner  # pyright: ignore[reportMissingImports]

    assert (outer.NAME, outer.inner.two.NAME) == ("one", "one")
    assert len(package) == 4


def test_what_is_there_already_is_not_run_again(package: list[str]) -> None:
    load("outer")
    assert sorted(package) == ["outer", "outer.inner", "outer.inner.one", "outer.inner.two"]
    for name in [*package]:
        load(name)
    assert len(package) == 4


@pytest.mark.skipif(not ORDER.exists(), reason="nothing is built")
def test_each_stands_once_and_after_what_the_page_needs_before_it() -> None:
    told = dict(re.findall(r'const (\w+) = ("[^"]*")', ORDER.read_text("utf-8")))
    engine, page = (json.loads(told[name]).split(" ") for name in ("ENGINE", "PAGE"))
    assert "asyncio" in engine and not [name for name in engine if "pyodide" in name]
    assert len(page) == len(set(page)) > 200
    assert not set(page) & set(engine)
    assert page.index("app.core.numbers.compact") < page.index("app.core.numbers")
    assert page.index("app.roof") < page.index("app.browser.page")
