"""The list as the shopper uses it: its parts, search, order, table, news since the last visit."""

import json
from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from app.core.model import Order
from tests.pages.clock import ago, today
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.words import say

LAMP, BOOTS, MUG = "RR123456785CN", "CP123456785SK", "7777777770"
PHONE = {"width": 390, "height": 844}


def listed() -> dict[str, str]:
    """A parcel whose protection ends, one to collect, one delivered, and six of which nothing is
    known."""
    moving = told(LAMP, "bring", ("Departed", "IN_TRANSIT"), origin="CN", destination="NO")
    ready = told(BOOTS, "slovak-post", ("Stored", "notified"))
    there = told(MUG, "bring", ("Delivered", "DELIVERED"))
    protected = Order("AliExpress", "8123456789", protection=today(2))
    others = [parcel(f"A{n}", "china-post", name=f"Cable {n}") for n in range(6)]
    return dict(
        records(
            parcel(
                *(LAMP, "china-post"),
                name="Настольная лампа",
                retrievals=(moving,),
                order=protected,
                tags=("gift",),
            ),
            parcel(BOOTS, "slovenska-posta", name="Boots", retrievals=(ready,)),
            parcel(MUG, "posten-norge", name="Mug", retrievals=(there,)),
            *others,
        )
    )


def many(count: int) -> dict[str, str]:
    return dict(records(*(parcel(f"B{n:03}", "china-post") for n in range(count))))


def cards(shopper: Shopper) -> list[str]:
    """The numbers of the parcels that are shown."""
    ids = shopper.page.locator(".card").evaluate_all("(cards) => cards.map((one) => one.id)")
    return [one.removeprefix("card-") for one in ids]


def search(shopper: Shopper, text: str) -> None:
    shopper.page.locator("#search").fill(text)
    shopper.settle()


def show(shopper: Shopper, act: str, name: str) -> None:
    """Chooses from the menu that says how the list is shown."""
    shopper.page.locator("#showing > summary").click()
    shopper.page.locator(f"#showing [data-act={act}][data-id={name}]").click()
    shopper.settle()


def test_the_parts_of_the_list_say_how_much_they_hold(visit: Visit) -> None:
    shopper = visit(saved=listed())
    parts = shopper.page.locator(".shelf")
    expect(parts).to_have_text(["Current 8", "Delivered 1"])
    heads = shopper.page.locator("#list h2")
    expect(heads).to_have_text(["Needs action 1", "Collect 1", "On the way 6"])
    assert cards(shopper)[:2] == [LAMP, BOOTS]
    expect(shopper.card(LAMP).locator(".deadline")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("лампа", [LAMP]),
        ("RR 1234 5678 5 CN", [LAMP]),
        ("#gift", [LAMP]),
        ("aliexpress 8123", [LAMP]),
        ("mug", [MUG]),
        ("slovensk boots", [BOOTS]),
    ],
)
def test_a_parcel_is_found_on_whatever_shelf_it_stands(
    visit: Visit, text: str, found: list[str]
) -> None:
    shopper = visit(saved=listed())
    search(shopper, text)
    assert cards(shopper) == found
    expect(shopper.page.locator(".found")).to_have_text(say("list.found_one", count=1))
    expect(shopper.page.locator(".shelf[aria-pressed=true]")).to_have_count(0)


def test_typing_keeps_the_caret_and_clearing_brings_the_shelf_back(visit: Visit) -> None:
    shopper = visit(saved=listed())
    box = shopper.page.locator("#search")
    box.press_sequentially("cable 3", delay=20)
    expect(shopper.page.locator(".card")).to_have_count(1)
    expect(box).to_be_focused()
    expect(box).to_have_value("cable 3")
    box.press("Home")
    box.press_sequentially("x")
    expect(box).to_have_value("xcable 3")
    expect(shopper.page.locator(".empty p").first).to_contain_text("xcable 3")
    search(shopper, "")
    expect(shopper.page.locator(".shelf[aria-pressed=true]")).to_have_text("Current 8")


def test_order_and_headings_are_kept_for_the_next_visit(visit: Visit) -> None:
    shopper = visit(saved=listed())
    show(shopper, "sort", "name")
    show(shopper, "group", "carrier")
    heads = shopper.page.locator(".group h2")
    expect(heads).to_have_text(["Slovak Post 1", "China Post 7"])
    before = cards(shopper)
    assert before[:2] == [BOOTS, "A0"]
    shopper.reload()
    expect(heads).to_have_text(["Slovak Post 1", "China Post 7"])
    assert cards(shopper) == before


