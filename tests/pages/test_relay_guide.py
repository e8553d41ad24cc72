"""The guide to a relay of one's own: copied with a secret that stands nowhere else, then found."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper
from tests.pages.words import say

PAGE = "#/relay"
ADDRESS = "https://mine.someone.workers.dev"
SECRET = "parcelbook/key/relay"
FIELD = "#relay-address"
COPIED = "navigator.clipboard.readText()"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    return visit(PAGE)


def copy(shopper: Shopper) -> str:
    """Copies the relay; returns what is on the clipboard then."""
    expect(shopper.page.locator("#relay-text")).to_be_visible()
    shopper.page.evaluate("navigator.clipboard.writeText('')")
    shopper.page.locator("[data-act=copy-relay]").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    return shopper.page.evaluate(COPIED)


def give(shopper: Shopper, address: str) -> None:
    shopper.page.locator(FIELD).fill(address)
    shopper.page.locator(FIELD).press("Enter")


def test_what_is_copied_is_made_for_this_page_with_a_secret_kept_here(shopper: Shopper) -> None:
    text = copy(shopper)
    secret = shopper.store()[SECRET]
    assert re.fullmatch(r"[\w-]{32}", secret)
    assert secret in text
    assert shopper.page.evaluate("location.origin") in text


def test_the_secret_stands_nowhere_on_the_page_nor_elsewhere_in_the_store(shopper: Shopper) -> None:
    copy(shopper)
    shopper.unfold("#pane")
    give(shopper, ADDRESS)
    shopper.pictured()
    kept = shopper.store()
    secret = kept.pop(SECRET)
    assert "relay-text" in kept["parcelbook/picture"]
    values = "Array.from(document.querySelectorAll('input, textarea'), (one) => one.value)"
    shown = [shopper.page.content(), *shopper.page.evaluate(values), shopper.page.url]
    assert not [text for text in (*kept.values(), *shown) if secret in text]


def test_a_relay_copied_again_after_a_reload_is_the_same(shopper: Shopper) -> None:
    text = copy(shopper)
    shopper.reload()
    assert copy(shopper) == text


def test_two_visitors_have_two_secrets(visit: Visit) -> None:
    secrets: set[str] = set()
    for _ in range(2):
        shopper = visit(PAGE)
        copy(shopper)
        secrets.add(shopper.store()[SECRET])
    assert len(secrets) == 2


def test_an_address_is_kept_as_it_will_be_asked_and_can_be_removed(shopper: Shopper) -> None:
    copy(shopper)
    give(shopper, f"  {ADDRESS}/ ")
    standing = shopper.page.locator(".standing")
    expect(standing).to_have_text(say("relay.there"))
    expect(shopper.page.locator("[data-act=try-key]")).to_be_visible()
    assert shopper.store()["parcelbook/key/relay.address"] == ADDRESS
    shopper.reload()
    expect(shopper.page.locator(FIELD)).to_have_value(ADDRESS)
    shopper.page.locator("[data-act=remove-relay]").click()
    expect(standing).to_have_text(say("relay.missing"))
    assert not [name for name in shopper.store() if "key/relay" in name]


def test_a_host_that_was_added_to_the_page_may_be_a_relay(visit: Visit) -> None:
    def add(route: Route) -> None:
        page = route.fetch()
        body = page.text().replace("connect-src 'self'", "connect-src 'self' https://r.example.org")
        route.fulfill(response=page, body=body)

    def prepare(page: Page) -> None:
        page.route(re.compile(r"/(#.*)?$"), add)

    shopper = visit(PAGE, prepare=prepare)
    expect(shopper.page.locator("#relay-text")).to_be_visible()
    give(shopper, "https://other.example.org")
    expect(shopper.page.locator(".ended")).to_have_text(say("relay.wrong.host"))
    give(shopper, "r.example.org")
    expect(shopper.page.locator(".standing")).to_have_attribute("data-kind", "missing")
    assert shopper.store()["parcelbook/key/relay.address"] == "https://r.example.org"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_wrong_address_stays_in_the_field_beside_what_is_wrong_with_it(
    shopper: Shopper, language: str
) -> None:
    shopper.speak(language)
    shopper.page.locator(FIELD).fill("http://mine.workers.dev")
    shopper.page.locator(".relay form[data-submit=relay] button").first.click()
    expect(shopper.page.locator(".ended")).to_be_visible()
    assert "{{" not in shopper.page.locator(".ended").inner_text()
    expect(shopper.page.locator(FIELD)).to_have_value("http://mine.workers.dev")
    assert "parcelbook/key/relay.address" not in shopper.store()


def test_a_text_that_does_not_arrive_is_said_and_fetched_again(
    visit: Visit, complaints: list[str]
) -> None:
    shopper = visit()
    shopper.page.route("**/static/relay/worker.js", lambda route: route.abort())
    shopper.go(PAGE)
    expect(shopper.toast()).to_contain_text(say("toast.relay_unreachable"))
    shopper.page.unroute("**/static/relay/worker.js")
    shopper.page.locator("[data-act=copy-relay]").click()
    expect(shopper.page.locator("#relay-text")).to_be_visible()
    complaints.clear()
