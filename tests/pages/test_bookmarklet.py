"""The bookmark sends what another site's page shows; the text is in no address and no history."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import records
from tests.pages.test_paste import NUMBER, TEXT
from tests.pages.words import say

# A played host: a browser connects to it beforehand, though the page itself is told here.
SHOP = "https://api.bring.com/parcel"
HEAD = "<meta charset=utf-8><link rel=icon href='data:,'>"
LINK = "[data-bookmark]"


@pytest.fixture
def shop(visit: Visit) -> Iterator[Page]:
    """A page of another site that has the bookmark on it, beside a tab with Parcelbook."""
    shopper = visit("#/paste", saved=records())
    shopper.page.locator("#bookmark summary").click()
    address = shopper.page.locator(LINK).get_attribute("href") or ""
    marked = TEXT.replace("Shanghai", "Łódź")
    html = f"{HEAD}<pre>{TEXT}</pre><pre id=own>{marked}</pre><a id=mark href=''>bookmark</a>"

    def play(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    other = shopper.page.context.new_page()
    other.route(f"{SHOP}*", play)
    other.goto(SHOP)
    other.evaluate(f"document.querySelector('#mark').href = {json.dumps(address)}")
    yield other
    other.close()


def press(other: Page) -> Page:
    """Runs the bookmark as the browser does; returns the tab that it opens."""
    with other.context.expect_page() as arriving:
        other.evaluate("document.querySelector('#mark').click()")
    return arriving.value


def test_a_page_of_another_site_arrives_and_is_read(shop: Page) -> None:
    arrived = press(shop)
    expect(arrived.locator(".draft-event")).not_to_have_count(0, timeout=30_000)
    expect(arrived.locator(".draft input.number").first).to_have_value(NUMBER)
    assert arrived.url.endswith("#/paste")
    assert arrived.evaluate("history.length") == 1
    assert "Departed" not in arrived.evaluate("JSON.stringify({...localStorage})")
    arrived.locator("[data-act=save-sheet]").click()
    expect(arrived.locator(f"#parcel-{NUMBER} .history")).to_contain_text("Shanghai")
    arrived.close()


def test_only_what_is_marked_is_sent(shop: Page) -> None:
    shop.evaluate("getSelection().selectAllChildren(document.querySelector('#own'))")
    arrived = press(shop)
    expect(arrived.locator(".draft-event")).not_to_have_count(0, timeout=30_000)
    expect(arrived.locator(".draft .line-place[value*='Łódź']")).not_to_have_count(0)
    expect(arrived.locator(".draft")).not_to_contain_text("Shanghai")
    arrived.close()


def test_a_text_that_comes_while_the_page_starts_is_kept(visit: Visit) -> None:
    shopper = visit(f"#/sent/{quote(TEXT)}", saved=records(), ready=False)
    assert shopper.page.evaluate("location.hash") == "#/paste"
    assert shopper.page.evaluate("document.body.dataset.place") == "paste"
    shopper.wait_ready()
    expect(shopper.page.locator(".draft-event")).to_have_count(3)


def test_a_text_that_comes_to_the_open_page_is_read_too(visit: Visit) -> None:
    shopper = visit(saved=records())
    shopper.page.evaluate("(text) => (location.hash = '#/sent/' + encodeURIComponent(text))", TEXT)
    expect(shopper.page.locator(".draft-event")).to_have_count(3)
    assert shopper.page.url.endswith("#/paste")


def test_a_broken_text_breaks_nothing(visit: Visit) -> None:
    shopper = visit("#/sent/%E0%A4%A", saved=records())
    expect(shopper.page.locator(".paste [role=alert]")).to_have_text(say("sheet.nothing"))


def test_on_its_own_page_the_bookmark_does_nothing(visit: Visit, complaints: list[str]) -> None:
    shopper = visit("#/paste", saved=records())
    shopper.page.locator("#bookmark summary").click()
    before = len(shopper.page.context.pages)
    shopper.page.locator(LINK).click()
    expect(shopper.page.locator("#page-text")).to_be_visible()
    assert len(shopper.page.context.pages) == before
    assert shopper.page.url.endswith("#/paste")
    assert complaints == []


def test_its_address_can_be_copied(visit: Visit) -> None:
    shopper = visit("#/paste", saved=records())
    shopper.page.locator("#bookmark summary").click()
    shopper.page.locator("[data-act=copy-bookmarklet]").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    copied = shopper.page.evaluate("navigator.clipboard.readText()")
    assert copied == shopper.page.locator(LINK).get_attribute("href")
