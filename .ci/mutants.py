"""Changes the code in small ways, one at a time, and counts the changes that no test notices.

cosmic-ray makes the changes and runs the tests, in a copy of the repository, for it writes into the
files. Of all changes that it knows, a sample is tried: places are drawn with a fixed seed, and of
each place one change. Annotations are left out: they break at import, which proves nothing.
`tests/mutants.md` judges the changes that were not noticed.
"""

import argparse
import ast
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache" / "mutants"
TREE = FOLDER / "tree"
COSMIC = FOLDER / "venv" / "bin" / "cosmic-ray"
SEED, WANTED = 20261129, 85
# A change may make a loop endless: processor time ends it, which a busy machine does not shorten.
CPU_S, TIMEOUT_S = 90, 900
QUICK = "-x -q --hypothesis-profile=few --hypothesis-seed=0 --tb=no -k 'not grows'"


class Ground(NamedTuple):
    """A part of the code, the tests that are its own, and how many changes of it are tried."""

    modules: str
    tests: str
    sample: int


GROUNDS = {
    "numbers": Ground("app/core/numbers", "app/core/numbers tests/core/numbers", 40),
    "records": Ground(
        "app/core/parcel/record app/core/keeping/records.py app/core/keeping/trash.py",
        "app/core/parcel/record app/core/keeping tests/core/keeping tests/core/parcel",
        20,
    ),
    "merging": Ground(
        "app/core/keeping/merging app/core/model/clock.py",
        "app/core/keeping app/core/model tests/core/keeping tests/core/model/test_clock.py",
        25,
    ),
    "history": Ground("app/core/parcel/history.py", "app/core/parcel tests/core/parcel", 15),
}


class Change(NamedTuple):
    """One change as cosmic-ray keeps it."""

    job: str
    module: str
    operator: str
    row: int
    column: int


def copied() -> None:
    """The repository's own files, as they are now."""
    shutil.rmtree(TREE, ignore_errors=True)
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in names.splitlines():
        if (ROOT / name).is_file():
            (TREE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, TREE / name)


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))


def annotations(module: Path) -> Iterator[range]:
    """The places of a module's annotations, each as a range of `place`."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        for name in ("annotation", "returns"):
            found = getattr(node, name, None)
            if found is not None:
                end = place(found.end_lineno, found.end_col_offset)
                yield range(place(found.lineno, found.col_offset), end)


def place(row: int, column: int) -> int:
    return row * 1_000 + column


def sampled(changes: list[Change], many: int) -> list[Change]:
    """So many changes, each at another place."""
    chance = Random(SEED)
    by_place: dict[tuple[str, int, int], list[Change]] = {}
    for change in sorted(changes, key=lambda one: one[1:]):
        by_place.setdefault((change.module, change.row, change.column), []).append(change)
    places = chance.sample(sorted(by_place), min(many, len(by_place)))
    return [chance.choice(by_place[one]) for one in places]


def prepared(name: str, ground: Ground) -> tuple[Path, Path]:
    """The settings and the session of one ground, with only its sample in it."""
    settings, session = FOLDER / f"{name}.toml", FOLDER / f"{name}.sqlite"
    session.unlink(missing_ok=True)
    python = ROOT / ".venv" / "bin" / "python"
    tests = " ".join(dict.fromkeys(ground.tests.split()))
    settings.write_text(
        f"[cosmic-ray]\nmodule-path = {ground.modules.split()}\ntimeout = {TIMEOUT_S}.0\n"
        f'excluded-modules = []\ntest-command = "{python} -m pytest {QUICK} {tests}"\n'
        '[cosmic-ray.distributor]\nname = "local"\n'
    )
    subprocess.run([COSMIC, "init", settings, session], cwd=TREE, check=True)
    with sqlite3.connect(session) as base:
        rows = base.execute(
            "select job_id, module_path, operator_name, start_pos_row, start_pos_col"
            " from mutation_specs"
        )
        changes = [Change(*row) for row in rows]
        apart = {path: list(annotations(TREE / path)) for path in {one.module for one in changes}}
        code = [
            one
            for one in changes
            if not any(place(one.row, one.column) in span for span in apart[one.module])
        ]
        kept = {one.job for one in sampled(code, ground.sample)}
        print(f"{name}: {len(kept)} of {len(code)} changes are tried", flush=True)
        gone = [(one.job,) for one in changes if one.job not in kept]
        base.executemany("delete from mutation_specs where job_id = ?", gone)
        base.executemany("delete from work_items where job_id = ?", gone)
    return settings, session


def judged(name: str, session: Path) -> float:
    """Prints what was not noticed, and gives the share of what was."""
    with sqlite3.connect(session) as base:
        rows = base.execute(
            "select module_path, start_pos_row, operator_name, test_outcome, diff"
            " from mutation_specs join work_results using (job_id) order by 1, 2"
        ).fetchall()
    survived = [row for row in rows if row[3].lower().endswith("survived")]
    for module, row, operator, _, diff in survived:
        print(f"\n{module}:{row} {operator.removeprefix('core/')}")
        print("\n".join(line for line in diff.splitlines()[2:] if line[:1] in "+-"))
    share = 100 * (1 - len(survived) / len(rows))
    print(f"{name}: {len(rows) - len(survived)} of {len(rows)} noticed, {share:.0f} %", flush=True)
    return share


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("grounds", nargs="*", default=list(GROUNDS))
    options = parser.parse_args()
    copied()
    shares: list[float] = []
    for name in options.grounds:
        settings, session = prepared(name, GROUNDS[name])
        subprocess.run([COSMIC, "baseline", settings], cwd=TREE, check=True)
        run = [COSMIC, "exec", settings, session]
        subprocess.run(run, cwd=TREE, check=True, preexec_fn=bounded)
        shares.append(judged(name, session))
    return 0 if min(shares) >= WANTED else 1


if __name__ == "__main__":
    raise SystemExit(main())
