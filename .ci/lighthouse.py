"""Measures the built site with Lighthouse, on its slow phone and at its desk, and holds the limits.

Run `make lighthouse`: it fetches Lighthouse with npx, at the version below, and installs nothing
into the folder. The site is served as GitHub Pages does: compressed, cached for ten minutes. Times
want a quiet machine: the slow network is simulated, so what localhost delivers before a late first
paint counts as if the paint had waited for it.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from browser import chromium
from serve import PAGES, Server, Site, serving

LIGHTHOUSE = "lighthouse@13.0.1"
PERFECT = {"accessibility": 100, "best-practices": 100, "seo": 100}
LIMITS = {"mobile": {"performance": 80, **PERFECT}, "desktop": {"performance": 95, **PERFECT}}
PAINT_MS = 2500
PAINT = "largest-contentful-paint"
TOLD = ("first-contentful-paint", PAINT, "total-blocking-time", "cumulative-layout-shift")


def measured(url: str, device: str) -> dict[str, Any]:
    """The report of one run."""
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    preset = ["--preset=desktop"] if device == "desktop" else []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                *("npx", "--yes", LIGHTHOUSE, url, "--quiet", *preset),
                *("--output=json", f"--output-path={report}"),
                f"--only-categories={','.join(LIMITS[device])}",
                f"--chrome-flags={' '.join(('--headless=new', *flags))}",
            ],
            env={**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM") or chromium()},
            check=True,
        )
        return json.loads(report.read_text("utf-8"))


def failings(report: dict[str, Any], device: str) -> Iterator[str]:
    """What is below its limit, with the audits that took from it."""
    for name, least in LIMITS[device].items():
        found = report["categories"][name]
        if round(found["score"] * 100) >= least:
            continue
        yield f"{device}: {name} is below {least}"
        for row in found["auditRefs"]:
            audit = report["audits"][row["id"]]
            if row["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"  {audit['title']}: {audit.get('displayValue', '')}"
    if report["audits"][PAINT]["numericValue"] > PAINT_MS:
        yield f"{device}: the largest paint is later than {PAINT_MS} ms"


def main() -> None:
    wrong: list[str] = []
    with serving(Server(Site(), caching=PAGES)) as server:
        for device in LIMITS:
            report = measured(server.url, device)
            scores = (
                f"{one} {round(of['score'] * 100)}" for one, of in report["categories"].items()
            )
            audits = (
                f"{report['audits'][one]['title']} {report['audits'][one]['displayValue']}"
                for one in TOLD
            )
            print(f"{device}: {', '.join(scores)}; {', '.join(audits)}", flush=True)
            wrong += failings(report, device)
    print("\n".join(wrong))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
