"""Builds the site twice, in two folders under different conditions, and compares every byte.

Both start from the files that git knows or would add, and from the same packages, whose hashes the
locks pin; time zone, language, permissions and the folder's name differ.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from site_folder import LIST, differences, fingerprint, listed

ROOT = Path(__file__).resolve().parent.parent
TWICE = ROOT / ".cache" / "twice"
# What only checks and tests need.
UNUSED = shutil.ignore_patterns("workerd", "@cloudflare", "pyright", "@biomejs", "axe-core")
PACKAGES = ("node_modules", ".cache/page-wheels")
FOLDERS = {
    "one": ({"TZ": "UTC", "LC_ALL": "C"}, 0o022),
    "another folder": ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}, 0o077),
}


def sources() -> list[str]:
    """The paths of what a commit would hold."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def build(name: str) -> Path:
    """Builds in a folder of this name, and returns where the published files are."""
    folder = TWICE / name
    environment, mask = FOLDERS[name]
    for source in sources():
        (folder / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, folder / source)
    for packages in PACKAGES:
        shutil.copytree(ROOT / packages, folder / packages, ignore=UNUSED, symlinks=True)
    for script in ("vendor.mjs", "app.mjs"):
        subprocess.run(
            ["node", f".ci/{script}"],
            cwd=folder,
            env=os.environ | environment,
            umask=mask,
            stdout=subprocess.DEVNULL,
            check=True,
        )
    subprocess.run(
        [sys.executable, ".ci/site_folder.py"], cwd=folder, stdout=subprocess.DEVNULL, check=True
    )
    return folder / ".cache" / "site"


def compared(one: Path, other: Path) -> list[str]:
    """The paths whose bytes, or whose being there, differ between two sites."""
    here, there = listed(one), listed(other)
    paths = here.keys() | there.keys()
    return sorted(path for path in paths if here.get(path) != there.get(path))


def main() -> None:
    shutil.rmtree(TWICE, ignore_errors=True)
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(build, FOLDERS)
    wrong = [f"{path} differs" for path in compared(one, other)]
    wrong += [line for site in (one, other) for line in differences(site)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    if (one / LIST).read_bytes() != (other / LIST).read_bytes():
        raise SystemExit(f"{LIST} is in another order")
    print(f"Built twice, equal in {len(listed(one)) + 1} files: fingerprint {fingerprint(one)}")
    shutil.rmtree(TWICE)


if __name__ == "__main__":
    main()
