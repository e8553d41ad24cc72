"""Single letters do what stands on the page, and can be switched off."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.help.answers import SHORTCUTS
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.waiting import until

FIRST, SECOND, THIRD = "RR123456785CN", "CP123456785SK", "7777777770"
MORE = tuple(parcel(f"A{n}", "china-post") for n in range(4))
DESK = {"width": 1280, "height": 800}
SCRIPT = Path(__file__).parents[2] / "static" / "shortcuts.js"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    known = (parcel(FIRST, "china-post"), parcel(SECOND), parcel(THIRD, "dhl-express"))
    return visit(saved=records(*known, *MORE), viewport=DESK)


def press(shopper: Shopper, *keys: str) -> None:
    for key in keys:
        shopper.page.keyboard.press(key)


def test_help_lists_the_letters_that_do_something() -> None:
    listed = {keys[0].lower() for keys in SHORTCUTS.values() if len(keys) == 1}
    heard = re.findall(r'^    "?([a-z/?])"?: \(\) =>', SCRIPT.read_text("utf-8"), re.MULTILINE)
    assert len(heard) == 9
    assert listed - {"enter", "esc"} == set(heard)


def test_the_list_is_gone_through_opened_and_put_away(shopper: Shopper) -> None:
    links = shopper.page.locator("#list .card-link")
    press(shopper, "j")
    expect(links.nth(0)).to_be_focused()
    press(shopper, "j", "j", "k")
    expect(links.nth(1)).to_be_focused()
    chosen = links.nth(1).get_attribute("href")
    press(shopper, "Enter")
    until(shopper.page, "document.body.dataset.place === 'parcel'")
    assert shopper.page.evaluate("location.hash") == chosen
    count = links.count()
    press(shopper, "e")
    expect(links).to_have_count(count - 1)
    press(shopper, "u")
    expect(links).to_have_count(count)


def test_the_boxes_are_reached_and_letters_in_them_are_text(shopper: Shopper) -> None:
    press(shopper, "/")
    expect(shopper.page.locator("#search")).to_be_focused()
    press(shopper, "n", "?", "j")
    expect(shopper.page.locator("#search")).to_have_value("n?j")
    shopper.page.locator("#search").fill("")
    shopper.page.locator("#search").blur()
    press(shopper, "n")
    expect(shopper.page.locator("#paste")).to_be_focused()


def test_on_a_phone_n_leads_back_to_the_box(visit: Visit) -> None:
    shopper = visit(f"#/p/{FIRST}", saved=records(parcel(FIRST, "china-post")))
    press(shopper, "n")
    expect(shopper.page.locator("#paste")).to_be_focused()


def test_the_list_of_letters_opens(shopper: Shopper) -> None:
    press(shopper, "?")
    expect(shopper.page.locator("#help-keys kbd").first).to_be_visible()


def test_on_a_keyboard_of_another_script_the_place_of_the_key_counts(shopper: Shopper) -> None:
    shopper.page.evaluate(
        """() => document.body.dispatchEvent(new KeyboardEvent("keydown",
            { key: "о", code: "KeyJ", bubbles: true }))"""
    )
    expect(shopper.page.locator("#list .card-link").first).to_be_focused()


def test_they_can_be_switched_off_for_good(shopper: Shopper) -> None:
    shopper.go("#/settings")
    shopper.page.locator("[data-act=shortcuts][data-id=off]").click()
    until(shopper.page, "parcelbook.shortcuts === false")
    press(shopper, "?")
    expect(shopper.page.locator("#settings-title")).to_be_visible()
    shopper.page.reload()
    shopper.wait_ready()
    assert shopper.page.evaluate("parcelbook.shortcuts") is False
