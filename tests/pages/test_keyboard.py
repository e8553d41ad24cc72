"""The whole way with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from app.core.language.languages import LANGUAGES
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.words import say

NUMBER, CHINA = "CP123456785SK", "RR123456785CN"
# The focused element lies inside the window, and something shows that it is the one.
# The end of the page, and what gets the focus only to be read from.
PASSING = "document.activeElement.matches('body, [tabindex]')"
SHOWN = """() => {
  const node = document.activeElement;
  const { top, bottom, left, right, width } = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 1;
  return marked && inside ? "" : node.outerHTML.slice(0, 150);
}"""


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    return visit(saved=records(parcel(CHINA, "china-post")))


def press(shopper: Shopper, *keys: str) -> None:
    for key in keys:
        shopper.page.keyboard.press(key)


def test_tracking_opening_naming_and_deleting(visit: Visit) -> None:
    shopper = visit()
    shopper.tab_to(".skip")
    press(shopper, "Enter")
    expect(shopper.page.locator("#paste")).to_be_focused()
    shopper.page.keyboard.type(f"{NUMBER} {CHINA}")
    expect(shopper.chip(NUMBER)).to_be_visible()
    shopper.tab_to(f"#chip-{CHINA} [data-act=drop]")
    press(shopper, "Space")
    expect(shopper.chip(CHINA)).to_have_count(0)
    shopper.tab_to(".add-row .main", "Shift+Tab")
    press(shopper, "Enter")
    shopper.tab_to("[data-act=shelf][data-id=current]")
    press(shopper, "Space")
    shopper.tab_to(f"#card-{NUMBER} .card-link")
    press(shopper, "Enter")
    expect(shopper.page.locator(f"#parcel-{NUMBER}")).to_be_visible()
    shopper.tab_to("#name")
    shopper.page.keyboard.type("Lamp")
    press(shopper, "Enter")
    expect(shopper.card(NUMBER).locator(".card-name")).to_have_text("Lamp")
    shopper.tab_to(".raw summary")
    press(shopper, "Enter")
    expect(shopper.page.locator(".raw[open]")).to_have_count(1)
    shopper.tab_to(".actions [data-act=delete]")
    press(shopper, "Enter")
    expect(shopper.card(NUMBER)).to_have_count(0)
    shopper.tab_to(".toast [data-act=undo]")
    press(shopper, "Enter")
    expect(shopper.card(NUMBER)).to_be_visible()


def test_the_focus_is_always_seen(shopper: Shopper) -> None:
    for place in ("#/", f"#/p/{CHINA}", "#/settings"):
        shopper.go(place)
        for _ in range(25):
            press(shopper, "Tab")
            assert shopper.page.evaluate(f"{PASSING} ? '' : ({SHOWN})()") == "", place


@pytest.mark.parametrize("way", ["Escape", "close", "choice"])
def test_the_focus_returns_to_where_the_picker_was_opened(shopper: Shopper, way: str) -> None:
    shopper.open(CHINA)
    shopper.tab_to("[data-act=pick-parcel-destination]")
    press(shopper, "Enter")
    expect(shopper.page.locator("#picker-query")).to_be_focused()
    if way == "Escape":
        press(shopper, "Escape")
    elif way == "close":
        press(shopper, "Shift+Tab", "Enter")
    else:
        shopper.page.keyboard.type("slovakia")
        expect(shopper.page.locator("#picker [data-act=pick]")).to_have_count(1)
        press(shopper, "Tab", "Enter")
    expect(shopper.page.locator("#picker")).to_have_count(0)
    expect(shopper.page.locator("[data-act=pick-parcel-destination]")).to_be_focused()


def test_escape_closes_a_menu_and_gives_the_focus_back(shopper: Shopper) -> None:
    shopper.page.locator(f"#menu-{CHINA} summary").focus()
    press(shopper, "Enter")
    shopper.tab_to(f"#menu-{CHINA} [data-act=delete]")
    press(shopper, "Escape")
    expect(shopper.page.locator(f"#menu-{CHINA}")).not_to_have_attribute("open", "")
    expect(shopper.page.locator(f"#menu-{CHINA} summary")).to_be_focused()


def test_control_enter_tracks_from_within_the_box(visit: Visit) -> None:
    shopper = visit()
    shopper.page.locator("#paste").focus()
    shopper.page.keyboard.type(CHINA)
    press(shopper, "Control+Enter")
    expect(shopper.card(CHINA)).to_be_visible()


def test_the_language_is_switched_by_keyboard(shopper: Shopper) -> None:
    shopper.tab_to("#language")
    press(shopper, "ArrowDown")
    tags = list(LANGUAGES)
    following = tags[tags.index("en") + 1]
    expect(shopper.page.locator(".add-row .main")).to_have_text(say("add.track", following))
    expect(shopper.page.locator("#language")).to_be_focused()
    press(shopper, "ArrowUp")
    expect(shopper.page.locator(".add-row .main")).to_have_text(say("add.track"))


def test_help_is_searched_by_keyboard(shopper: Shopper) -> None:
    shopper.tab_to(".foot a", "Shift+Tab")
    shopper.tab_to(".foot [href='#/help']", "Shift+Tab")
    press(shopper, "Enter")
    shopper.tab_to("#help-query")
    shopper.page.keyboard.type(say("status.it.import_held.label"))
    expect(shopper.page.locator(".answer h2").first).to_have_text(
        say("status.it.import_held.label")
    )
    expect(shopper.page.locator("#help-query")).to_be_focused()


def test_tips_are_read_by_keyboard_and_do_not_come_again(shopper: Shopper) -> None:
    shopper.tab_to("#hint [data-id='']")
    press(shopper, "Enter")
    expect(shopper.page.locator("#hint")).to_have_count(0)
    shopper.reload()
    expect(shopper.card(CHINA)).to_be_visible()
    expect(shopper.page.locator("#hint")).to_have_count(0)


def test_undo_stays_as_long_as_the_focus_is_at_it(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(CHINA, "china-post")), fresh=True)
    shopper.page.clock.install()
    shopper.menu(CHINA, "archive")
    shopper.tab_to(".toast [data-act=undo]")
    shopper.page.clock.run_for(25_000)
    expect(shopper.toast()).to_be_visible()
    press(shopper, "Enter")
    expect(shopper.card(CHINA)).to_be_visible()
