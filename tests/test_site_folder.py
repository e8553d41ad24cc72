"""The folder that is published: what its list names and nothing else, byte for byte."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from reproducible import compared
from site_folder import LIST, differences, fingerprint, listed, publish

ROOT = Path(__file__).resolve().parent.parent
FILES = {"index.html": b"<!doctype html>\n", "sw.js": b"", "app/main.py": b"import app\n"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small build: its files, its list, and a source that is not published."""
    root = tmp_path / "root"
    for name, data in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    (root / "app" / "unpublished.py").write_text("")
    (root / LIST).parent.mkdir(parents=True)
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in FILES.items())
    (root / LIST).write_text("".join(lines))
    return root


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    publish(built, tmp_path / "site")
    return tmp_path / "site"


def test_the_site_holds_what_the_list_names_and_nothing_else(site: Path) -> None:
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert there == {*FILES, LIST, ".nojekyll"}
    assert differences(site) == []


def test_publishing_again_leaves_nothing_of_before(built: Path, site: Path) -> None:
    (site / "old.js").write_text("")
    publish(built, site)
    assert differences(site) == []


def test_a_changed_a_missing_and_a_foreign_file_are_told(site: Path) -> None:
    (site / "index.html").write_text("<!doctype html><script>")
    (site / "sw.js").unlink()
    (site / "static" / "more.js").write_text("")
    assert differences(site) == [
        "changed: index.html",
        "missing: sw.js",
        "not listed: static/more.js",
    ]


def test_two_builds_differ_where_a_byte_does(built: Path, site: Path) -> None:
    assert compared(built, site) == []
    other = shutil.copytree(built, built.parent / "other")
    text = (other / LIST).read_text().replace(listed(built)["sw.js"], "0" * 64)
    (other / LIST).write_text(text)
    assert compared(built, other) == ["sw.js"]
    assert fingerprint(built) != fingerprint(other)


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="a visitor's tool, not everywhere there")
def test_a_visitor_checks_the_list_with_a_common_tool(site: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", LIST]
    assert subprocess.run(command, cwd=site, check=False).returncode == 0


def test_every_action_of_the_workflow_is_pinned_by_its_hash() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        uses = re.findall(r"uses: (.+)", workflow.read_text("utf-8"))
        assert uses
        pinned = [re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses]
        assert all(pinned), uses


def test_what_is_deployed_is_the_artefact_of_the_tests() -> None:
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    test, publish = text.split("\n  publish:\n")
    assert test.index("make test") < test.index("upload-pages-artifact")
    assert "needs: test" in publish
    assert "deploy-pages" in publish
    assert not re.search(r"\brun:|checkout", publish)


def test_the_policy_of_the_page_lets_no_inline_script_and_no_eval_run() -> None:
    page = (ROOT / "index.html").read_text("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    rules = {words[0]: words[1:] for words in map(str.split, policy.split(";"))}
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert rules["style-src"] == ["'self'"]
    assert "'unsafe-inline'" not in policy
    assert "'unsafe-eval'" not in policy
    # A policy in a meta element holds only for what stands after it.
    assert page.index("Content-Security-Policy") < page.index("<link")
