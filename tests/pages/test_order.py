"""The order's facts, its countdown and calendar file, and a message to the seller, on the page."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.pages.clock import ago, today
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say

NUMBER = "CP123456785SK"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A list with one parcel that has stood still for eight days."""
    known = told(NUMBER, "slovak-post", ("Item seen by the sorting machine", "transit"))
    known = replace(known, at=ago())
    return visit(saved=records(parcel(NUMBER, "slovenska-posta", retrievals=(known,))))


def day(away: int) -> str:
    return today(away).isoformat()


def saved(shopper: Shopper, text: str) -> None:
    """Waits until the parcel's record holds a text."""
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes({json.dumps(text)})")


def fill(shopper: Shopper, name: str, value: str) -> None:
    field = shopper.page.locator(f"#order-{name}")
    field.fill(value)
    field.blur()


def test_an_order_is_filled_in_counted_down_and_stays(shopper: Shopper) -> None:
    facts = shopper.open(NUMBER).locator(".order-facts")
    facts.locator(f"[href='#/order/{NUMBER}']").click()
    expect(shopper.page.locator("#order-title")).to_be_visible()
    shopper.page.locator("[data-act=order]", has_text="AliExpress").click()
    expect(shopper.page.locator("#order-shop")).to_have_value("AliExpress")
    fill(shopper, "number", " 8012345678901234 ")
    fill(shopper, "placed", day(-20))
    fill(shopper, "price", "12,50 €")
    fill(shopper, "protection", day(5))
    fill(shopper, "tags", "gift, home")
    shopper.page.locator("[data-act=pick-seller]").click()
    shopper.page.locator("#picker-query").fill("China")
    shopper.page.locator("#picker .option", has_text="CN").first.click()
    expect(shopper.page.locator("#picker")).to_have_count(0)
    expect(shopper.page.locator("[data-act=pick-seller]")).to_contain_text("China")
    saved(shopper, '"g":["gift","home"]')
    shopper.reload()
    shopper.page.locator(".up").click()
    expect(facts).to_contain_text("AliExpress")
    expect(facts).to_contain_text("8012345678901234")
    deadline = facts.locator(".countdown")
    expect(deadline).to_have_attribute("data-tone", "notice")
    expect(deadline).to_contain_text(say("order.ends_other", count=5, day="").rstrip("."))
    expect(facts.locator(".tags .tag")).to_have_text(["gift", "home"])


def test_a_wrong_date_is_explained_and_not_kept(shopper: Shopper) -> None:
    shopper.go(f"#/order/{NUMBER}")
    fill(shopper, "placed", day(9))
    expect(shopper.toast()).to_contain_text(say("toast.order_future"))
    fill(shopper, "placed", day(-9))
    expect(shopper.toast()).to_have_count(0)
    saved(shopper, day(-9))
    assert day(9) not in shopper.store()[PARCEL + NUMBER]


def test_a_date_can_be_typed_figure_by_figure(shopper: Shopper) -> None:
    shopper.go(f"#/order/{NUMBER}")
    shopper.page.locator("#order-protection").click(position={"x": 20, "y": 20})
    # Day and month are the same, for it is the browser's own affair which comes first.
    year = today().year + 1
    shopper.page.keyboard.type(f"1212{year}", delay=30)
    saved(shopper, f"{year}-12-12")
    expect(shopper.page.locator("#order-protection")).to_have_value(f"{year}-12-12")
    expect(shopper.toast()).to_have_count(0)


def test_the_calendar_file_is_downloaded(shopper: Shopper) -> None:
    shopper.go(f"#/order/{NUMBER}")
    fill(shopper, "protection", day(5))
    saved(shopper, day(5))
    opened = shopper.open(NUMBER)
    with shopper.page.expect_download() as waiting:
        opened.locator("[data-act=remind]").click()
    file = waiting.value
    assert file.suggested_filename == f"parcel-{NUMBER}.ics"
    text = Path(file.path()).read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert f"DTSTART;VALUE=DATE:{day(5).replace('-', '')}\r\n" in text
    assert text.count("BEGIN:VALARM") == 2


def test_a_message_is_changed_and_copied(shopper: Shopper) -> None:
    shopper.open(NUMBER).locator(f".dock [href='#/message/{NUMBER}']").click()
    shopper.page.locator(f".kinds [href='#/message/{NUMBER}/no_movement']").click()
    chosen = shopper.page.locator(".kinds [aria-current=true]")
    expect(chosen).to_contain_text(say("message.no_movement"))
    field = shopper.page.locator("#letter-no_movement-en")
    expect(field).to_be_visible()
    text = field.input_value()
    assert NUMBER in text
    assert "8 days" in text
    field.fill(text + "\nAnn")
    shopper.page.locator(".letter", has=field).get_by_role("button").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    assert shopper.page.evaluate("navigator.clipboard.readText()") == text + "\nAnn"
    expect(field).to_have_value(text + "\nAnn")


def test_the_chinese_text_is_copied_in_one_tap_and_names_countries_in_chinese(
    visit: Visit,
) -> None:
    known = told(NUMBER, "slovak-post", ("Seen", "transit"), destination="ES")
    listed = parcel(NUMBER, "slovenska-posta", retrievals=(known,), destination="PL")
    shopper = visit(f"#/message/{NUMBER}", saved=records(listed))
    expect(shopper.page.locator(".kinds [aria-current=true]")).to_contain_text(
        say("message.other_country")
    )
    field = shopper.page.locator("textarea[lang=zh-Hans]")
    shopper.page.locator(".letter", has=field).get_by_role("button").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    copied = shopper.page.evaluate("navigator.clipboard.readText()")
    assert "西班牙" in copied and "波兰" in copied and NUMBER in copied


def test_an_address_opens_one_message_and_another_kind_has_its_own_text(shopper: Shopper) -> None:
    shopper.go(f"#/message/{NUMBER}/send_number")
    chosen = shopper.page.locator(".kinds [aria-current=true]")
    expect(chosen).to_contain_text(say("message.send_number"))
    shopper.page.locator("#letter-send_number-en").fill("My own words")
    shopper.page.locator(".kinds a[href$=wrong_number]").click()
    expect(chosen).to_contain_text(say("message.wrong_number"))
    other = shopper.page.locator("#letter-wrong_number-en")
    expect(other).to_be_visible()
    assert NUMBER in other.input_value()
    shopper.page.go_back()
    expect(chosen).to_contain_text(say("message.send_number"))


def test_a_third_text_is_in_the_visitors_language(shopper: Shopper) -> None:
    shopper.go(f"#/message/{NUMBER}/send_number")
    expect(shopper.page.locator(".letter")).to_have_count(2)
    shopper.speak("ru")
    expect(shopper.page.locator(".letter textarea")).to_have_count(3)
    assert "Здравствуйте" in shopper.page.locator("textarea[lang=ru]").input_value()


def test_who_has_no_number_yet_is_shown_where_to_find_it(visit: Visit) -> None:
    shopper = visit()
    shopper.page.locator("#list a[href='#/help/number']").click()
    expect(shopper.page.locator("#help-title")).to_have_text(say("help.page"))
    expect(shopper.page.locator(".topic[open] h2")).to_have_text(say("help.title"))
    for shop in ("AliExpress", "Temu", "Amazon", "eBay", "Ozon", "Wildberries"):
        heading = shopper.page.locator(".topic[open] .answer h3", has_text=shop)
        expect(heading).to_be_visible()
    assert shopper.page.evaluate("document.body.dataset.place") == "help"
