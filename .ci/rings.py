"""Runs the named rings of tests, adds up what they counted, and closes with one line of its own."""

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import browser
import dealing
import pyodide_tests

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
PYTEST = [sys.executable, "-m", "pytest", "-q"]
HOUSE = ["--strict-config", "--strict-markers", "--doctest-modules", "--import-mode=importlib"]
# A browser that has shown hundreds of pages is slow and has been seen to hang: so each part of the
# pages has one of its own, which shows fifty to a hundred.
PARTS = 12
# Seconds by which each part is to be shorter than the one before it.
STEP = 12
# Most of the time these wait until a carrier's page has come to rest.
WAITING = ("tests/pages/test_bridge.py", "tests/pages/test_userscript.py")
FEW = 3
TRIES = 3
# Seconds for one test. One that hangs is told by its name, and its ring is lost.
PATIENCE = ["--timeout=300", "-o", "timeout_method=thread"]
WHEELS = CACHE / "wheels"


class Outcome(NamedTuple):
    """What one ring says; `lost` counts a ring that could not run to its end."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    lost: int = 0


def core(report: Path) -> list[str]:
    """Ring 1: everything but views and the browser, in CPython."""
    return [*PYTEST, f"--junitxml={report}"]


def pyodide(report: Path) -> list[str]:
    """Ring 2: views, and what else could end in another way inside Pyodide, under Node."""
    wanted = ROOT / "tests" / "requirements-pyodide.txt"
    stamp = WHEELS / ".stamp"
    if not stamp.exists() or stamp.read_bytes() != wanted.read_bytes():
        WHEELS.mkdir(parents=True, exist_ok=True)
        for old in WHEELS.glob("*.whl"):
            old.unlink()
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        only = ["--only-binary=:all:", "--platform=any", "--python-version=3.14"]
        subprocess.run([*pip, *only, f"--dest={WHEELS}", f"--requirement={wanted}"], check=True)
        stamp.write_bytes(wanted.read_bytes())
    return [
        *["node", ".ci/ring2.mjs", str(WHEELS), "-q", "-p", "no:cacheprovider"],
        *["-o", f"addopts={' '.join(HOUSE)}", "--ignore=app/browser", "--ignore=app/main.py"],
        *[f"--junitxml=/repo/{report.relative_to(ROOT)}", *pyodide_tests.selected()],
    ]


def parts() -> list[list[str]]:
    """The files of rings 3 and 4 as they are dealt; those that wait are in none of the parts."""
    rooms = (ROOT.glob(f"tests/{room}/test_*.py") for room in ("pages", "relay"))
    files = {str(path.relative_to(ROOT)) for room in rooms for path in room}
    return dealing.dealt(files.difference(WAITING), PARTS, dealing.weights(), STEP)


def pages(report: Path, part: int = 0) -> list[str]:
    """Rings 3 and 4: the page in Chromium, the relay in workerd; one part of their files."""
    return shown(report, *parts()[part])


def bridge(report: Path) -> list[str]:
    """Of ring 3, what asks carriers through the visitor's own browser."""
    return shown(report, *WAITING)


def shown(report: Path, *files: str) -> list[str]:
    """Files of tests that are run in Chromium."""
    os.environ["CHROMIUM"] = found("chromium")
    house = [*PATIENCE, "-o", f"addopts={' '.join(HOUSE)}", "-o", "junit_family=xunit1"]
    return [*PYTEST, *house, f"--junitxml={report}", *files]


def browsers(report: Path) -> list[str]:
    """The core journey in Firefox and in WebKitGTK, on a screen and a bus of their own."""
    os.environ["FIREFOX"] = found("firefox")
    os.environ["WEBKIT"] = found("webkit")
    os.environ["NO_AT_BRIDGE"] = "1"
    house = [*PATIENCE, "-o", f"addopts={' '.join(HOUSE)}"]
    inner = [*PYTEST, *house, f"--junitxml={report}", "tests/browsers"]
    return ["dbus-run-session", "--", "xvfb-run", "--auto-servernum", *inner]


def found(name: str) -> str:
    path = browser.BROWSERS[name]()
    if not path:
        raise RuntimeError(f"There is no {name} here, and it could not be installed.")
    return path


