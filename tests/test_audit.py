"""What the registries say of the pins is told, and silence is not taken for a good answer."""

import json

from audit import NPM, PINNED, ROOT, Answer, of_npm, of_pip


def test_a_finding_of_npm_names_the_package_and_what_is_wrong_with_it() -> None:
    via = [{"title": "Runs what it is given", "url": "https://advisories.example/1"}, "other"]
    row = {"name": "x", "range": "<2", "severity": "high", "via": via}
    said = json.dumps({"metadata": {}, "vulnerabilities": {"x": row}})
    line = "x <2: high: Runs what it is given (https://advisories.example/1)"
    assert of_npm(said) == Answer((line,))


def test_a_good_answer_has_neither_findings_nor_silence() -> None:
    assert of_npm('{"metadata": {}, "vulnerabilities": {}}') == Answer()
    told = {"dependencies": [{"name": "segno", "version": "1.6.6", "vulns": []}]}
    assert of_pip("wheels.txt", json.dumps(told)) == Answer()


def test_a_finding_of_pip_says_where_it_is_mended() -> None:
    found = {"id": "PYSEC-1", "fix_versions": ["2.0"]}
    told = {"dependencies": [{"name": "a", "version": "1.0", "vulns": [found]}]}
    assert of_pip("x", json.dumps(told)) == Answer(("a 1.0: PYSEC-1, mended in: 2.0",))


def test_no_answer_is_told_as_none() -> None:
    for said in ("", "<html>", "[]", '{"error": {}}'):
        assert of_npm(said).silent
        assert of_pip("x", said).silent


def test_every_list_of_pins_is_asked_about() -> None:
    locks = {f"tests/{path.name}" for path in ROOT.glob("tests/requirements*.lock")}
    assert locks <= {*PINNED}
    assert "--package-lock-only" in NPM
    assert all((ROOT / name).exists() for name in PINNED)


def test_it_is_no_part_of_the_tests() -> None:
    make = (ROOT / "Makefile").read_text("utf-8")
    assert "audit.py" in make
    rules = (line for line in make.splitlines() if line.startswith(("test", "check", "site")))
    assert not [line for line in rules if "audit" in line]
