"""The page itself starts: under its own policy, under any path, and offline once it was there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from serve import Server, Site, serving

from tests.pages.conftest import Visit
from tests.pages.waiting import IN_CHARGE, READY, until


def test_python_becomes_ready_and_nothing_is_complained_of(visit: Visit) -> None:
    visit(own=True)


WORDLESS = """Cache.prototype.addAll = async () => {
  globalThis.refused = true;
  throw new DOMException("Quota exceeded.", "QuotaExceededError");
}"""


def test_words_that_the_browser_does_not_keep_hold_up_no_service_worker(visit: Visit) -> None:
    here = visit(prepare=lambda page: page.add_init_script(WORDLESS), worker=True)
    until(here.page, "globalThis.refused")
    until(here.page, IN_CHARGE)


REFUSING = """Object.defineProperty(ServiceWorkerContainer.prototype, "register", {
  value: async () => {
    globalThis.refused = true;
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
})"""


def test_a_browser_that_refuses_the_service_worker_is_no_reason_to_complain(visit: Visit) -> None:
    here = visit(prepare=lambda page: page.add_init_script(REFUSING), worker=True)
    until(here.page, "globalThis.refused")
    here.track("RR123456785CN")
    expect(here.card("RR123456785CN")).to_be_visible()


def test_the_policy_is_strict(visit: Visit) -> None:
    policy = (
        visit().page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    )
    assert policy is not None
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "default-src 'none'" in policy


@pytest.fixture(params=["/", "/parcel/"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    with serving(Server(Site(), prefix=request.param)) as running:
        yield running.url


COUNTS = """
globalThis.wishes = 0;
navigator.storage.persisted = async () => false;
navigator.permissions.query = async () => ({ state: "prompt" });
navigator.storage.persist = async () => Boolean(++wishes);
"""


def test_the_browser_is_asked_to_keep_the_list_at_the_first_save_and_once(visit: Visit) -> None:
    shopper = visit(fresh=True, prepare=lambda page: page.add_init_script(COUNTS))
    assert shopper.page.evaluate("wishes") == 0
    for number in ("RR123456785CN", "RR000000014CN"):
        shopper.track(number)
    until(shopper.page, "wishes")
    assert shopper.page.evaluate("wishes") == 1


def test_once_visited_the_page_starts_offline(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    until(page, READY)
    until(page, IN_CHARGE)
    context.set_offline(True)
    page.reload()
    until(page, READY)
    context.close()
    assert errors == []
