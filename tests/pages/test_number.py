"""What a number says, near misses, and choices that are remembered, in the real page."""

from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.replay.server import Replay

RIGHT, SWAPPED = "RR123456785CN", "RR123456758CN"


def test_a_number_has_an_address_that_takes_it_apart_and_asks_nobody(
    visit: Visit, replay: Replay
) -> None:
    shopper = visit()
    shopper.go(f"#/n/{RIGHT}")
    page = shopper.page.locator(".number-page")
    expect(page.locator(".anatomy b")).to_have_text(["RR", "12345678", "5", "CN"])
    expect(page.locator(".outcome")).to_have_attribute("data-right", "right")
    expect(page.locator(".owner").first).to_contain_text("China Post")
    page.locator("#look").fill(SWAPPED)
    page.locator("#look").press("Enter")
    expect(page.locator(".outcome")).to_have_attribute("data-right", "wrong")
    assert shopper.page.url.endswith(f"#/n/{SWAPPED}")
    assert replay.log() == ()


def test_a_near_miss_takes_the_place_of_the_wrong_number(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(f"here it is: {SWAPPED}")
    expect(shopper.chip(SWAPPED).locator(".check-fail")).to_be_visible()
    shopper.unfold("#chips")
    shopper.chip(SWAPPED).locator(f"[data-value={RIGHT}]").click()
    expect(shopper.chip(RIGHT).locator(".check-pass")).to_be_visible()
    expect(shopper.chip(SWAPPED)).to_have_count(0)
    expect(shopper.page.locator("#paste")).to_have_value(RIGHT)


def test_a_carrier_chosen_by_hand_comes_first_for_numbers_that_begin_alike(visit: Visit) -> None:
    shopper = visit()
    shopper.paste("20450012345678")
    shopper.unfold("#chips")
    other = shopper.chip("20450012345678").locator("[data-act=choose-carrier]").nth(1)
    chosen = other.get_attribute("data-value") or ""
    other.click()
    shopper.reload()
    shopper.paste("20450012345685")
    shopper.unfold("#chips")
    first = shopper.chip("20450012345685").locator("[data-act=choose-carrier]").first
    expect(first).to_have_attribute("data-value", chosen)
