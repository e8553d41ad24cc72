"""Puts the published files into a folder of their own, and compares such a folder with its list.

`static/vendor/hashes.txt` is the list: a SHA-256 and a path a line, as `sha256sum` writes them and
checks them. The build writes it (`precache.mjs`); it names every published file but itself.
"""

import argparse
import hashlib
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / ".cache" / "site"
LIST = "static/vendor/hashes.txt"


def listed(folder: Path) -> dict[str, str]:
    """The SHA-256 of each path that the list of a folder names."""
    lines = (folder / LIST).read_text("utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fingerprint(folder: Path) -> str:
    """One number for the whole build: the SHA-256 of its list."""
    return sha256(folder / LIST)


def publish(root: Path, site: Path) -> None:
    """Fills `site` anew with the list of `root` and the files that it names."""
    shutil.rmtree(site, ignore_errors=True)
    for name in (LIST, *listed(root)):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, target)
    # Served from a branch, Pages would run Jekyll over the files.
    (site / ".nojekyll").touch()


def differences(site: Path) -> list[str]:
    """What is not as the list says: a line for each file that is missing, changed or unlisted."""
    wanted = listed(site)
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    missing = [f"missing: {name}" for name in wanted.keys() - there]
    changed = [
        f"changed: {name}" for name in wanted.keys() & there if sha256(site / name) != wanted[name]
    ]
    unlisted = [f"not listed: {name}" for name in there - wanted.keys() - {LIST, ".nojekyll"}]
    return sorted(missing + changed + unlisted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=Path, metavar="FOLDER", help="compare it with its list")
    options = parser.parse_args()
    site = options.check or SITE
    if not options.check:
        publish(ROOT, SITE)
    if found := differences(site):
        raise SystemExit("\n".join(found))
    print(f"{site}: {len(listed(site)) + 1} files, fingerprint {fingerprint(site)}")


if __name__ == "__main__":
    main()
