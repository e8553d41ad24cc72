"""Visits to a page in fresh profiles of Chromium, cold and warm, and the marks it set in each."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, BrowserType, Page

READY = "parcelbook:ready"
MARKS = "Object.fromEntries(performance.getEntriesByType('mark').map((m) => [m.name, m.startTime]))"
IN_CHARGE = "navigator.serviceWorker.ready.then((found) => found.active.state === 'activated')"
FREEZE = "() => parcelbook.freeze()"
RESTORE = "(saved) => saved.forEach(([key, value]) => localStorage.setItem(key, value))"


class Line(NamedTuple):
    """A network to measure at: a name, Mbit/s and latency in ms; None is the bare machine."""

    name: str
    mbit: float | None
    latency: int


LINES = (Line("unthrottled", None, 0), Line("20 Mbit/s, 60 ms", 20, 60))


class Visits(NamedTuple):
    """The marks of one run, by mark."""

    cold: dict[str, float]
    reload: dict[str, float]
    tab: dict[str, float]
    again: dict[str, float]


class Start(NamedTuple):
    """How a browser is started on a profile's folder."""

    kind: BrowserType
    path: str | None
    arguments: list[str]

    @contextmanager
    def on(self, folder: str) -> Iterator[BrowserContext]:
        context = self.kind.launch_persistent_context(
            folder,
            executable_path=self.path,
            args=self.arguments,
            locale="en-GB",
            viewport={"width": 1280, "height": 800},
        )
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
    while READY not in (found := page.evaluate(MARKS)):
        if time.monotonic() > end:
            raise SystemExit(f"{page.url} did not become ready")
        time.sleep(0.02)
    return found


def visited(context: BrowserContext, url: str, line: Line) -> tuple[Page, dict[str, float]]:
    """A new tab and its marks once Python is ready."""
    page = context.new_page()
    throttle(page, line)
    page.goto(url)
    return page, marks(page)


def visits(start: Start, url: str, line: Line, saved: Any = None, own: bool = True) -> Visits:
    """One run; with `saved` the list is put into the store before the warm visits."""
    with tempfile.TemporaryDirectory() as folder:
        with start.on(folder) as context:
            page, cold = visited(context, url, line)
            if own:
                page.evaluate(IN_CHARGE)
                page.evaluate(FREEZE)
            if saved is not None:
                page.evaluate(RESTORE, saved)
            time.sleep(0.5)
            page.reload()
            reload = marks(page)
            page.close()
            time.sleep(0.5)
            _, tab = visited(context, url, line)
            time.sleep(0.5)
        with start.on(folder) as context:
            _, again = visited(context, url, line)
        return Visits(cold, reload, tab, again)
