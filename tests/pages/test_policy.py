"""The page under its own policy: in the meta element, and sent as a header as other hosts can."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from serve import Server, Site, serving

from tests.pages.conftest import FREEZE, SLOW, Visit
from tests.pages.shopper import Shopper
from tests.pages.waiting import IN_CHARGE, until

RESTORED = "performance.getEntriesByName('parcelbook:restored').length"
REFUSED = {
    "text as HTML": "document.createElement('p').innerHTML = '<b>x</b>'",
    "text parsed": "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
    "a script's address": "document.createElement('script').src = 'static/old.js'",
    "a script's text": "document.createElement('script').textContent = 'window.hit = 1'",
    "a worker": "new Worker('static/freezer.js')",
    "text as code": "setTimeout('window.hit = 1')",
    "a policy of one's own": "trustedTypes.createPolicy('another', { createHTML: (text) => text })",
    "our policy again": "trustedTypes.createPolicy('parcelbook-drawing', {})",
    "the policy for all": "trustedTypes.createPolicy('default', { createHTML: (text) => text })",
}
TRY = """() => {
  try {
    %s;
  } catch (error) {
    return error.name;
  }
  return "";
}"""


@pytest.fixture
def strict() -> Iterator[Server]:
    """A host that sends the policy with every file."""
    with serving(Server(Site(), policy=True)) as running:
        yield running


@pytest.mark.parametrize("attempt", REFUSED.values(), ids=REFUSED.keys())
def test_nothing_but_the_page_s_own_policies_makes_html_or_scripts_of_text(
    visit: Visit, complaints: list[str], attempt: str
) -> None:
    page = visit().page
    assert page.evaluate(TRY % attempt) == "TypeError"
    assert page.evaluate("window.hit") is None
    assert complaints
    complaints.clear()


def test_sent_as_a_header_it_lets_the_page_start_track_and_start_again(
    browser: Browser, strict: Server
) -> None:
    context = browser.new_context(base_url=strict.url, locale="en-GB")
    said: list[str] = []
    context.on("console", lambda one: said.append(f"{one.type}: {one.text}"))
    context.on("weberror", lambda error: said.append(f"uncaught: {error.error}"))
    first = arrived(context.new_page())
    assert "require-trusted-types-for" in strict.headers["Content-Security-Policy"]
    first.track("RR123456785CN")
    first.open("RR123456785CN")
    first.go("#/share/RR123456785CN")
    first.page.locator("[data-act=make-qr]").click()
    first.page.locator("svg[data-kind=qr]").wait_for()
    until(first.page, IN_CHARGE)
    first.page.evaluate(FREEZE)
    again = arrived(context.new_page())
    assert again.page.evaluate(RESTORED) == 1
    assert again.card("RR123456785CN").count() == 1
    context.close()
    bad = [one for one in said if one.startswith(("error", "warning", "uncaught"))]
    assert [one for one in bad if not SLOW.search(one)] == []


def test_a_host_that_sends_it_lets_nobody_frame_the_page(browser: Browser, strict: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(
        "http://framing.localhost/",
        lambda route: route.fulfill(
            content_type="text/html", body=f'<iframe src="{strict.url}"></iframe>'
        ),
    )
    page.goto("http://framing.localhost/")
    assert page.frames[1].locator("#paste").count() == 0
    context.close()


def arrived(page: Page) -> Shopper:
    page.goto("")
    shopper = Shopper(page)
    shopper.wait_ready()
    return shopper
