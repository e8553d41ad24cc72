"""Asks the registries for known vulnerabilities of everything that is pinned: npm's packages, the
wheels that the page installs, and what the tests need. Python itself comes with Pyodide's package.

Exit status 1 where one is known, 2 where a registry gave no answer: then nobody knows.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PIP_AUDIT = ROOT / ".cache" / "audit" / "bin" / "pip-audit"
NPM = ("npm", "audit", "--package-lock-only", "--json")
PINNED = (
    *(".ci/wheels.txt", "tests/requirements.lock", "tests/requirements-pyodide.txt"),
    "tests/requirements-mutants.lock",
)


class Answer(NamedTuple):
    """What is known of one list of pins: a line for each finding; `silent` says of what nothing is
    known, because nobody could be asked."""

    findings: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def of_npm(said: str) -> Answer:
    """What `npm audit --json` says.

    >>> of_npm('{"message": "405 Method Not Allowed"}')
    Answer(findings=(), silent=('package-lock.json: 405 Method Not Allowed',))
    """
    told = _object(said)
    if "metadata" not in told:
        return Answer(silent=(f"package-lock.json: {told.get('message') or 'no answer'}",))
    rows: list[dict[str, Any]] = list(told.get("vulnerabilities", {}).values())
    return Answer(tuple(_npm_line(row) for row in rows))


def _npm_line(row: dict[str, Any]) -> str:
    via = (one for one in row["via"] if isinstance(one, dict))
    titles = ", ".join(f"{one['title']} ({one['url']})" for one in via)
    return f"{row['name']} {row['range']}: {row['severity']}: {titles or row['via']}"


def of_pip(name: str, said: str) -> Answer:
    """What `pip-audit --format json` says of a list of pins.

    >>> of_pip("x.lock", '{"dependencies": [{"name": "a", "skip_reason": "not found"}]}')
    Answer(findings=(), silent=('x.lock: a: not found',))
    """
    told = _object(said).get("dependencies")
    if not told:
        return Answer(silent=(f"{name}: no answer",))
    return Answer(
        tuple(line for one in told for line in _pip_lines(one)),
        tuple(f"{name}: {one['name']}: {one['skip_reason']}" for one in told if _skipped(one)),
    )


def _skipped(one: dict[str, Any]) -> bool:
    return "skip_reason" in one


def _pip_lines(one: dict[str, Any]) -> Iterable[str]:
    for found in one.get("vulns", ()):
        mended = ", ".join(found.get("fix_versions", ())) or "none yet"
        yield f"{one['name']} {one['version']}: {found['id']}, mended in: {mended}"


def _object(said: str) -> dict[str, Any]:
    try:
        told = json.loads(said)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def asked(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def main() -> int:
    pip = (str(PIP_AUDIT), "--format", "json", "--no-deps", "--disable-pip", "--requirement")
    answers = [of_npm(asked(*NPM)), *(of_pip(name, asked(*pip, name)) for name in PINNED)]
    findings = [line for answer in answers for line in answer.findings]
    silent = [line for answer in answers for line in answer.silent]
    print("\n".join([*findings, *(f"not known: {line}" for line in silent)]))
    print(f"{len(findings)} known vulnerabilities, {len(silent)} packages or lists not known of")
    return 1 if findings else 2 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
