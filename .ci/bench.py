"""Boots this page and a stock self-hosted PyScript hello page side by side, cold and warm.

A run is one fresh profile: cold is its first visit, warm the second reload after it (the first
may still compile what V8 then keeps). Times are from the start of navigation to the page's own
mark; bytes are bodies as they went over the wire, the service worker's included.
"""

import argparse
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from browser import chromium
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from serve import ROOT, Server, Site, serving

PARCELS = 40
READY_WANTED, PAINTED_WANTED, BYTES_WANTED = 0.45, 150, 7_000_000
MARKS = "Object.fromEntries(performance.getEntriesByType('mark').map((m) => [m.name, m.startTime]))"
IN_CHARGE = "navigator.serviceWorker.ready.then((found) => found.active.state === 'activated')"
SAVED = """Object.entries(localStorage)"""
RESTORE = "(saved) => saved.forEach(([key, value]) => localStorage.setItem(key, value))"
HELLO = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hello</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="pyscript/core.css">
<script type="module" src="pyscript/core.js"></script></head><body><p id="out"></p>
<script type="py" src="hello.py" config='{"interpreter": "./pyodide/pyodide.mjs"}'></script>
</body></html>
"""
HELLO_PY = """from pyscript import document, window
document.querySelector("#out").textContent = "Hello"
window.performance.mark("parcelbook:ready")
"""


class Line(NamedTuple):
    """A network to measure at: a name, Mbit/s and latency in ms; None is the bare machine."""

    name: str
    mbit: float | None
    latency: int


LINES = (Line("unthrottled", None, 0), Line("20 Mbit/s, 60 ms", 20, 60))


class Visits(NamedTuple):
    """The marks of one run, by mark: the first visit and a later one."""

    cold: dict[str, float]
    warm: dict[str, float]


def stock(folder: Path) -> Site:
    """A hello page on the packages as npm delivers them."""
    shutil.copytree(ROOT / "node_modules/@pyscript/core/dist", folder / "pyscript")
    shutil.copytree(ROOT / "node_modules/pyodide", folder / "pyodide")
    (folder / "index.html").write_text(HELLO)
    (folder / "hello.py").write_text(HELLO_PY)
    return Site(folder, ("index.html", "hello.py", "pyscript", "pyodide"))


def s10(serial: int) -> str:
    """A registered letter from China with a right check digit (UPU S10)."""
    digits = f"{serial:08d}"
    remainder = (
        11 - sum(int(d) * w for d, w in zip(digits, (8, 6, 4, 2, 3, 5, 9, 7), strict=True)) % 11
    )
    return f"RR{digits}{ {10: 0, 11: 5}.get(remainder, remainder) }CN"


@contextmanager
def profile(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    yield context
    context.close()


def throttle(page: Page, line: Line) -> None:
    if line.mbit is None:
        return
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = {"downloadThroughput": line.mbit * 125_000, "uploadThroughput": -1}
    conditions = {"offline": False, "latency": line.latency, **speed}
    session.send("Network.emulateNetworkConditions", conditions)


def marks(page: Page) -> dict[str, float]:
    """The page's marks once Python is ready."""
    end = time.monotonic() + 120
    while "parcelbook:ready" not in (found := page.evaluate(MARKS)):
        if time.monotonic() > end:
            raise SystemExit(f"{page.url} did not become ready")
        time.sleep(0.02)
    return found


def visits(
    browser: Browser, url: str, line: Line, saved: Any = None, worker: bool = True
) -> Visits:
    """One run; with `saved` the list is put into the store before the warm visits."""
    with profile(browser) as context:
        page = context.new_page()
        throttle(page, line)
        page.goto(url)
        cold = marks(page)
        if worker:
            page.evaluate(IN_CHARGE)
        if saved is not None:
            page.evaluate(RESTORE, saved)
        time.sleep(0.5)
        for _ in range(2):
            page.reload()
            warm = marks(page)
            time.sleep(0.5)
        return Visits(cold, warm)