RINGS = {"core": core, "pyodide": pyodide, "browsers": browsers, "pages bridge": bridge}
RINGS |= {f"pages {part + 1}": partial(pages, part=part) for part in range(PARTS)}
SETS = {"pages": ["pages bridge", *(f"pages {part + 1}" for part in range(PARTS))]}
# Two processors: one for each of these, two for two browsers at once; and beside them that which
# mostly waits.
TOGETHER = {"core", "pyodide", *SETS["pages"]}
BESIDE = {"pages bridge"}


def counted(report: Path) -> Outcome:
    """The sums of one JUnit report; an error counts as a failure."""
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    total, failures, errors, skipped = (
        sum(int(suite.get(name, 0)) for suite in suites)
        for name in ("tests", "failures", "errors", "skipped")
    )
    return Outcome(total - failures - errors - skipped, failures + errors, skipped)


def run(ring: str, live: bool, *, tries: int = TRIES) -> Outcome:
    """Runs one ring and prints what it said, at once or at the end.

    A browser that hangs is no finding about the page: its part is run again, which is told.
    """
    report = CACHE / f"{ring.replace(' ', '-')}.xml"
    CACHE.mkdir(exist_ok=True)
    report.unlink(missing_ok=True)
    start = time.monotonic()
    try:
        command = RINGS[ring](report)
        pipes = {} if live else {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False, **pipes)
        said, status = (done.stdout or b"").decode(errors="replace"), done.returncode
        outcome = counted(report) if report.exists() else Outcome()
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        said, status, outcome = f"{error}\n", 1, Outcome()
    if status != 0 and outcome.failed == 0:
        outcome = outcome._replace(lost=1)
    if outcome.lost and ring in SETS["pages"] and tries > 1:
        print(f"{said}ring {ring} did not run to its end; it is run again.", flush=True)
        return run(ring, live, tries=tries - 1)
    print(f"{said}ring {ring}: {summary(outcome)} in {time.monotonic() - start:.0f} s", flush=True)
    few = 0 < outcome.failed <= FEW and not outcome.lost
    return second_try(ring, report, outcome) if few and ring in SETS["pages"] else outcome


def second_try(ring: str, report: Path, outcome: Outcome) -> Outcome:
    """A few failed tests of the pages run once more by themselves, which is told.

    A browser on a busy machine fails now and then in another test each time; what fails twice is
    a finding about the page.
    """
    cases = ElementTree.parse(report).getroot().iter("testcase")
    failed = [case for case in cases if {child.tag for child in case} & {"failure", "error"}]
    names = sorted({f"{case.get('file')}::{case.get('name')}" for case in failed})
    again = report.with_name(f"again-{report.name}")
    again.unlink(missing_ok=True)
    house = [*PATIENCE, "-o", f"addopts={' '.join(HOUSE)}", "-o", "junit_family=xunit1"]
    subprocess.run([*PYTEST, *house, f"--junitxml={again}", *names], cwd=ROOT, check=False)
    second = counted(again) if again.exists() else Outcome()
    if second.failed or second.passed < len(names):
        return outcome
    print(f"ring {ring}: passed only at the second try: {', '.join(names)}", flush=True)
    return outcome._replace(passed=outcome.passed + outcome.failed, failed=0)


def summary(outcome: Outcome) -> str:
    words = f"{outcome.passed} passed, {outcome.failed} failed"
    words += f", {outcome.skipped} skipped" if outcome.skipped else ""
    return words + (", did not run to its end" if outcome.lost else "")


def main(names: list[str]) -> int:
    rings = [ring for name in names for ring in SETS.get(name, [name])]
    together = [name for name in rings if name in TOGETHER]
    alone = [name for name in rings if name not in TOGETHER]
    live = len(together) == 1
    with ThreadPoolExecutor(2) as two, ThreadPoolExecutor(1) as third:
        pools = [(third if name in BESIDE else two, name) for name in together]
        running = [pool.submit(run, name, live=live) for pool, name in pools]
        outcomes = [one.result() for one in running]
    outcomes += [run(name, live=True) for name in alone]
    passed = sum(outcome.passed for outcome in outcomes)
    failed = sum(outcome.failed + outcome.lost for outcome in outcomes)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
