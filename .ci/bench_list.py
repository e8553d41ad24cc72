"""Long lists in the page: how ready, a keystroke in the search, opening a parcel, another language
and memory grow.

The lists lie in the store as the page writes them. Times are medians of what the page itself
shows: from the deed to the frame after the change. 5,000 parcels of thirty events are more than a
browser's store takes (5 million characters), so theirs have five.
"""

import argparse
import json
import os
import random
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from bench import judged, s10
from browser import chromium
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from serve import ROOT, Server, Site, serving
from visits import READY, marks

sys.path.insert(0, str(ROOT))
from app.core.model import Event, Parcel, Report, Retrieval
from app.core.parcel.glance import glance
from app.core.parcel.record import dump

LISTS = ((40, 30), (1_000, 30), (5_000, 5))
JUDGED = 1_000
SWITCH_WANTED = 150
TONGUES = ("de", "en", "uk", "en", "ar", "en", "de", "en")
LIST_WANTED, KEY_WANTED, KEY_SLOW_WANTED, OPEN_WANTED, MEMORY_WANTED = 150, 50, 100, 100, 250
SAYINGS = (
    "Arrived at sorting center",
    "Departed from sorting center",
    "Item received by carrier",
    "Export customs clearance complete",
    "Departed country of origin",
    "Arrived at destination country",
    "Import customs clearance started",
    "Released by customs",
    "Arrived at delivery office",
)
PLACES = ("Shenzhen", "Guangzhou", "Yiwu", "Warsaw", "Lodz", "Gdansk")
THINGS = ("lamp", "phone case", "socks", "cable", "drill bits", "teapot", "puzzle", "notebook")
SEARCHES = ("lamp", "phone case 7", "teapot 1", "warsaw", "socks 99", "cable", "drill 3")
FILL = "(saved) => saved.forEach(([name, text]) => localStorage.setItem(name, text))"
# The picture of the last visit would show the list before Python does.
FORGET = "localStorage.removeItem('parcelbook/picture')"
# Marks the first frame that shows cards which Python drew.
WATCH = """
addEventListener("DOMContentLoaded", () => {
  const list = document.getElementById("list");
  const watch = new MutationObserver(() => {
    if (!list.querySelector(".card")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("bench:list")));
  });
  watch.observe(list, { childList: true, subtree: true });
});
"""
# Does something and waits for the frame after the region has changed; undefined if it never does.
TIMED = """async ([region, css, text]) => {
  const node = document.querySelector(css);
  const changed = new Promise((done) => {
    const watch = new MutationObserver(() => (watch.disconnect(), done(true)));
    const options = { childList: true, subtree: true, characterData: true };
    watch.observe(document.getElementById(region), options);
    setTimeout(() => done(false), 1500);
  });
  const start = performance.now();
  if (text === null) node.click();
  else {
    node.value = text;
    node.dispatchEvent(new Event(node.matches("select") ? "change" : "input", { bubbles: true }));
  }
  if (!(await changed)) return;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""


class Figures(NamedTuple):
    """What one list took: milliseconds and megabytes."""

    ready: float
    listed: float
    key: float
    key_slow: float
    open: float
    switch: float
    memory: float


def records(parcels: int, events: int) -> list[tuple[str, str]]:
    """A list as it lies in the store: most parcels delivered long ago, every third under way."""
    rnd = random.Random(parcels)
    now = datetime.now(UTC).replace(microsecond=0)
    saved = [("parcelbook/settings", json.dumps({"v": 1, "opening": False}))]
    for index in range(parcels):
        number = s10(10_000_000 + 7 * index)
        latest = now - timedelta(days=rnd.randint(1, 60), minutes=rnd.randint(0, 600))
        told = tuple(
            Event(
                latest - timedelta(hours=9 * age),
                "Delivered" if age == 0 and index % 3 else rnd.choice(SAYINGS),
                rnd.choice(PLACES[3:] if age < events // 2 else PLACES[:3]),
                country="PL" if age < events // 2 else "CN",
            )
            for age in range(events)
        )
        report = Retrieval("track24", now, Report(number, told))
        name = f"{rnd.choice(THINGS)} {index}"
        parcel = Parcel(number, latest, "china-post", "CN", "PL", name, retrievals=(report,))
        saved.append((f"parcelbook/parcel/{number}", dump(parcel, glance(parcel))))
    return saved


def measured(browser: Browser, url: str, saved: list[tuple[str, str]], runs: int) -> Figures:
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(url)
    marks(page)
    time.sleep(1)
    page.evaluate(FILL, saved)
    starts: list[dict[str, float]] = []
    for _ in range(runs + 1):
        page.evaluate(FORGET)
        page.reload()
        marks(page)
        page.locator(".card").first.wait_for()
        time.sleep(1)
        starts.append(marks(page))
    warm = starts[1:]
    keys = [took for search in SEARCHES for took in typed(page, search)]
    timed(page, "list", "#search", "")
    opened = [timed(page, "pane", f".card:nth-of-type({n}) .card-link") for n in range(1, 9)]
    switched = [timed(page, "list", "#language", tongue) for tongue in TONGUES]
    figures = Figures(
        median(one[READY] for one in warm),
        median(max(one["bench:list"] - one[READY], 0) for one in warm),
        median(keys),
        quantiles(keys, n=20)[-1],
        median(took for took in opened if took),
        median(took for took in switched if took),
        memory(page, browser.new_browser_cdp_session()),
    )
    context.close()
    return figures


def typed(page: Page, text: str) -> list[float]:
    """What each keystroke took that changed the list."""
    took = [timed(page, "list", "#search", text[:end]) for end in range(1, len(text) + 1)]
    return [one for one in took if one is not None]


def timed(page: Page, region: str, css: str, text: str | None = None) -> Any:
    found = page.evaluate(TIMED, [region, css, text])
    time.sleep(0.05)
    return found


def memory(page: Page, session: CDPSession) -> float:
    """Megabytes that the page's own process takes up, shared ones by their share (PSS)."""
    collector = page.context.new_cdp_session(page)
    collector.send("HeapProfiler.enable")
    collector.send("HeapProfiler.collectGarbage")
    time.sleep(1)
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    return max(pss(one["id"]) for one in processes if one["type"] == "renderer")