def test_a_long_list_shows_more_when_asked(visit: Visit) -> None:
    shopper = visit(saved=many(90))
    expect(shopper.page.locator(".card")).to_have_count(40)
    shopper.page.locator("[data-act=more]").click()
    expect(shopper.page.locator(".card")).to_have_count(80)
    shopper.page.locator("[data-act=more]").click()
    expect(shopper.page.locator(".card")).to_have_count(90)
    expect(shopper.page.locator("[data-act=more]")).to_have_count(0)


def test_a_wide_window_can_show_a_table_and_leads_back_to_it(visit: Visit) -> None:
    shopper = visit(saved=listed())
    show(shopper, "table", "on")
    rows = shopper.page.locator(".table tbody tr")
    expect(rows).to_have_count(8)
    head = shopper.page.locator("th", has_text="Parcel")
    head.locator("button").focus()
    shopper.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_contain_text("Boots")
    rows.last.locator("a").click()
    expect(shopper.page.locator(f"#parcel-{LAMP}")).to_be_visible()
    expect(shopper.page.locator(".table")).to_be_hidden()
    shopper.page.locator(".back").click()
    expect(rows.first).to_be_visible()
    shopper.reload()
    expect(rows).to_have_count(8)


def test_a_phone_has_cards_whatever_was_chosen(visit: Visit) -> None:
    saved = listed()
    saved["parcelbook/settings"] = json.dumps({"v": 1, "opening": False, "table": True})
    shopper = visit(saved=saved)
    expect(shopper.page.locator(".table")).to_be_visible()
    shopper.page.set_viewport_size(PHONE)
    expect(shopper.page.locator(".card").first).to_be_visible()
    expect(shopper.page.locator(".table")).to_have_count(0)


def test_the_menu_opens_and_closes_by_keyboard(visit: Visit) -> None:
    shopper = visit(saved=listed())
    menu = shopper.page.locator("#showing")
    menu.locator("summary").focus()
    shopper.page.keyboard.press("Enter")
    expect(menu.locator(".menu-body")).to_be_visible()
    shopper.page.keyboard.press("Tab")
    expect(menu.locator("[data-act=sort]").first).to_be_focused()
    shopper.page.keyboard.press("Escape")
    expect(menu.locator(".menu-body")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def visited(hours: float, **known: str) -> dict[str, str]:
    """The list, of a visitor who looked away so many hours ago and knew this of some parcels."""
    left = ago(hours=hours)
    last: Mapping[str, str] = {LAMP: "it.accepted@1", BOOTS: "it.moving@1", **known}
    return listed() | {"parcelbook/visit": json.dumps({"left": left.isoformat(), "last": last})}


def test_who_comes_back_sees_what_has_moved(visit: Visit) -> None:
    shopper = visit(saved=visited(48))
    news = shopper.page.locator(".since")
    expect(news.locator("h2")).to_contain_text(
        f"{say('since.moved_one', count=1)}, {say('since.ready_one', count=1)}"
    )
    expect(news.locator("a")).to_have_count(2)
    news.locator("a", has_text="Boots").click()
    expect(shopper.page.locator(f"#parcel-{BOOTS}")).to_be_visible()


def test_the_news_stay_over_a_reload_and_go_when_they_are_seen(visit: Visit) -> None:
    shopper = visit(saved=visited(48))
    news = shopper.page.locator(".since")
    expect(news).to_be_visible()
    shopper.reload()
    expect(news).to_be_visible()
    news.locator("[data-act=close-since]").click()
    expect(news).to_have_count(0)
    shopper.reload()
    expect(shopper.card(LAMP)).to_be_visible()
    expect(news).to_have_count(0)


def test_who_was_here_a_moment_ago_is_told_nothing_again(visit: Visit) -> None:
    shopper = visit(saved=visited(0.2))
    expect(shopper.card(LAMP)).to_be_visible()
    expect(shopper.page.locator(".since")).to_have_count(0)


def test_what_is_listed_can_be_copied_at_once(visit: Visit) -> None:
    shopper = visit(saved=listed())
    search(shopper, "boots")
    shopper.page.locator("#showing > summary").click()
    shopper.page.locator("#showing [data-act=copy-details]").click()
    expect(shopper.toast()).to_be_visible()
    text = shopper.page.evaluate("navigator.clipboard.readText()")
    assert BOOTS in text
    assert LAMP not in text
