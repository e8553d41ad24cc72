"""A new build is deployed while browsers keep files and workers of the one before: Python is never
started with files of both."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page
from serve import PAGES, PUBLISHED, ROOT, SITE, Server, Site, serving

from tests.pages.numbers import registered
from tests.pages.shopper import STARTS, Shopper, parcel, records
from tests.pages.waiting import IN_CHARGE, until

ONE = registered(1)
# Of which builds the files are that have run by the time Python is there, at each start of a tab.
NOTE = """addEventListener("py:progress", ({ detail }) => {
  if (detail !== "Loaded interpreter") return;
  const noted = JSON.parse(sessionStorage.getItem("noted") ?? "[]");
  const { index, boot } = document.documentElement.dataset;
  sessionStorage.setItem("noted", JSON.stringify([...noted, `${index} ${boot}`]));
})"""
NOTED = "JSON.parse(sessionStorage.getItem('noted') ?? '[]')"
ACTIVE = "navigator.serviceWorker.getRegistration().then((found) => !!found?.active)"


def built(folder: Path, version: int) -> Site:
    """The page as a build of its own, whose index.html and boot.js tell of which."""
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns(".*", "node_modules", "tests"))
    index = (folder / "index.html").read_text("utf-8")
    marked = re.sub("<html ", f'<html data-index="{version}" ', index, count=1)
    (folder / "index.html").write_text(marked, "utf-8")
    with (folder / "static" / "boot.js").open("a") as script:
        script.write(f"document.documentElement.dataset.boot = {version};\n")
    subprocess.run(["node", ".ci/precache.mjs", folder], cwd=ROOT, check=True)
    return Site(folder, PUBLISHED)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    folder = tmp_path_factory.mktemp("builds")
    return [built(folder / str(version), version) for version in (1, 2)]


@pytest.fixture
def server(builds: list[Site]) -> Iterator[Server]:
    """Tells browsers to keep all files for ten minutes, as GitHub Pages does."""
    with serving(Server(builds[0], caching=PAGES)) as running:
        yield running


@pytest.fixture(params=["block", "allow"])
def context(
    browser: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=server.url, service_workers=request.param)
    made.add_init_script(NOTE)
    yield made
    made.close()


def opened(context: BrowserContext, address: str = "") -> Page:
    page = context.new_page()
    page.goto(address)
    Shopper(page).wait_ready()
    return page


def started(page: Page, times: int) -> list[str]:
    """What is noted once Python is there for so many times."""
    while True:
        with suppress(Error):  # the page is being loaded anew
            until(page, f"{NOTED}.length >= {times}", STARTS)
            return page.evaluate(NOTED)


@pytest.mark.parametrize("context", ["block"], indirect=True)
@pytest.mark.parametrize("address", ["", "?from=link"])
def test_without_a_worker_files_that_the_browser_has_kept_do_not_run_beside_newer_ones(
    context: BrowserContext, server: Server, builds: list[Site], address: str
) -> None:
    first = opened(context)
    assert first.evaluate(NOTED) == ["1 1"]
    server.site = builds[1]
    # A link with a query brings the new page, to which the scripts that are kept are old.
    page = context.new_page()
    page.goto(address)
    assert started(page, 1) == ["2 2"]


@pytest.mark.parametrize("context", ["block"], indirect=True)
def test_where_the_server_itself_has_files_of_two_builds_the_page_starts_all_the_same(
    context: BrowserContext, server: Server, builds: list[Site], tmp_path: Path
) -> None:
    mixed = tmp_path / "mixed"
    shutil.copytree(builds[1].root, mixed)
    shutil.copy(builds[0].root / "static" / "boot.js", mixed / "static" / "boot.js")
    server.site = Site(mixed, PUBLISHED)
    assert opened(context).evaluate(NOTED) == ["2 1"]


@pytest.mark.parametrize("context", ["allow"], indirect=True)
def test_a_page_whose_first_worker_is_of_a_newer_build_is_loaded_anew(
    context: BrowserContext, server: Server, builds: list[Site]
) -> None:
    page = opened(context)
    server.site = builds[1]
    assert started(page, 2) == ["1 1", "2 2"]
    until(page, IN_CHARGE)


@pytest.mark.parametrize("context", ["allow"], indirect=True)
def test_a_page_past_an_older_worker_is_whole_and_so_is_the_next_one_of_the_worker(
    context: BrowserContext, server: Server, builds: list[Site]
) -> None:
    page = opened(context)
    until(page, IN_CHARGE, STARTS)
    server.site = builds[1]
    page.evaluate(
        "(saved) => Object.entries(saved).map((one) => localStorage.setItem(...one))",
        records(parcel(ONE)),
    )
    session = context.new_cdp_session(page)
    session.send("Page.reload", {"ignoreCache": True})  # as with the Shift key
    assert started(page, 2) == ["1 1", "2 2"]
    Shopper(page).wait_ready()
    assert page.evaluate(ACTIVE) and not page.evaluate("!!navigator.serviceWorker.controller")
    assert page.locator("#list .card").count() == 1
    after = opened(context)
    assert after.evaluate(NOTED) == ["1 1"]
    assert after.locator("#list .card").count() == 1