def pss(process: int) -> float:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"]
    arguments += ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    found: dict[int, Figures] = {}
    with serving(Server(Site())) as server, sync_playwright() as playwright:
        for parcels, events in LISTS:
            browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
            saved = records(parcels, events)
            found[parcels] = measured(browser, server.url, saved, options.runs)
            browser.close()
    print(f"{'parcels':>8}" + "".join(f"{name:>10}" for name in Figures._fields))
    for parcels, figures in found.items():
        print(f"{parcels:8}" + "".join(f"{value:10.0f}" for value in figures))
    first = found[LISTS[0][0]]
    for parcels, figures in found.items():
        shares = (value / base if base else 0 for value, base in zip(figures, first, strict=True))
        print(f"{parcels:8}" + "".join(f"{share:9.2f}x" for share in shares))
    long = found[JUDGED]
    judged(f"{JUDGED} parcels: list after ready", long.listed, LIST_WANTED, "ms")
    judged(f"{JUDGED} parcels: keystroke, median", long.key, KEY_WANTED, "ms")
    judged(f"{JUDGED} parcels: keystroke, 95 %", long.key_slow, KEY_SLOW_WANTED, "ms")
    judged(f"{JUDGED} parcels: opening one", long.open, OPEN_WANTED, "ms")
    judged(f"{LISTS[0][0]} parcels: another language", first.switch, SWITCH_WANTED, "ms")
    judged(f"{JUDGED} parcels: memory", long.memory, MEMORY_WANTED, "MB")


if __name__ == "__main__":
    main()
