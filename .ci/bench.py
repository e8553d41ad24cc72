"""Boots this page and a stock self-hosted PyScript hello page side by side, cold and warm.

A run is one fresh profile: its first visit, a reload in the same tab, a new tab, and a new tab of
the browser started again. The last two are what a visitor's return is: processes in which nothing
is compiled yet. Between them the page may make what it keeps for its next start. Times are from
the start of navigation to the page's own mark; bytes are bodies as they went over the wire, the
service worker's included.
"""

import argparse
import json
import os
import tempfile
import time
from functools import partial
from itertools import product
from math import inf
from pathlib import Path
from statistics import median
from typing import Any

from browser import chromium
from playwright.sync_api import sync_playwright
from serve import Server, Site, serving
from stock import stock
from visits import IN_CHARGE, LINES, READY, Start, Visits, visited, visits

PARCELS = 40
WANTED = {"tab": 0.30, "again": 0.35}  # of a stock page's time
PAINTED_WANTED, MEGABYTES_WANTED = 100, 5.9
STOCK, FORTY = "stock PyScript hello", f"Parcelbook, {PARCELS} parcels"
PAINTED, KINDS = "parcelbook:painted", ("cold", "reload", "tab", "again")
SAVED = "Object.entries(localStorage)"


def s10(serial: int) -> str:
    """A registered letter from China with a right check digit (UPU S10)."""
    digits = f"{serial:08d}"
    remainder = (
        11 - sum(int(d) * w for d, w in zip(digits, (8, 6, 4, 2, 3, 5, 9, 7), strict=True)) % 11
    )
    return f"RR{digits}{ {10: 0, 11: 5}.get(remainder, remainder) }CN"


def list_of_forty(start: Start, url: str) -> Any:
    """What the store holds after forty parcels have been added by hand, the picture included."""
    with tempfile.TemporaryDirectory() as folder, start.on(folder) as context:
        page, _ = visited(context, url, LINES[0])
        page.fill("#paste", " ".join(s10(12345000 + 7 * n) for n in range(PARCELS)))
        page.click("form.add .button.main")
        page.locator("#list li, #list article").nth(PARCELS - 1).wait_for()
        time.sleep(1.5)
        return page.evaluate(SAVED)


def first_visit(start: Start, server: Server) -> tuple[int, int]:
    """Bytes of a first visit: until Python is ready, and with the service worker's installation."""
    with tempfile.TemporaryDirectory() as folder, start.on(folder) as context:
        server.sent.clear()
        page, _ = visited(context, server.url, LINES[0])
        until_ready = sum(size for _, size in server.sent)
        page.evaluate(IN_CHARGE)
        return until_ready, sum(size for _, size in server.sent)


def beside(runs: list[Visits], base: list[Visits], kind: str) -> float:
    """The median of a page's times relative to the stock page's in the same round.

    Rounds are compared one by one because other work on the machine slows both alike.
    """
    pairs = zip(runs, base, strict=True)
    return median(getattr(run, kind)[READY] / getattr(other, kind)[READY] for run, other in pairs)


def table(results: dict[tuple[str, str], list[Visits]]) -> None:
    """Prints the medians, in ms and as shares of the stock page's."""
    print(f"{'':24}" + "".join(f"{kind:>15}" for kind in KINDS) + f"{'painted':>10}")
    for (line, page), runs in results.items():
        if page == STOCK:
            print(line)
        shown = ""
        for kind in KINDS:
            took = median(getattr(run, kind)[READY] for run in runs)
            shown += f"{took:7.0f}ms {beside(runs, results[line, STOCK], kind):5.2f}"
        painted = [run.tab[PAINTED] for run in runs if PAINTED in run.tab]
        print(f"  {page:22}{shown}" + (f"{median(painted):8.0f}ms" if painted else ""))


def judged(name: str, value: float, wanted: float, unit: str) -> None:
    verdict = "reached" if value <= wanted else "MISSED "
    print(f"{verdict}  {name}: {value:.2f} {unit}, at most {wanted:g} wanted")


def measure(runs: int) -> tuple[dict[tuple[str, str], list[Visits]], tuple[int, int]]:
    """All visits by line and page, and the bytes of a first visit."""
    # Carriers stay out of it: no name but localhost resolves.
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"]
    arguments += ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Server(Site())) as own,
        serving(Server(stock(Path(folder)))) as hello,
        sync_playwright() as playwright,
    ):
        start = Start(playwright.chromium, chromium(), arguments)
        saved = list_of_forty(start, own.url)
        wire = first_visit(start, own)
        visit = {
            STOCK: partial(visits, start, hello.url, own=False),
            "Parcelbook": partial(visits, start, own.url),
            FORTY: partial(visits, start, own.url, saved=saved),
        }
        results = {(line.name, page): [] for line in LINES for page in visit}
        for _, line, page in product(range(runs), LINES, visit):
            results[line.name, page].append(visit[page](line=line))
    return results, wire


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", type=Path, help="write every mark of every run here")
    options = parser.parse_args()
    results, (until_ready, whole) = measure(options.runs)
    table(results)
    print(f"first visit: {until_ready / 1e6:.2f} MB until Python is ready")
    for line, page in results:
        for kind, wanted in WANTED.items() if page != STOCK else ():
            share = beside(results[line, page], results[line, STOCK], kind)
            judged(f"ready, {kind} ({line}, {page})", share, wanted, "of stock")
        if page == FORTY:
            painted = median(run.tab.get(PAINTED, inf) for run in results[line, page])
            judged(f"painted ({line}, {page})", painted, PAINTED_WANTED, "ms")
    judged("first visit with the service worker", whole / 1e6, MEGABYTES_WANTED, "MB")
    if options.json:
        options.json.write_text(json.dumps({", ".join(key): runs for key, runs in results.items()}))


if __name__ == "__main__":
    main()
