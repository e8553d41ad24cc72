"""Which branches of the pure code ring 1 goes through, by room; the core has to reach `WANTED` %.

`make coverage` runs it. A branch is one way out of a line that has several. Views are left out, for
ring 1 cannot import them. What is not reached is listed with its lines, the core's first.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / ".cache" / "branches.json"
COVERAGE = [sys.executable, "-m", "coverage"]
WANTED = 95


def room(path: str) -> str:
    """The room of a file: "core/paste" for app/core/paste/..., "listing" for app/listing/..."""
    parts = Path(path).parts[1:-1]
    return "/".join(parts[: 2 if parts[:1] == ("core",) else 1]) or "roof"


def share(reached: int, whole: int) -> float:
    return 100 * reached / whole if whole else 100.0


def table(files: dict[str, Any]) -> float:
    """Prints each room's share, and gives that of the core."""
    whole, reached = Counter[str](), Counter[str]()
    for path, found in files.items():
        for name in {room(path), "core" if path.startswith("app/core/") else "rooms"}:
            whole[name] += found["summary"]["num_branches"]
            reached[name] += found["summary"]["covered_branches"]
    for name in sorted(whole):
        if whole[name]:
            found = share(reached[name], whole[name])
            print(f"{name:20} {reached[name]:6} of {whole[name]:6} {found:6.1f} %")
    return share(reached["core"], whole["core"])


def missed(files: dict[str, Any]) -> None:
    """Prints the branches that no test goes: from a line to a line, negative for the way out."""
    for path, found in sorted(files.items(), key=lambda one: (room(one[0])[:4] != "core", one[0])):
        if found["missing_branches"]:
            print(path, " ".join(f"{start}->{end}" for start, end in found["missing_branches"]))


def main() -> int:
    run = [*COVERAGE, "run", "-m", "pytest", "-q", "--hypothesis-profile=few"]
    tests = subprocess.run(run, cwd=ROOT, check=False)
    told = [*COVERAGE, "json", "--quiet", "-o", str(REPORT)]
    subprocess.run(told, cwd=ROOT, check=True)
    files = json.loads(REPORT.read_text("utf-8"))["files"]
    missed(files)
    core = table(files)
    print(f"{core:.1f} % of the core's branches, at least {WANTED} wanted")
    return 1 if tests.returncode or core < WANTED else 0


if __name__ == "__main__":
    raise SystemExit(main())
