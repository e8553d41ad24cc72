"""Chromium behind the played carriers, and pages that tell of every complaint it makes.

Contexts are shared by all tests that want the same kind of visitor: a fresh one downloads and
compiles everything anew, and starts Python without a snapshot. A visit begins the context's own tab
anew (`anew.py`), on a device that keeps nothing else; where the start itself is looked at, it opens
a page of its own.
"""

import json
import os
import re
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any

import pytest
from browser import ARGUMENTS, chromium
from greenlet import getcurrent
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)
from serve import Server, Site, serving

from tests.pages import hanging
from tests.pages.anew import NOTE, POLICIES
from tests.pages.clock import AHEAD, PUT_FORWARD, ZONE, now
from tests.pages.shopper import Shopper
from tests.pages.tabs import DESK, Tabs, sized
from tests.replay.carriers import carriers
from tests.replay.server import RELAYS, Replay

Visit = Callable[..., Shopper]
Profile = Callable[..., BrowserContext]
Arrive = Callable[[BrowserContext, str, Mapping[str, str]], Shopper]

# A busy machine has been seen to need more than ten.
SECONDS = 30
DEFAULTS = {
    "locale": "en-GB",
    "timezone_id": ZONE,
    "viewport": DESK,
    "reduced_motion": "reduce",
    "ignore_https_errors": True,
    "permissions": ["clipboard-read", "clipboard-write"],
}
# Playwright's own way of blocking workers makes the page's script fail.
NO_WORKER = "delete Navigator.prototype.serviceWorker"
# That a part was preloaded long before its use depends on how busy the machine is.
SLOW = re.compile(r"The resource http://localhost\S+ was preloaded using link preload but not used")
# A start that is left for another page is broken off; one that fails otherwise is seen on the page.
LEFT = re.compile(
    r"wasm instantiation failed! |TypeError: WebAssembly compilation aborted: Network error: "
    r"Response body loading was aborted "
)
# Chromium itself writes of answers that are no success and of those it may not read.
EXPECTED = re.compile(r"Failed to load resource: |Access to fetch at 'https://")
# Runs before the page's own scripts, at the first document of a tab only; frames have no store.
SEED = """
if (location.hostname === "localhost" && !sessionStorage.getItem("seeded")) {
  sessionStorage.setItem("seeded", "1");
  localStorage.clear();
  for (const [name, text] of Object.entries(%s)) localStorage.setItem(name, text);
}
"""
# The next page of this context starts from a snapshot, as any later visit does.
FREEZE = "() => parcelbook.freeze()"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, for the whole session."""
    path = os.environ.get("CHROMIUM") or chromium()
    expect.set_options(timeout=SECONDS * 1000)
    launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The page as it would be published."""
    with serving(Server(Site())) as running:
        yield running


@pytest.fixture(scope="session")
def played() -> Iterator[Replay]:
    with Replay(now()) as running:
        yield running


@pytest.fixture
def replay(played: Replay) -> Iterator[Replay]:
    """The played carriers, well-behaved and with an empty log; nobody else may be asked."""
    played.reset()
    yield played
    assert played.refused() == ()


@pytest.fixture(scope="session")
def noted() -> list[str]:
    """Console errors and warnings, violations of the policy, uncaught errors."""
    return []


@pytest.fixture
def complaints(noted: list[str]) -> Iterator[list[str]]:
    """What the browser complained of in this test, which then fails; a test may clear the list."""
    noted.clear()
    yield noted
    assert noted == []


@pytest.fixture(scope="session")
def profiles(
    browser: Browser, server: Server, played: Replay, noted: list[str]
) -> Iterator[Profile]:
    """Browser contexts by their options, kept for the session unless they are to be fresh."""
    kept: dict[str, BrowserContext] = {}

    def make(worker: bool, options: dict[str, Any]) -> BrowserContext:
        proxy = {"server": played.proxy, "bypass": "localhost"}
        context = browser.new_context(
            **{"base_url": server.url, "proxy": proxy} | DEFAULTS | options
        )
        if AHEAD:
            context.add_init_script(PUT_FORWARD)
        if not worker:
            context.add_init_script(NO_WORKER)
        context.set_default_timeout(SECONDS * 1000)
        context.on("console", lambda message: note(message, noted))
        context.on("weberror", lambda error: noted.append(f"uncaught: {error.error}"))
        return context

    def profile(*, fresh: bool, worker: bool, **options: Any) -> BrowserContext:
        if fresh or worker:
            return make(worker, options)
        key = repr(sorted(options.items()))
        if key not in kept:
            kept[key] = make(worker, options)
            kept[key].add_init_script(NOTE)
            kept[key].add_init_script(POLICIES)
        return kept[key]

    yield profile
    for context in kept.values():
        context.close()


