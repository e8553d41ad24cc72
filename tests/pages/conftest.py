"""A browser, a server and pages that tell of every complaint that the browser makes."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser import chromium
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright
from serve import Server, Site, serving

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, for the whole session."""
    path = os.environ.get("CHROMIUM") or chromium()
    arguments = ["--disable-dev-shm-usage"]
    # Chromium refuses its sandbox to root.
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The page as it would be published."""
    with serving(Server(Site())) as running:
        yield running


@pytest.fixture
def complaints() -> list[str]:
    """Console errors, uncaught errors, requests to foreign origins; a test may clear the list."""
    return []


@pytest.fixture
def visit(browser: Browser, server: Server, complaints: list[str]) -> Iterator[Visit]:
    """Opens the page in a profile of its own: `visit(path, allow=[origin], **context_options)`.

    A request to an origin that is not in `allow` is refused and complained of. The test fails
    if complaints are left at its end.
    """
    contexts = []

    def open_page(path: str = "", *, allow: tuple[str, ...] = (), **options: Any) -> Page:
        defaults = {"service_workers": "block", "locale": "en-GB", "timezone_id": "Europe/Berlin"}
        context = browser.new_context(base_url=server.url, **defaults | options)
        contexts.append(context)
        welcome = (server.url, "data:", "blob:", *allow)

        def gate(route: Route) -> None:
            if route.request.url.startswith(welcome):
                route.fallback()
            else:
                complaints.append(f"request to {route.request.url}")
                route.abort()

        # Playwright sees no worker's requests where pages are routed.
        if options.get("service_workers", "block") == "block":
            context.route("**/*", gate)
        page = context.new_page()
        page.on("console", lambda message: note(message, complaints))
        page.on("pageerror", lambda error: complaints.append(f"uncaught: {error}"))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def note(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type in ("error", "warning"):
        complaints.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")
