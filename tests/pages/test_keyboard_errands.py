"""The usual errands with the keyboard alone: no click, no touch, no focus that is set by hand."""

import json

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.test_taps import CAINIAO, CLIPBOARD, COPIED, KNOWN, NUMBER, quiet
from tests.pages.waiting import until
from tests.pages.words import say

UNSURE = "20450012345678"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    return visit(saved=records(KNOWN))


def press(shopper: Shopper, *keys: str) -> None:
    for key in keys:
        shopper.page.keyboard.press(key)


def open_parcel(shopper: Shopper, number: str) -> None:
    shopper.tab_to(f"#card-{number} .card-link")
    press(shopper, "Enter")
    expect(shopper.page.locator(f"#parcel-{number}")).to_be_visible()


def test_a_copied_page_becomes_a_history_without_one_of_its_events(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(CAINIAO, "cainiao")))
    shopper.page.evaluate("(text) => navigator.clipboard.writeText(text)", COPIED)
    shopper.tab_to(f"#card-{CAINIAO} [data-act=paste-page]")
    press(shopper, "Enter")
    expect(shopper.page.locator(".draft-event")).to_have_count(2)
    shopper.tab_to(".draft-event:last-child button")
    press(shopper, "Space")
    expect(shopper.page.locator(".draft-event[data-out=true]")).to_have_count(1)
    shopper.tab_to("[data-act=save-sheet]")
    press(shopper, "Enter")
    expect(shopper.page.locator(f"#parcel-{CAINIAO} .history .line")).to_have_count(1)


def test_a_message_to_the_seller_is_chosen_changed_and_copied(visit: Visit) -> None:
    shopper = visit(saved=records(quiet()))
    open_parcel(shopper, NUMBER)
    shopper.tab_to(".dock [href*=message]")
    press(shopper, "Enter")
    shopper.tab_to(".letter textarea")
    press(shopper, "Control+End")
    shopper.page.keyboard.type(" Thanks.")
    shopper.tab_to(".letter button", "Shift+Tab")
    press(shopper, "Enter")
    until(shopper.page, f"({CLIPBOARD})().then((text) => text.endsWith('Thanks.'))")


def test_an_order_with_the_end_of_its_protection_is_noted(shopper: Shopper) -> None:
    open_parcel(shopper, NUMBER)
    shopper.tab_to(".order-facts [href*=order]")
    press(shopper, "Enter")
    shopper.tab_to("[data-act=order][data-value=AliExpress]")
    press(shopper, "Space")
    shopper.tab_to("#order-protection")
    # Each part of the browser's own field begins at today's, in whichever order they stand there.
    press(shopper, *("ArrowUp", "ArrowRight") * 3)
    shopper.tab_to(".order .up")
    press(shopper, "Enter")
    expect(shopper.page.locator(".order-facts")).to_contain_text("AliExpress")
    expect(shopper.page.locator(".order-facts .countdown")).to_be_visible()


def test_another_carrier_is_chosen_for_a_number_before_it_is_tracked(visit: Visit) -> None:
    shopper = visit(saved=records())
    shopper.tab_to("#paste")
    shopper.page.keyboard.type(UNSURE)
    expect(shopper.chip(UNSURE)).to_be_visible()
    first = shopper.page.locator(f"#chip-{UNSURE} .chip-carrier").inner_text()
    shopper.tab_to(f"#chip-{UNSURE} > details > summary")
    press(shopper, "Enter")
    shopper.tab_to(f"#chip-{UNSURE} [data-act=choose-carrier]:not([aria-current=true])")
    press(shopper, "Enter")
    expect(shopper.page.locator(f"#chip-{UNSURE} .chip-carrier")).not_to_have_text(first)


def test_a_parcel_is_shared_and_the_list_is_saved_to_a_file(shopper: Shopper) -> None:
    open_parcel(shopper, NUMBER)
    shopper.tab_to(".dock [href*=share]")
    press(shopper, "Enter")
    shopper.tab_to(".share [data-act=copy]")
    press(shopper, "Enter")
    until(shopper.page, f"({CLIPBOARD})().then((text) => text.includes('#/s/'))")
    shopper.tab_to("header [href='#/settings']", "Shift+Tab")
    press(shopper, "Enter")
    expect(shopper.page.locator("#settings-title")).to_be_visible()
    shopper.tab_to("[href='#/backup']")
    press(shopper, "Enter")
    shopper.tab_to(".backup [data-act=export]")
    with shopper.page.expect_download() as given:
        press(shopper, "Enter")
    assert NUMBER in json.dumps(json.loads(given.value.path().read_text("utf-8")))


def test_single_letters_are_switched_off_and_undo_is_still_reached(visit: Visit) -> None:
    shopper = visit("#/settings", saved=records(KNOWN))
    shopper.tab_to("[data-act=shortcuts][data-id=off]", "Shift+Tab")
    press(shopper, "Space")
    until(shopper.page, "parcelbook.shortcuts === false")
    shopper.tab_to("header a[href='#/']")
    press(shopper, "Enter")
    shopper.tab_to(f"#menu-{NUMBER} summary")
    press(shopper, "Enter")
    shopper.tab_to(f"#menu-{NUMBER} [data-act=archive]")
    press(shopper, "Enter")
    expect(shopper.toast()).to_contain_text(say("toast.undo"))
    press(shopper, "u")
    expect(shopper.card(NUMBER)).to_have_count(0)
    shopper.tab_to(".toast [data-act=undo]")
    press(shopper, "Enter")
    expect(shopper.card(NUMBER)).to_be_visible()