@pytest.fixture(scope="session")
def tabs() -> Tabs:
    return Tabs()


def pytest_timeout_set_timer(item: Any, settings: Any) -> bool:
    """Tells a test that hangs by its name and the line where it stands, and ends the run.

    The stack of the thread itself, which pytest-timeout would show, is Playwright's only.
    """
    test = getcurrent()

    def tell() -> None:
        stood = test.gr_frame or sys._current_frames()[threading.main_thread().ident or 0]
        lines = traceback.format_stack(stood)
        item.config.pluginmanager.getplugin("capturemanager").suspend_global_capture(item)
        print(f"\n{item.nodeid} hangs:\n{''.join(lines[-10:])}", flush=True)
        print("\n".join(hanging.lines()), flush=True)
        os._exit(1)

    timer = threading.Timer(settings.timeout, tell)
    timer.daemon = True
    timer.start()
    item.cancel_timeout = timer.cancel
    return True


PASSED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    item.stash[PASSED] = True
    return result


@pytest.fixture
def visit(
    request: pytest.FixtureRequest,
    profiles: Profile,
    tabs: Tabs,
    replay: Replay,
    complaints: list[str],
) -> Iterator[Visit]:
    """A visitor: `visit(path, saved=records, viewport=size, **context_options)`.

    `saved` is what localStorage holds beforehand. Another visit of the same kind takes the place of
    the first. A page of its own opens with `own=True`; with `ready=False`, which does not wait for
    Python; with `prepare(page)`, called before the page opens; with `fresh=True`, a browser that
    was never here; and with `worker=True`, one that has a service worker. Another thing than the
    page's own that is to be there from its begin, and can be undone, is said by `before` (anew.py).
    """
    ending: list[Callable[[], None]] = []

    def arrive(
        path: str = "",
        *,
        saved: Mapping[str, str] | None = None,
        viewport: dict[str, int] | None = None,
        ready: bool = True,
        own: bool = False,
        fresh: bool = False,
        worker: bool = False,
        prepare: Callable[[Page], None] | None = None,
        before: str = "",
        **options: Any,
    ) -> Shopper:
        context = profiles(fresh=fresh, worker=worker, **options)
        shared = not (fresh or worker)
        kept = shared and ready and not own and not prepare
        assert kept or not before, "only a page that is begun anew runs this"
        ending.append((lambda: tabs.close_others(context)) if shared else context.close)
        if before and not tabs.here(context):
            arrive(**options)
        if kept and tabs.here(context):
            sized(tabs.kept[context], viewport)
            shopper = Shopper(tabs.begin(context, path, saved or {}, before))
            shopper.wait_ready()
            return shopper
        page = context.new_page()
        sized(page, viewport)
        if saved or shared:
            page.add_init_script(seed(saved or {}))
        if prepare:
            prepare(page)
        page.goto(path)
        shopper = Shopper(page)
        if ready:
            shopper.wait_ready()
            # Only of the usual visitor more than one start is wanted.
            if shared and not options:
                page.evaluate(FREEZE)
        if kept:
            tabs.keep(context, page)
        return shopper

    yield arrive
    try:
        tabs.end_all(request.node.stash.get(PASSED, False))
    finally:
        for close in ending:
            close()


@pytest.fixture
def arrive(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Arrive]:
    """A visit with a browser that a file of tests shares: `arrive(context, path, saved)`.

    As by `visit`, it begins the context's own tab anew, and ends with the test.
    """
    contexts: set[BrowserContext] = set()

    def arrive(context: BrowserContext, path: str, saved: Mapping[str, str]) -> Shopper:
        contexts.add(context)
        if tabs.here(context):
            shopper = Shopper(tabs.begin(context, path, saved, ""))
            shopper.wait_ready()
            return shopper
        page = context.new_page()
        for script in (NOTE, POLICIES, seed(saved)):
            page.add_init_script(script)
        page.goto(path)
        shopper = Shopper(page)
        shopper.wait_ready()
        tabs.keep(context, page)
        return shopper

    yield arrive
    tabs.end_all(request.node.stash.get(PASSED, False))
    for context in contexts:
        tabs.close_others(context)


def seed(saved: Mapping[str, str]) -> str:
    """A script by which a new tab begins with these records alone."""
    return SEED % json.dumps(dict(saved))


def note(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type not in ("error", "warning"):
        return
    whole = f"{message.text} ({message.location.get('url', '')})"
    hosts = (*(f"https://{host}/" for host in carriers()), f".{RELAYS}/")
    if EXPECTED.match(whole) and any(host in whole for host in hosts):
        return
    if not SLOW.match(whole) and not LEFT.match(whole):
        complaints.append(f"{message.type}: {whole}")
