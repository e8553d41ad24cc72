"""Times asking and reading in the page: a list over many hosts, and a long page's text.

Forty parcels over eight played hosts, 100 ms away each, are asked for at once; beside that, in
the same page, a bare script fetches the same addresses as gently (two at once, 0.2 s between
starts of one host). The long text is a history between paragraphs, read as it is when sent here.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

from browser import chromium
from playwright.sync_api import Page, sync_playwright
from serve import ROOT, Server, Site, serving

sys.path.insert(0, str(ROOT))

from app.core.model import Parcel
from app.core.model.exchange import Access
from app.core.parcel.record import dump
from app.core.sources import SOURCES, load
from tests.core.sources.bodies import more
from tests.pages.waiting import READY, until
from tests.replay import behaviours
from tests.replay.carriers import KEY, carriers
from tests.replay.server import Replay

HOSTS, PARCELS, LATENCY_S, RUNS = 8, 40, 0.1, 5
REFRESH_WANTED_MS, READ_WANTED_MS, KILOBYTES = 1500, 150, 100
SEED = (
    "([saved]) => { localStorage.clear(); for (const [k, v] of saved) localStorage.setItem(k, v) }"
)
REFRESH = """() => new Promise((done) => {
  const began = performance.now();
  const over = () => !document.querySelector(".refresh, .card[aria-busy=true]");
  document.querySelector(".shelf-row [data-act=refresh]").click();
  const watch = () => (over() ? done(performance.now() - began) : setTimeout(watch, 5));
  setTimeout(watch, 30);
})"""
BARE = """async ([hosts]) => {
  const start = performance.now();
  await Promise.all(hosts.map(async (questions) => {
  let next = 0;
  const one = async () => {
    while (next < questions.length) {
      const turn = next++;
      const wait = began + turn * 200 - performance.now();
      if (wait > 0) await new Promise((go) => setTimeout(go, wait));
      const { url, ...options } = questions[turn];
      await (await fetch(url, { ...options, credentials: "omit", cache: "no-store" })).text();
    }
  };
  const began = performance.now();
  await Promise.all([one(), one()]);
})); return performance.now() - start; }"""
READ = """([text]) => {
  const began = performance.now();
  parcelbook.receive("send", "", text);
  const took = performance.now() - began;
  parcelbook.receive("close-sheet", "", "");
  return took;
}"""


def spread() -> list[str]:
    """Eight sources that answer a question at once, without long pauses between two."""
    played = {carrier.source: carrier for carrier in carriers().values()}
    gentle = [
        one.id
        for one in SOURCES.values()
        if one.route != "relay"
        and one.limits.at_once >= 2
        and one.limits.spacing_s <= 0.2
        and len(played[one.id].steps) == 1
        and played[one.id].known
    ]
    return gentle[:HOSTS]


def listed(sources: list[str]) -> list[Parcel]:
    """Parcels dealt out over the sources, of which nothing is known yet."""
    added = datetime.now(UTC) - timedelta(days=2)
    return [
        Parcel(f"{number:012d}", added, carrier(sources[number % len(sources)]))
        for number in range(PARCELS)
    ]


def carrier(source: str) -> str:
    """One of a source's carriers; of one for all carriers, a carrier that nobody else knows."""
    return next(iter(SOURCES[source].carriers), "yanwen")


def questions(parcels: list[Parcel], sources: list[str]) -> list[list[dict[str, Any]]]:
    """The same questions for the bare script, by host."""
    found: dict[str, list[dict[str, Any]]] = {source: [] for source in sources}
    for at, parcel in enumerate(parcels):
        source = sources[at % len(sources)]
        asked = load(source).request(parcel.number, Access(KEY, "en", more(source)))
        question = {"url": asked.url, "method": asked.method, "headers": dict(asked.headers)}
        found[source].append(question | ({"body": asked.body} if asked.body else {}))
    return list(found.values())


def saved(parcels: list[Parcel], sources: list[str]) -> list[list[str]]:
    keys = [[f"parcelbook/key/{SOURCES[s].key}", KEY] for s in sources if SOURCES[s].key]
    asks = [
        [f"parcelbook/key/{SOURCES[one].key}.{name}", said]
        for one in sources
        for name, said in more(one).items()
    ]
    records = [[f"parcelbook/parcel/{one.number}", dump(one)] for one in parcels]
    return [["parcelbook/settings", '{"v":1,"opening":false}'], *keys, *asks, *records]


def long_text() -> str:
    """A history of forty events between paragraphs, a hundred kilobytes in all."""
    start = datetime(2026, 10, 1, 8, 30)
    scans = [
        f"{start + timedelta(hours=9 * turn):%Y-%m-%d %H:%M}  Warsaw, Arrived at centre {turn}"
        for turn in range(40)
    ]
    prose = "Read our terms, open 24 hours, call 555 0100 or write; more than 3 000 shops.\n"
    filler = prose * (KILOBYTES * 1000 // (2 * len(prose)))
    return filler + "Tracking number: RR123456785CN\n" + "\n".join(scans) + "\n" + filler


def times(page: Page, parcels: list[Parcel], sources: list[str]) -> tuple[list[float], list[float]]:
    asked, bare = [], []
    for _ in range(RUNS):
        page.evaluate(SEED, [saved(parcels, sources)])
        page.reload()
        until(page, READY)
        bare.append(page.evaluate(BARE, [questions(parcels, sources)]))
        asked.append(page.evaluate(REFRESH))
    return asked, bare


def judged(name: str, value: float, wanted: float) -> None:
    verdict = "reached" if value <= wanted else "MISSED "
    print(f"{verdict}  {name}: {value:.0f} ms, at most {wanted:g} wanted")


def main() -> None:
    arguments = ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    sources = spread()
    parcels = listed(sources)
    with Replay() as replay, serving(Server(Site())) as own, sync_playwright() as playwright:
        for source in sources:
            replay.behave(behaviours.slow(LATENCY_S), host=SOURCES[source].host)
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        proxy = {"server": replay.proxy, "bypass": "localhost"}
        context = browser.new_context(base_url=own.url, proxy=proxy, ignore_https_errors=True)
        page = context.new_page()
        page.goto("/")
        until(page, READY)
        asked, bare = times(page, parcels, sources)
        read = [page.evaluate(READ, [long_text()]) for _ in range(RUNS + 1)]
        browser.close()
    ratio = median(one / other for one, other in zip(asked, bare, strict=True))
    print(f"{PARCELS} parcels over {len(sources)} hosts: {ratio:.2f} of a bare script's time")
    judged("the list asked about", median(asked), REFRESH_WANTED_MS)
    print(f"the first long text, tables included: {read[0]:.0f} ms")
    judged(f"{KILOBYTES} KB of text read", median(read[1:]), READ_WANTED_MS)


if __name__ == "__main__":
    main()