def list_of_forty(browser: Browser, url: str) -> Any:
    """What the store holds after forty parcels have been added by hand, the picture included."""
    with profile(browser) as context:
        page = context.new_page()
        page.goto(url)
        marks(page)
        page.fill("#paste", " ".join(s10(12345000 + 7 * n) for n in range(PARCELS)))
        page.click("form.add .button.main")
        page.locator("#list li, #list article").nth(PARCELS - 1).wait_for()
        time.sleep(1.5)
        return page.evaluate(SAVED)


def first_visit(browser: Browser, server: Server) -> tuple[int, int]:
    """Bytes of a first visit: until Python is ready, and with the service worker's installation."""
    with profile(browser) as context:
        page = context.new_page()
        server.sent.clear()
        page.goto(server.url)
        marks(page)
        until_ready = sum(size for _, size in server.sent)
        page.evaluate(IN_CHARGE)
        return until_ready, sum(size for _, size in server.sent)


def table(results: dict[tuple[str, str], list[Visits]]) -> dict[str, float]:
    """Prints the medians; returns the warm ratios by line."""
    print(f"{'':34}{'cold':>9}{'warm':>9}{'painted':>9}   of stock, cold / warm")
    ratios = {}
    for line in LINES:
        print(line.name)
        base = results[line.name, "stock PyScript hello"]
        for (name, page), runs in results.items():
            if name != line.name:
                continue
            cold, warm = (
                [
                    median(getattr(run, kind)["parcelbook:ready"] for run in group)
                    for group in (runs, base)
                ]
                for kind in ("cold", "warm")
            )
            painted = [
                run.warm["parcelbook:painted"] for run in runs if "parcelbook:painted" in run.warm
            ]
            shown = f"{median(painted):7.0f}ms" if painted else f"{'':9}"
            ratio = f"{cold[0] / cold[1]:.2f} / {warm[0] / warm[1]:.2f}"
            print(f"  {page:32}{cold[0]:7.0f}ms{warm[0]:7.0f}ms{shown}   {ratio}")
            ratios[f"{name}, {page}"] = warm[0] / warm[1]
    return ratios


def judged(name: str, value: str, good: bool) -> None:
    print(f"{'reached' if good else 'MISSED '}  {name}: {value}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write every mark of every run here")
    options = parser.parse_args()
    # Carriers stay out of it: no name but localhost resolves.
    arguments = [
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
    ]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    results: dict[tuple[str, str], list[Visits]] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Server(Site())) as own,
        serving(Server(stock(Path(folder)))) as hello,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        saved = list_of_forty(browser, own.url)
        until_ready, whole = first_visit(browser, own)
        for _ in range(options.runs):
            for line in LINES:
                for page, visit in {
                    "stock PyScript hello": lambda line: visits(
                        browser, hello.url, line, worker=False
                    ),
                    "Parcelbook": lambda line: visits(browser, own.url, line),
                    f"Parcelbook, {PARCELS} parcels": lambda line: visits(
                        browser, own.url, line, saved
                    ),
                }.items():
                    results.setdefault((line.name, page), []).append(visit(line))
        browser.close()
    ratios = table(results)
    print(
        f"first visit: {until_ready / 1e6:.2f} MB until ready, {whole / 1e6:.2f} MB with the worker"
    )
    for name, ratio in ratios.items():
        if "stock" not in name:
            judged(
                f"ready, warm, at most {READY_WANTED} of stock ({name})",
                f"{ratio:.2f}",
                ratio <= READY_WANTED,
            )
    for (name, page), runs in results.items():
        if "parcels" in page:
            painted = median(run.warm.get("parcelbook:painted", 1e9) for run in runs)
            judged(
                f"painted, at most {PAINTED_WANTED} ms ({name}, {page})",
                f"{painted:.0f} ms",
                painted <= PAINTED_WANTED,
            )
    judged("first visit, at most 7 MB", f"{whole / 1e6:.2f} MB", whole <= BYTES_WANTED)
    if options.json:
        options.json.write_text(json.dumps({", ".join(key): runs for key, runs in results.items()}))


if __name__ == "__main__":
    main()
