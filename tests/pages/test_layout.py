"""Where things stand: nothing scrolls into blank, is cut off, or lies on something else."""

import re
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit
from tests.pages.measures import COVERED, CUT
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.test_paste import TEXT as COPIED
from tests.pages.waiting import until
from tests.pages.words import say

NUMBER = "CP123456785SK"
FIVE = f"{NUMBER} RR123456785CN 7777777770 20450012345678 520000012345678901234567"
WAITING = parcel(
    NUMBER,
    "slovenska-posta",
    name="Boots",
    retrievals=(told(NUMBER, "slovak-post", ("Stored", "notified")),),
)
PUT_AWAY = (
    parcel("RR123456794CN", "china-post", archived=WAITING.added),
    parcel("RR123456803CN", "china-post", deleted=WAITING.added),
)
PLAIN = parcel("RR123456785CN", "china-post")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
EXCESS = "document.documentElement.scrollHeight - innerHeight"


def sheet(shopper: Shopper) -> None:
    """What was read of a copied page, before it is saved."""
    shopper.go(f"#/paste/{NUMBER}")
    shopper.page.locator("#page-text").fill(COPIED.replace("RR123456785CN", NUMBER))
    shopper.page.locator(".page-text .main").click()
    expect(shopper.page.locator(".draft-event").first).to_be_visible()


def letters(page: Page, size: int) -> None:
    """Sets how large the visitor's browser draws letters, as its settings would, in pixels."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
    until(page, f"getComputedStyle(document.documentElement).fontSize === '{size}px'")
    session.detach()


def box(page: Page, css: str) -> dict[str, Any]:
    found = page.locator(css).first.bounding_box()
    assert found
    return {**found, "end": found["x"] + found["width"], "bottom": found["y"] + found["height"]}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_an_address_that_leads_nowhere_says_so_and_leads_to_the_list(
    visit: Visit, size: dict[str, int]
) -> None:
    shopper = visit(saved=records(PLAIN), viewport=size)
    for address, said in (
        ("#/nonsense", say("missing.page")),
        ("#/p/UNKNOWN", say("missing.parcel")),
        *(
            (f"#/{place}/UNKNOWN", say("missing.parcel"))
            for place in ("order", "message", "share", "evidence")
        ),
        ("#/more-nonsense", say("missing.page")),
    ):
        shopper.go(address)
        status = shopper.page.locator("#pane [role=status]")
        expect(status).to_be_visible()
        expect(status).to_contain_text(said)
    shopper.page.locator("#pane .main").click()
    expect(shopper.card(PLAIN.number)).to_be_visible()


def test_the_window_of_a_desk_scrolls_nowhere(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(WAITING), viewport=DESK)
    shopper.paste(FIVE)
    expect(shopper.page.locator(".chip")).to_have_count(5)
    assert shopper.page.evaluate(EXCESS) == 0
    shopper.go("#/statistics")
    until(shopper.page, "document.body.dataset.place === 'statistics'")
    assert shopper.page.evaluate(EXCESS) == 0


def test_who_has_no_parcel_yet_has_one_column_in_the_middle_of_the_desk(visit: Visit) -> None:
    shopper = visit(viewport=DESK)
    expect(shopper.page.locator("#pane")).to_be_hidden()
    found = box(shopper.page, ".book")
    assert abs(found["x"] + found["end"] - DESK["width"]) <= 2
    shopper.go("#/settings")
    expect(shopper.page.locator("#pane")).to_be_visible()
    shopper.go("#/")
    shopper.track("7777777770")
    expect(shopper.page.locator("#pane")).to_be_visible()
    assert box(shopper.page, ".book")["end"] < DESK["width"] / 2


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_the_parts_of_the_list_are_never_cut_off(
    visit: Visit, language: str, viewport: dict[str, int]
) -> None:
    shopper = visit(saved=records(WAITING, *PUT_AWAY), viewport=viewport)
    shopper.speak(language)
    end = box(shopper.page, ".book")["end"]
    for shelf in shopper.page.locator(".shelf").all():
        found = shelf.bounding_box()
        assert found and found["x"] >= 0 and found["x"] + found["width"] <= end


def test_the_short_line_leaves_the_dock_free_and_goes_with_its_page(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(WAITING), viewport=PHONE)
    shopper.page.locator(".dock [data-act=copy-details]").click()
    expect(shopper.toast()).to_be_visible()
    assert box(shopper.page, ".toast")["bottom"] <= box(shopper.page, ".dock")["y"]
    shopper.go("#/")
    expect(shopper.toast()).to_have_count(0)


@pytest.mark.parametrize("language", ["ru", "ar"])
@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 844), (768, 1024), (1280, 800)])
def test_nothing_that_floats_lies_on_what_is_pressed(
    visit: Visit, language: str, width: int, height: int
) -> None:
    viewport = {"width": width, "height": height}
    shopper = visit(saved=records(WAITING, *PUT_AWAY, PLAIN), viewport=viewport)
    shopper.speak(language)
    shopper.menu(PLAIN.number, "archive")
    expect(shopper.toast()).to_be_visible()
    assert shopper.page.evaluate(COVERED) == []
    shopper.toast().locator("[data-act=undo]").click()
    for number in (PLAIN.number, NUMBER):
        opened = shopper.open(number)
        assert shopper.page.evaluate(COVERED) == []
        opened.locator(".dock [data-act=copy-details]").click()
        expect(shopper.toast()).to_be_visible()
        assert shopper.page.evaluate(COVERED) == []
        # Of a parcel with little to tell, too, the dock ends where the window, or its pane, does.
        end = height if width < 900 else box(shopper.page, "#pane")["bottom"]
        assert abs(box(shopper.page, ".dock")["bottom"] - end) <= 1
        assert box(shopper.page, ".toast")["bottom"] <= box(shopper.page, ".dock")["y"]


def test_track_stays_above_the_keyboard_of_a_phone(visit: Visit) -> None:
    shopper = visit(saved=records(), viewport={"width": 390, "height": 508})
    shopper.paste(FIVE)
    expect(shopper.page.locator(".chip")).to_have_count(5)
    assert box(shopper.page, ".add-row .main")["bottom"] <= 508


def test_what_waits_at_a_counter_shows_its_bar_code(visit: Visit) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(WAITING), viewport=PHONE)
    expect(shopper.page.locator(".counter .code")).to_be_visible()
    expect(shopper.page.locator(".counter .number")).to_have_text(NUMBER)


def test_a_long_name_is_seen_to_be_cut(visit: Visit) -> None:
    long = replace(WAITING, name="A very long name of a parcel for the birthday of a distant aunt")
    shopper = visit(f"#/p/{NUMBER}", saved=records(long), viewport=PHONE)
    cut = "(node) => [node.scrollWidth > node.clientWidth, getComputedStyle(node).textOverflow]"
    assert shopper.page.locator("#name").evaluate(cut) == [True, "ellipsis"]


GROUND = "(node) => getComputedStyle(node).backgroundColor"


@pytest.mark.parametrize(
    ("address", "chosen", "other"),
    [
        ("#/settings", "[data-act=theme][aria-pressed=true]", "[data-act=theme][data-id=dark]"),
        ("#/", ".shelf[aria-pressed=true]", ".shelf[aria-pressed=false]"),
        (f"#/p/{NUMBER}", ".bar .on", ".bar i:not(.on):not(.here)"),
    ],
)
def test_what_is_chosen_is_seen_in_forced_colours(
    visit: Visit, address: str, chosen: str, other: str
) -> None:
    shopper = visit(address, saved=records(WAITING, *PUT_AWAY))
    shopper.page.emulate_media(forced_colors="active")
    grounds = [shopper.page.locator(css).first.evaluate(GROUND) for css in (chosen, other)]
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("language", ["de", "ru"])
def test_what_is_pressed_keeps_its_words_whole_in_letters_of_twice_the_size(
    visit: Visit, language: str
) -> None:
    shopper = visit(f"#/p/{NUMBER}", saved=records(WAITING), viewport=PHONE)
    shopper.speak(language)
    letters(shopper.page, 32)
    opened = shopper.page.locator(".dock")
    expect(opened).to_be_visible()
    assert [one for one in shopper.page.evaluate(CUT) if "dock" in one or "SPAN" in one] == []
    opened.locator("[data-act=copy-details]").click()
    expect(shopper.toast()).to_be_visible()
    assert shopper.page.evaluate(COVERED) == []
    sheet(shopper)
    assert [one for one in shopper.page.evaluate(CUT) if re.search("SPAN|line-text", one)] == []
    letters(shopper.page, 16)


def test_nothing_that_sticks_takes_the_room_of_a_low_window(visit: Visit) -> None:
    low = {"width": 320, "height": 256}
    shopper = visit(f"#/p/{NUMBER}", saved=records(WAITING), viewport=low)
    place = "(node) => getComputedStyle(node).position"
    assert shopper.page.locator(".dock").evaluate(place) == "static"
    sheet(shopper)
    assert shopper.page.locator(".sheet-end").evaluate(place) == "static"


# What can be pressed, or be filled in and is empty; a name and a note stand there as they are.
PRESSED = """() =>
  [...document.querySelectorAll("button, a.button, input, select, textarea, summary")]
  .filter((node) => node.checkVisibility() && getComputedStyle(node).borderTopWidth !== "0px")
  .map((node) => node.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("address", ["#/", f"#/p/{NUMBER}", f"#/p/{PLAIN.number}"])
def test_on_paper_stands_what_is_known_and_nothing_that_is_pressed(
    visit: Visit, address: str
) -> None:
    told = replace(WAITING, note="ring twice")
    shopper = visit(address, saved=records(told, PLAIN), viewport={"width": 690, "height": 980})
    shopper.settle()
    page = shopper.page
    assert page.evaluate(PRESSED)
    page.emulate_media(media="print")
    assert page.evaluate(PRESSED) == []
    if address == "#/":
        expect(shopper.card(NUMBER)).to_contain_text(say("status.ap.ready.sentence"))
        return
    for css in ("#pane .number", "#headline", "[data-act=pick-parcel-carrier] span"):
        expect(page.locator(css).first).to_be_visible()
    if address.endswith(NUMBER):
        for css in (".raw li", ".counter .code", "#note"):
            expect(page.locator(css).first).to_be_visible()
    else:
        expect(page.locator("#note")).to_be_hidden()
